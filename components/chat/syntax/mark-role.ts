/** What a run of marks may be: text only, the end of what was opened, or whatever Markdown says. */
export type MarkRole = 'text' | 'closer' | 'either';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER = /[\p{L}\p{N}]/u;
const DIGIT = /[\d０-９]/;
const OPERAND_END = /[)\]}%°²³]/;
const OPERAND_START = /[([{√]/;
/** Emphasised text never begins with one of these. */
const CLOSING = /[，。、；：！？）】》〉」』”’…,;)\]}]/;

/**
 * Whether a run of `*`, `_` or `~` can be meant as a mark, judging by the adjacent characters ('' at an end, ' ' for
 * any space): 3*4*5, 2**10, 3人*2天, 138****1234, 姓名：____，and 60元*，are text.
 */
export function roleOf(mark: string, length: number, before: string, after: string): MarkRole {
  if (length > 3) return 'text';
  if (DIGIT.test(before) && DIGIT.test(after)) return 'text';
  if (before.trim() !== '' && CLOSING.test(after)) return 'closer';
  if (mark !== '*') return 'either';
  if (isOperand(before, OPERAND_END) && isOperand(after, OPERAND_START)) return length === 1 ? 'text' : 'closer';
  const isFactor = length === 1 && ((LETTER.test(before) && DIGIT.test(after)) || isBeforeUnit(before, after));
  return isFactor ? 'closer' : 'either';
}

function isOperand(character: string, others: RegExp): boolean {
  return (LETTER.test(character) && !CJK.test(character)) || others.test(character);
}

function isBeforeUnit(before: string, after: string): boolean {
  return DIGIT.test(before) && CJK.test(after);
}
