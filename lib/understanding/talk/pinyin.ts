import { PINYIN } from '../lexicon/pinyin.ts';

const ROWS = PINYIN.trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([meant = '', said = '', isSure]) => ({
    meant,
    said: new RegExp(`(?<![\\p{L}'])(?:${said})(?![\\p{L}'])`, 'giu'),
    isSure: isSure !== undefined,
  }));

/** A message in pinyin with the words that are known in characters; null where it is none. */
export function fromPinyin(message: string): string | null {
  if (/\p{Script=Han}/u.test(message) || !ROWS.some(({ said, isSure }) => isSure && message.search(said) >= 0))
    return null;
  return ROWS.reduce((text, { meant, said }) => text.replace(said, meant), message);
}
