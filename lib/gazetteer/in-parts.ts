import { filterByAreas } from './areas.ts';
import { type Area, areasNamed } from './areas-named.ts';
import type { Candidate } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import { byEnglishName, inHanParts } from './in-han-parts.ts';
import type { Finder } from './lookup.ts';
import { guessedIn, placesNamed, regionsNamed } from './places-named.ts';

const HAN = /[一-鿿]/;

/** Longer texts are sentences. */
const MOST_WORDS = 8;

/**
 * "Springfield, Illinois", "杭州市西湖区", "法国巴黎", "波特兰（缅因州）": the named thing is in the areas next to it. If nothing of that
 * name is there, the closest match is a guess. Null if the text has no such parts.
 */
export function inParts(text: string, options: FindOptions, lookup: Finder): Candidate[] | null {
  const parts = text
    .split(/[,，、;；()（）[\]\n]|\s[-–|/·]\s|\bin\b(?= [A-Z])/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length > 1) return inSeparateParts(parts, options, lookup);
  return HAN.test(text) ? inHanParts(text.replace(/\s+/g, ''), options, lookup) : inWords(text, options, lookup);
}

function inSeparateParts(parts: string[], options: FindOptions, lookup: Finder): Candidate[] | null {
  const orders = [
    { head: parts[0] ?? '', rest: parts.slice(1) },
    { head: parts.at(-1) ?? '', rest: parts.slice(0, -1) },
  ].map(({ head, rest }) => ({ head, areas: rest.flatMap((part) => areasNamed(part, lookup)) }));
  for (const { head, areas } of orders) {
    const hits = areas.length > 0 ? placesNamed(head, options, lookup) : [];
    const inside = filterByAreas(hits, areas, lookup);
    if (inside.length > 0) return inside;
    const named = HAN.test(head)
      ? byEnglishName(hits, areas, options, lookup)
      : filterByAreas(areas.length > 0 ? regionsNamed(head, lookup) : [], areas, lookup);
    if (named.length > 0) return named;
  }
  const [first] = orders;
  return first ? guessedIn(first.head, first.areas, options, lookup) : null;
}

function inWords(text: string, options: FindOptions, lookup: Finder): Candidate[] | null {
  const words = text.trim().split(/\s+/);
  if (words.length > MOST_WORDS) return null;
  let guess: { head: string; areas: Area[] } | null = null;
  for (let at = words.length - 1; at >= 1; at--) {
    const [left, right] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    for (const [head, area] of [
      [left, right],
      [right, left],
    ] as const) {
      // "Portland or": without a comma a state's letters must be capitals, else they are a word.
      if (/^[a-z]{2}$/.test(area) && lookup.isWord(area)) continue;
      const areas = areasNamed(area, lookup);
      const hits = areas.length > 0 ? placesNamed(head, options, lookup) : [];
      const inside = filterByAreas(hits, areas, lookup);
      const found =
        inside.length > 0 || areas.length === 0 ? inside : filterByAreas(regionsNamed(head, lookup), areas, lookup);
      if (found.length > 0) return found;
      const isWide = areas.some((alternatives) =>
        alternatives.some(({ kind }) => kind === 'country' || kind === 'region'),
      );
      if (hits.length > 0 && isWide && !guess) guess = { head, areas };
    }
  }
  return guess && guessedIn(guess.head, guess.areas, options, lookup);
}
