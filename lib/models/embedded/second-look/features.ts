import type { Sentence } from '../sentence.ts';

/** How many weights each tool has. A power of two. */
export const BUCKETS = 8_192;

const SILENT = new Set(['word', 'fluff', 'name', 'need', 'brand', 'site']);

/**
 * What a message looks like, as numbers of buckets: its tags, its characters by one, two and three (Chinese) or its words
 * by one and two (English) with places, kinds and numbers made alike, and the tool of the turn before.
 */
export function featuresOf({ pieces }: Sentence, lastTool: string | undefined): { tags: number[]; text: number[] } {
  const tags = pieces.flatMap(({ tags: all }) => [...all].filter((tag) => !SILENT.has(tag)).map((tag) => `t:${tag}`));
  const plain = pieces.map(plainText).join('');
  const text = [lastTool ? `last:${lastTool}` : 'first', `long:${Math.min(6, Math.floor(pieces.length / 2))}`];
  if (/\p{Script=Han}/u.test(plain)) {
    const framed = `^${plain.replace(/\s+/g, '')}$`;
    for (let size = 1; size <= 3; size++)
      for (let at = 0; at + size <= framed.length; at++) text.push(`c:${framed.slice(at, at + size)}`);
  }
  const words = ['^', ...plain.split(/[^a-z§¤#']+/).filter((word) => word !== ''), '$'];
  for (const [at, word] of words.entries()) {
    text.push(`w:${word}`, `w:${word} ${words[at + 1] ?? ''}`);
    if (/^[a-z]{6,}$/.test(word)) text.push(`p:${word.slice(0, 5)}`);
  }
  return { tags: bucketsOf(tags), text: bucketsOf(text) };
}

function plainText({ tags, text }: Sentence['pieces'][number]): string {
  const isLatin = /[a-z]/i.test(text);
  const mark =
    tags.has('place') || tags.has('point') ? '§' : tags.has('category') && !tags.has('need') ? '¤' : undefined;
  const plain = mark ?? text.toLowerCase().replace(/\d+(?:[.,:]\d+)*/g, '#');
  return isLatin || mark ? ` ${plain} ` : plain;
}

const bucketsOf = (names: string[]) => [...new Set(names)].map((name) => hashOf(name) & (BUCKETS - 1));

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
