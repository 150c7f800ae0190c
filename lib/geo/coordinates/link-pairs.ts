import type { Datum } from '../crs.ts';
import { siteOf } from './map-sites.ts';
import type { NumberPair } from './number-pair.ts';
import { type LinkPair, pairIn, toLinkPair } from './pair-in-link.ts';
import { plainSigns } from './plain-signs.ts';
import { plusCodePairs } from './plus-codes.ts';

/** Chinese characters belong to a link only if the link continues after them. */
const LINK =
  /(?<![\p{L}\d])(?:(?:https?|androidamap|iosamap|amapuri|baidumap|bdapp|qqmap|comgooglemaps|maps?|om|yandexmaps|dgis):\/\/|geo:(?=[-+\d])|(?:www|maps?|ditu|uri)\.[a-z\d.-]+\/|(?:openstreetmap|osm)\.org\/)(?:[^\s<>"\p{Script=Han}，。；、）】」]|(?<=[=:])\p{Script=Han}+|\p{Script=Han}+(?=[^\s\p{Script=Han}]*[&=;]))+/giu;

/** The links in a text, and the coordinate of each that has one. */
export function linkPairs(text: string): { links: { start: number; end: number }[]; pairs: NumberPair[] } {
  const links = [...text.matchAll(LINK)].map((match) => {
    const link = match[0].replace(/[.,;:!?'。]+$/, '').replace(/(?<!\([^()]*)\)+$/, '');
    return { link, start: match.index, end: match.index + link.length };
  });
  const pairs = links.flatMap(({ link, start, end }) => {
    const site = siteOf(link);
    const found = plusCodeIn(link) ?? pairIn(decoded(link), site.isMap);
    if (!found) return [];
    const datum = found.datum ?? datumSaid(link) ?? site.datum;
    const order = found.order ?? site.order ?? 'lat,lng';
    const saidBy = found.order ? ('label' as const) : ('custom' as const);
    return [{ start, end, numbers: found.numbers, order, saidBy, ...(datum && { datum }) }];
  });
  return { links, pairs };
}

function decoded(link: string): string {
  try {
    return plainSigns(decodeURIComponent(link.replace(/\+(?=\D)/g, ' ')));
  } catch {
    return plainSigns(link);
  }
}

/** plus.codes/8FVC9G8F+6X: its plus is not a space. */
function plusCodeIn(link: string): LinkPair | undefined {
  const [code] = plusCodePairs(link.replace(/%2B/gi, '+'));
  return code && { ...toLinkPair(code), datum: 'wgs84' };
}

/** "coord_type=wgs84", "coordinate=gaode", "dev=1" in the links of Chinese maps. */
function datumSaid(link: string): Datum | undefined {
  const said = /[?&](?:coord_?type|coordinate|coords?ys)=([\w-]+)/i.exec(link)?.[1]?.toLowerCase();
  if (said === undefined) return undefined;
  if (/^bd/.test(said)) return 'bd09';
  if (/^(?:gcj|gaode|amap)/.test(said)) return 'gcj02';
  return /^(?:wgs|gps)/.test(said) ? 'wgs84' : undefined;
}
