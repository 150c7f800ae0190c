import { filterByAreas, fitsAll } from './areas.ts';
import { type Area, areasNamed } from './areas-named.ts';
import type { Candidate } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import type { Finder } from './lookup.ts';
import { guessedIn, placesNamed } from './places-named.ts';

const MOST_HAN = 24;

/** 美国波特兰, 广东省深圳市南山区, 朝阳区长春: two names in one, one within the other. */
export function inHanParts(text: string, options: FindOptions, lookup: Finder): Candidate[] | null {
  if (text.length > MOST_HAN) return null;
  let guess: { head: string; areas: Area[] } | null = null;
  for (let at = text.length - 2; at >= 2; at--) {
    const [left, right] = [text.slice(0, at), text.slice(at).replace(/^的/, '')];
    for (const [area, head] of [
      [left, right],
      [right, left],
    ] as const) {
      const areas = areasNamed(area, lookup);
      if (areas.length === 0 || head.length < 2) continue;
      const hits = placesNamed(head, options, lookup);
      const inside = filterByAreas(hits, areas, lookup);
      const named = inside.length > 0 ? inside : byEnglishName(hits, areas, options, lookup);
      if (named.length > 0) return named;
      const isWider =
        Math.max(0, ...areas.flat().map((one) => one.importance)) > Math.max(0, ...hits.map((one) => one.importance));
      if (hits.length > 0 && (!guess || isWider)) guess = { head, areas };
    }
  }
  return guess && guessedIn(guess.head, guess.areas, options, lookup);
}

/** 德州巴黎: a place whose English name is that which a well-known place has in Chinese. */
export function byEnglishName(hits: Candidate[], areas: Area[], options: FindOptions, lookup: Finder): Candidate[] {
  const abroad = hits.filter(({ countryCode }) => countryCode !== 'CN').slice(0, 3);
  const names = new Set(abroad.map(({ nameEn }) => nameEn));
  return [...names].flatMap((name) =>
    placesNamed(name, options, lookup)
      .filter((hit) => fitsAll(hit, areas, lookup))
      .map((hit) => ({ ...hit, match: 'alias' as const })),
  );
}
