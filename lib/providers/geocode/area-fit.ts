import type { Place } from '../../domain/place.ts';
import { keyOf, stemOf } from '../../gazetteer/normalize.mjs';
import { distanceM } from '../../geo/distance.ts';
import { countryCodeOf } from './country-names.ts';
import { stateOfCode } from './state-codes.ts';

/** A word for an area, and the gazetteer's entries for it: areas have other names in other languages. */
export interface AreaWord {
  word: string;
  known: Place[];
}

/** How far a thing may lie from the middle of its area, by the area's kind. */
const REACH_M: Record<string, number> = {
  city: 60_000,
  county: 60_000,
  district: 30_000,
  airport: 10_000,
  landmark: 5_000,
};
const REGION_REACH_M = 350_000;

/**
 * Whether the place lies in the area named by the word: by its country, the names of its own areas, or their position.
 */
export function liesIn(place: Place, { word, known }: AreaWord): boolean {
  const state = stateOfCode(word);
  if (state) return isAmong(state, place) || isAmong(word, place) || known.some((area) => isIn(area, place));
  const code = countryCodeOf(word);
  if (code && isCountry(place.countryCode, code)) return true;
  if (isAmong(word, place)) return true;
  return known.some((area) => isIn(area, place));
}

function isIn(area: Place, place: Place): boolean {
  if (area.kind === 'country') return isCountry(place.countryCode, area.countryCode);
  if (area.countryCode && place.countryCode && !isCountry(place.countryCode, area.countryCode)) return false;
  if ([area.name, area.nameEn].some((name) => name && isAmong(name, place))) return true;
  if (area.kind === 'region' && hasComparable(area, place)) return false;
  return distanceM(area.at, place.at) <= (area.kind === 'region' ? REGION_REACH_M : (REACH_M[area.kind] ?? 5_000));
}

/** Hong Kong, Macau and Taiwan match 中国 as well. */
const isCountry = (own: string | undefined, asked: string | undefined) =>
  own !== undefined && (own === asked || (asked === 'CN' && ['HK', 'MO', 'TW'].includes(own)));

function isAmong(word: string, { name, nameEn, admin, adminEn, address }: Place): boolean {
  const wanted = bare(word);
  if (wanted.length < 2) return false;
  return [name, nameEn, admin, adminEn, address].some((text) => {
    if (!text) return false;
    const key = keyOf(text);
    return /[一-鿿]/.test(wanted) ? key.includes(wanted) : ` ${key} `.includes(` ${wanted} `);
  });
}

/** 杭州市 → 杭州, "Shinjuku-ku" → "shinjuku", "City of London" → "london". */
function bare(word: string): string {
  const key = keyOf(word);
  if (/[一-鿿]/.test(key)) return stemOf(key);
  const short = key
    .replace(/^(?:the |city of |greater )/, '')
    .replace(/ (?:city|ku|shi|ken|county|province|state)$/, '');
  return short.length >= 2 ? short : key;
}

/** Whether the place's areas are given in a script in which the area's names could be found. */
function hasComparable(area: Place, { admin, adminEn }: Place): boolean {
  const has = (pattern: RegExp, ...texts: (string | undefined)[]) => texts.some((text) => text && pattern.test(text));
  return [/[一-鿿]/, /[a-z]/i].some((script) => has(script, area.name, area.nameEn) && has(script, admin, adminEn));
}
