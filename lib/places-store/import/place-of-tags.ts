import { iso1A2Code } from '@rapideditor/country-coder';
import { kindName } from '../../domain/kind-names.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { StoredPlace } from '../place-store.ts';
import { houseText } from './house-addresses.ts';
import { kindOf } from './kind-of-tags.ts';
import type { Reason } from './left-out.ts';
import { isStructure, type Tags } from './tags.ts';

/** Things without a name that people still look for. */
const NAMELESS = new Set([
  'toilets',
  'atm',
  'drinking_water',
  'charging_station',
  'parking',
  'bicycle_parking',
  'bench',
  'bus_stop',
  'fuel',
  'playground',
  'shelter',
]);
const NAME_KEY =
  /^(name|name:[a-zA-Z-]+|alt_name(:[a-zA-Z-]+)?|old_name|official_name|short_name|brand|brand:zh|brand:en|loc_name|int_name)$/;
const LONGEST = 300;

/**
 * OpenStreetMap tags, or columns named like them, as a place; or the reason why nobody looks for it. fallback: the kind
 * of something with a name but no kind; none unless given. Besides OSM keys it reads `category` (a word or id of the
 * vocabulary), `address`, `phone`, `website` and `opening_hours`.
 */
export function placeOfTags(id: string, at: LngLat, tags: Tags, fallback?: string): StoredPlace | Reason {
  if (!(Math.abs(at.lat) <= 90 && Math.abs(at.lng) <= 180)) return 'outside-the-globe';
  const kind = kindOf(tags) ?? fallback;
  if (!kind) return withoutKind(tags);
  const names = Object.entries(tags).flatMap(([key, value]) => (NAME_KEY.test(key) ? value.split(';').map(clip) : []));
  const name = clip(tags['name:zh-Hans'] ?? tags['name:zh'] ?? tags.name ?? tags['name:en'] ?? tags.brand ?? '');
  if (name === '' && !NAMELESS.has(kind)) return 'no-name';
  const nameEn = clip(tags['name:en'] ?? tags.int_name ?? '');
  const countryCode = iso1A2Code([at.lng, at.lat], { level: 'territory' });
  const optional = {
    nameEn: name === '' ? kindName(kind, 'en') : nameEn === name ? '' : nameEn,
    address: addressOf(tags),
    phone: clip(tags.phone ?? tags['contact:phone'] ?? ''),
    web: clip(tags.website ?? tags['contact:website'] ?? tags.url ?? ''),
    openingHours: clip(tags.opening_hours ?? ''),
  };
  const others = [...new Set(names)].filter((other) => other !== '' && other !== name && other !== nameEn);
  return {
    id,
    name: name || kindName(kind, 'zh'),
    kind,
    at,
    importance: importanceOf(tags),
    ...(others.length > 0 && { otherNames: others.slice(0, 30) }),
    ...(countryCode && { countryCode }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
  };
}

/** Whether it has a name in any language. */
export const isNamed = (tags: Tags): boolean => Object.keys(tags).some((key) => NAME_KEY.test(key));

function withoutKind(tags: Tags): Reason {
  // In OpenStreetMap these two belong to relations and outlines; as columns of a table they say nothing about the kind.
  if (!isStructure(tags) && !('type' in tags) && !('area' in tags)) return 'no-category';
  return isNamed(tags) ? 'no-place' : 'no-place-nameless';
}

/** Without control characters and lone surrogates, at most LONGEST. */
const clip = (text: string) =>
  text
    .replace(/[^\P{Cc}\t\n\r\u0080-\u009f]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '');

function addressOf(tags: Tags): string {
  if (tags.address ?? tags['addr:full']) return clip(tags.address ?? tags['addr:full'] ?? '');
  const [street, number, city] = [tags['addr:street'], tags['addr:housenumber'], tags['addr:city']];
  if (!street) return '';
  const house = houseText(street, number ?? '');
  return clip(/[一-鿿]/.test(street) ? `${city ?? ''}${house}` : [house, city].filter(Boolean).join(', '));
}

/** 0–1: things with a Wikipedia article, or large ones, are looked for more. */
function importanceOf(tags: Tags): number {
  const points = [
    tags.wikipedia ? 0.35 : 0,
    tags.wikidata ? 0.25 : 0,
    tags.website || tags['contact:website'] ? 0.05 : 0,
    tags.opening_hours ? 0.05 : 0,
    tags['name:en'] ? 0.05 : 0,
    tags.heritage ? 0.15 : 0,
  ];
  return Math.min(1, 0.1 + points.reduce((sum, point) => sum + point, 0));
}
