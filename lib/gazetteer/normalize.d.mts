/** One character (a code point) → its form in a key: lower case, no marks, one space for punctuation, '' for what vanishes. */
export function keyOfChar(char: string): string;
/** A name → its key: as keyOfChar, single spaces between Latin words, none beside Chinese characters. */
export function keyOf(name: string): string;
/** A Chinese name without its administrative suffix: 杭州市 → 杭州; the name itself when nothing is left. */
export function stemOf(name: string): string;
