import { isFact } from '../../domain/is-fact.ts';
import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';
import { leadingAreas } from '../../geo/address/chinese-address.ts';
import { parseAddress } from '../../geo/address/parse-address.ts';
import type { AreaWord } from './area-fit.ts';
import type { Asked, FoundPlace } from './asked.ts';
import { countryCodeOf } from './country-names.ts';
import { matchOf } from './match-of.ts';
import { stateOfCode } from './state-codes.ts';

/** What the gazetteer knows for certain under a name. */
export type Known = (name: string) => Promise<Place[]>;

/** Analyses a geocoder's query, once for all of its answers. within: areas known to have been given. */
export async function analyseQuery(
  { text, textEn, city }: GeocodeQuery,
  known: Known,
  within: string[] = [],
): Promise<Asked> {
  const address = parseAddress(text);
  const words = (list: string[]) => Promise.all(list.map((word) => areaWord(word, known)));
  const given = [...within, ...(city ? split(city) : []), ...(address?.areas ?? split(text).slice(1))];
  const areas = await words([...new Set(given)].filter((word) => /\p{L}/u.test(word)));
  const leading = address || !/[一-鿿]/.test(text) ? [] : await words(areasBefore(text));
  const ends = address ? [] : await words(endsOf(text));
  const isArea = ({ word, known: places }: AreaWord) => places.length > 0 || countryCodeOf(word) !== undefined;
  return {
    text,
    textEn,
    areas: [...areas, ...leading.filter(isArea)],
    ends: ends.filter(isArea),
    known: (await known(text)).slice(0, 5),
  };
}

const split = (text: string) => text.split(/\s*[,，]\s*/).filter(Boolean);

/** 「杭州市西湖」 → 「杭州市」; if there are only areas, the smallest is the name. */
function areasBefore(text: string): string[] {
  const { areas, rest } = leadingAreas(text);
  return rest === '' ? areas.slice(1) : areas;
}

/** The candidates with how each matches the query; facts first, otherwise in the same order. */
export function assessMatches(asked: Asked, candidates: readonly FoundPlace[]): Place[] {
  const places = candidates.map((candidate): Place => {
    const { otherNames: _, ...place } = candidate;
    return { ...place, match: matchOf(asked, candidate) };
  });
  return [...places.filter(isFact), ...places.filter((place) => !isFact(place))];
}

async function areaWord(word: string, known: Known): Promise<AreaWord> {
  return { word, known: countryCodeOf(word) ? [] : await known(stateOfCode(word) ?? word) };
}

/**
 * "Springfield Illinois" → "Illinois"; 「德国慕尼黑」 → 「德国」, 「德」: possible areas at the end or, in Chinese, at the beginning.
 */
function endsOf(text: string): string[] {
  if (/[一-鿿]/.test(text)) {
    const bare = text.replace(/\s/g, '');
    return [6, 5, 4, 3, 2].filter((length) => length < bare.length - 1).map((length) => bare.slice(0, length));
  }
  const words = text.split(/\s+/);
  return words.length > 5 ? [] : words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
}
