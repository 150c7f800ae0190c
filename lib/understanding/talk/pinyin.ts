import { rowsOf } from '../lexicon/rows.ts';

const ROWS = rowsOf('pinyin');
const saidOf = (pinyin: string, flags: string) => new RegExp(`(?<![\\p{L}'])(?:${pinyin})(?![\\p{L}'])`, flags);
/** Any of those that are no word of another language. */
const SURE = saidOf(ROWS.flatMap(([pinyin = '', , only]) => (only === '+' ? [pinyin] : [])).join('|'), 'iu');

/** A message in pinyin with the words that are known in characters; null where it is none. */
export function fromPinyin(message: string): string | null {
  if (/\p{Script=Han}/u.test(message) || !SURE.test(message)) return null;
  return ROWS.reduce((text, [pinyin = '', meant = '']) => text.replace(saidOf(pinyin, 'giu'), meant), message);
}
