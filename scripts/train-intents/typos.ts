import type { Row } from './rows.ts';
import { numberOf } from './train-weights.ts';

/** The rows and, for every fourth in English, one more with a slip in one of its long words, as fast typing makes them. */
export function withTypos(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    const index = numberOf(row.text);
    const words = row.lang === 'en' && index % 4 === 1 ? [...row.text.matchAll(/\b[a-z]{5,}\b/g)] : [];
    const word = words[index % Math.max(1, words.length)];
    if (!word) return [row];
    const slip = slipOf(word[0], index);
    return [row, { ...row, text: row.text.slice(0, word.index) + slip + row.text.slice(word.index + word[0].length) }];
  });
}

/** Two inner letters exchanged, one left out, or one doubled. */
function slipOf(word: string, index: number): string {
  const at = 1 + (index % (word.length - 3));
  const [before, here, next, behind] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const slips = [before + next + here + behind, before + next + behind, before + here + here + next + behind];
  return slips[index % slips.length] ?? word;
}
