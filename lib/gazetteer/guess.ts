import type { Candidate } from './candidate.ts';
import type { FindOptions } from './contract.ts';
import type { Lookup } from './lookup.ts';
import { soundOf, suffixSwaps } from './variants.ts';

/**
 * What a text that names nothing may have meant: another suffix, the same sound, a beginning, one letter more or less.
 */
export function guessesOf(text: string, options: FindOptions, lookup: Lookup): Candidate[] {
  const key = lookup.keyOf(text);
  if (key.length < 2 || key.length > 120) return [];
  const swapped = suffixSwaps(key).flatMap((swap) => lookup.byKey(swap, options, 'typo', 0.95));
  if (swapped.length > 0) return unique(swapped);
  const sound = soundOf(key, lookup.file);
  const homophones = sound ? lookup.byKey(sound, options, 'pinyin', 0.85) : [];
  const begun = [...homophones, ...lookup.beginning(text, options)];
  if (begun.length > 0) return unique(begun);
  return unique(lookup.oneEdit(key, options));
}

function unique(found: Candidate[]): Candidate[] {
  const seen = new Map<number, Candidate>();
  for (const hit of found) {
    const before = seen.get(hit.id);
    if (!before || before.score < hit.score) seen.set(hit.id, hit);
  }
  return [...seen.values()];
}
