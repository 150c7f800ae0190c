/** How a key belongs to a place; the numbers are those written by scripts/data/keys.mjs. */
export const MATCH = {
  name: 0,
  alias: 1,
  stem: 2,
  variant: 3,
  pinyin: 4,
  initials: 5,
  code: 6,
  former: 7,
  word: 8,
} as const;

export const placeOfPost = (post: number): number => post >>> 4;

export const matchOfPost = (post: number): number => post & 15;

/** Whether the key is a name of the place rather than its sound or a code. */
export const isSaidAsName = (match: number): boolean =>
  match <= MATCH.variant || match === MATCH.former || match === MATCH.word;

/** … and its current own name, not a former or foreign one. */
export const isOwnName = (match: number): boolean => match <= MATCH.stem || match === MATCH.word;
