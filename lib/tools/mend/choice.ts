import { editDistance } from '../../domain/edit-distance.ts';
import { normalizeText } from './json-schema.ts';
import { NARROWER, NO, SYNONYMS, YES } from './synonyms.ts';

const squeezed = (text: string) => normalizeText(text).replace(/[\s_\-.,!。，！'"“”‘’]+/gu, '');
const words = new Map(Object.entries(SYNONYMS).map(([value, list]) => [value, new Set(list.split(' '))]));

export interface Choice {
  value: string;
  /** The word said something else, or more, than the value, so what was taken must be reported. */
  isLoose: boolean;
}

/**
 * The choice that a text means: the value itself in another case or spelling, a synonym, a plural; loosely, a word that
 * says more ("bus" for transit) or a one-letter slip in a long word. undefined if it means none, or more than one.
 */
export function matchChoice(text: string, values: readonly string[]): Choice | undefined {
  const said = squeezed(text);
  for (const form of formsOf(said)) {
    const same = values.filter((value) => squeezed(value) === form);
    if (same[0] !== undefined && same.length === 1) return { value: same[0], isLoose: false };
    const meant = values.filter((value) => words.get(value)?.has(form));
    if (meant[0] !== undefined && meant.length === 1) return { value: meant[0], isLoose: NARROWER.has(form) };
    if (meant.length > 1) return undefined;
  }
  if (said.length < MIN_SLIP_LENGTH) return undefined;
  const close = values.filter((value) => value.length >= MIN_SLIP_LENGTH && editDistance(said, squeezed(value)) === 1);
  return close[0] !== undefined && close.length === 1 ? { value: close[0], isLoose: true } : undefined;
}

/** In a shorter word one letter makes another word: "hike" is not "bike". */
const MIN_SLIP_LENGTH = 5;

function formsOf(said: string): string[] {
  const bare = said.replace(/^(?:by|on|via|using|坐|乘)/, '').replace(/(?:去|模式|方式|mode|s)$/, '');
  return [said, bare].filter((form, at, all) => form !== '' && all.indexOf(form) === at);
}

/** "true", "yes", "是", 1 → true; their opposites → false; anything else undefined. */
export function parseBoolean(value: string | number): boolean | undefined {
  const said = squeezed(String(value));
  return YES.has(said) ? true : NO.has(said) ? false : undefined;
}
