import type { RefBook } from './context.ts';

/** A number under a word for results: which ref is meant is a guess. */
const NUMBERED = /^(?:#|no\.?|(?:place|ref|poi|result|item|id|point|marker)[\s_#-]*)\s*\d{1,4}$/i;

/**
 * The ref that a place's name stands for: "P2" is p2 if there is one; "place_2" and "#2" name no place, so they are taken as
 * refs, which the answer then lists. undefined: it is a name.
 */
export function refMeant(name: string, refs: Pick<RefBook, 'get'>): string | undefined {
  const text = name.trim();
  const small = text.toLowerCase();
  if (/^[pralw]\d{1,4}$/.test(small) && refs.get(small)) return small;
  return NUMBERED.test(text) ? text : undefined;
}
