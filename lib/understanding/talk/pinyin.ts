import { rowsOf } from '../lexicon/rows.ts';

const ROWS = rowsOf('pinyin').map(([pinyin = '', meant = '', only]) => ({
  meant,
  said: new RegExp(`(?<![\\p{L}'])(?:${pinyin})(?![\\p{L}'])`, 'giu'),
  isSure: only === '+',
}));

/** A message in pinyin with the words that are known in characters; null where it is none. */
export function fromPinyin(message: string): string | null {
  if (/\p{Script=Han}/u.test(message) || !ROWS.some(({ said, isSure }) => isSure && message.search(said) >= 0))
    return null;
  return ROWS.reduce((text, { meant, said }) => text.replace(said, meant), message);
}
