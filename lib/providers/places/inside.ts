import { iso1A2Code } from '@rapideditor/country-coder';
import type { Place } from '../../domain/place.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import type { LngLat } from '../../geo/lng-lat.ts';

/** These have ISO 3166-1 codes of their own but are included in a search of China. */
const WITH_CHINA = new Set(['HK', 'MO', 'TW']);

/**
 * The areas containing the towns around a point, nearest first, each in both languages: ["德国 黑森州", "Hesse, Germany"].
 */
export type AreasAt = (at: LngLat) => readonly (readonly string[])[];

/**
 * Whether a place lies in the given country and region. The box around them includes parts of their neighbours: the
 * country is decided by the border, the region by the areas the place names; if it names none, or in another language,
 * by the nearest town.
 */
export function isInsideOf(place: Place, inside: PlacesQuery['inside'], areasAt?: AreasAt): boolean {
  if (!inside) return true;
  const { countryCode, region } = inside;
  if (countryCode && !isInCountry(place, countryCode)) return false;
  if (!region) return true;
  const said = [place.admin, place.adminEn].filter((admin) => admin !== undefined);
  const names = [region.name, region.nameEn].filter((name) => name !== undefined).map(stemOf);
  if (isAmong(names, said)) return true;
  const [nearest, ...others] = areasAt?.(place.at) ?? [];
  if (!nearest) return said.length === 0;
  // A place at the border may name the region of the next town but one.
  const own = new Set(nearest.flatMap(partsOf));
  const elsewhere = others
    .flat()
    .flatMap(partsOf)
    .filter((part) => !own.has(part));
  return isAmong(names, nearest) && !isAmong(elsewhere, said);
}

/** Whether one of the texts contains one of the names. */
const isAmong = (names: readonly string[], texts: readonly string[]) =>
  texts.some((text) => names.some((name) => plain(text).includes(name)));

/** "Hesse, Germany" → hesse, germany; 「德国 黑森州」 → 德国, 黑森. */
const partsOf = (areas: string) => areas.split(areas.includes(',') ? /,\s*/ : /\s+/).map(stemOf);

function isInCountry({ at, countryCode }: Place, wanted: string): boolean {
  const code = iso1A2Code([at.lng, at.lat]) ?? countryCode;
  return code === undefined || code === wanted || (wanted === 'CN' && WITH_CHINA.has(code));
}

/** 浙江省 and 浙江, "Phuket Province" and "Phuket", "Île-de-France" and "Ile-de-France" are the same. */
const stemOf = (name: string) =>
  plain(name)
    .replace(/(?<=\p{Script=Han}{2})(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|大区|省|市|州|府|县)$/u, '')
    .replace(/ (?:province|state|prefecture|region|metropolis)$/, '');

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
