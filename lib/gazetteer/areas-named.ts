import { isFact } from '../domain/is-fact.ts';
import { areaWord } from './area-words.ts';
import type { Candidate } from './candidate.ts';
import type { Lookup } from './lookup.ts';

/** The places that an area's name may mean. */
export type Area = Candidate[];

const MOST_AREAS = 12;

const AS_AREA = { isPlace: true, isSpaced: true } as const;

/** Longer texts are not lists of areas. */
const MOST_WORDS = 6;

/** The areas named by a text: "Ohio" is one, "OR, USA" two; none if it names nothing that can contain places. */
export function areasNamed(text: string, lookup: Lookup): Area[] {
  const name = text
    .replace(/(?<![\p{L}\d])\d{4,6}(-\d{4})?(?![\p{L}\d])/gu, ' ')
    .replace(/^(?:the|in)\s+(?=\S)/i, '')
    .trim();
  if (name.length < 2) return [];
  const whole = areaNamed(name, lookup);
  if (whole.length > 0) return [whole];
  const words = name.split(/\s+/);
  if (words.length > MOST_WORDS) return [];
  for (let at = words.length - 1; at >= 1; at--) {
    const left = areaNamed(words.slice(0, at).join(' '), lookup);
    const right = left.length > 0 ? areasNamed(words.slice(at).join(' '), lookup) : [];
    if (right.length > 0) return [left, ...right];
  }
  return [];
}

function areaNamed(name: string, lookup: Lookup): Area {
  const written = areaWord(lookup.keyOf(name)) ?? [];
  const found = [
    ...written.flatMap((word) => lookup.named(word, AS_AREA).filter(isFact)),
    ...lookup.named(name, AS_AREA).filter(isFact),
    ...lookup.byCode(name),
    ...lookup.country(name),
  ].filter(({ kind }) => kind !== 'landmark' && kind !== 'airport');
  return found.toSorted((a, b) => b.importance - a.importance).slice(0, MOST_AREAS);
}
