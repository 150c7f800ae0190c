import { iso1A2Code } from '@rapideditor/country-coder';
import type { Place } from '../../tools/place.ts';
import type { PlacesQuery } from '../../tools/ports.ts';

/** Codes of their own in ISO 3166-1, and searched with China. */
const WITH_CHINA = new Set(['HK', 'MO', 'TW']);

/**
 * Whether a place lies in the country and region that were named. The box around them holds parts of their neighbours: the
 * country is told by the border, the region by the areas that the place says it lies in, where it says any.
 */
export function isInsideOf(place: Place, inside: PlacesQuery['inside']): boolean {
  if (!inside) return true;
  const { countryCode, region } = inside;
  if (countryCode && !isInCountry(place, countryCode)) return false;
  if (!region) return true;
  const said = [place.admin, place.adminEn].filter((admin) => admin !== undefined);
  const names = [region.name, region.nameEn].filter((name) => name !== undefined).map(stemOf);
  return said.length === 0 || said.some((admin) => names.some((name) => admin.toLowerCase().includes(name)));
}

function isInCountry({ at, countryCode }: Place, wanted: string): boolean {
  const code = iso1A2Code([at.lng, at.lat]) ?? countryCode;
  return code === undefined || code === wanted || (wanted === 'CN' && WITH_CHINA.has(code));
}

/** 浙江省 and 浙江, "Phuket Province" and "Phuket" are one. */
const stemOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/(?<=\p{Script=Han}{2})(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市|州|府|县)$/u, '')
    .replace(/ (?:province|state|prefecture|region|metropolis)$/, '');
