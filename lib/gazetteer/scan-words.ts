import { bestImportance } from './best-importance.ts';
import type { IndexFile } from './index-file.ts';
import type { KeySearch } from './key-search.ts';
import { BEFORE_PLACES_EN, NOT_PLACES_EN, RARELY_PLACES_EN } from './not-places.ts';
import { isOwnName, isSaidAsName, MATCH } from './post.ts';
import type { RawSpan } from './raw-span.ts';
import { splitWords, type Word } from './split-words.ts';

const LONGEST_WORDS = 7;
/** From this importance on a lower-case word on its own counts as the place: 60,000 people, or curated. */
const KNOWN = 0.61;
/** A name made of several common words must be at least as well known as this. */
const KNOWN_COMMON = 0.7;

/** Names in Latin letters, as words of a sentence. */
export function scanWords(text: string, file: IndexFile, search: KeySearch): RawSpan[] {
  const words = splitWords(text);
  const isShouting = words.length > 2 && words.every((word) => word.isUpper);
  const isTitle = words.length > 2 && words.every((word) => word.isCapital);
  const spans: RawSpan[] = [];
  for (let i = 0; i < words.length; i++) {
    const run = runAt(text, words, i);
    for (let length = run; length >= 1; length--) {
      const key = search.exact(
        words
          .slice(i, i + length)
          .map((word) => word.key)
          .join(' '),
      );
      if (key < 0 || !isPlace(key, i, length)) continue;
      spans.push({ start: words[i]?.start ?? 0, end: words[i + length - 1]?.end ?? 0, key });
      i += length - 1;
      break;
    }
  }
  return spans;

  /** "CDG": three capitals in a text that is not all capitals, and a large airport. */
  function isAirportCode(word: Word, key: number): boolean {
    if (!word.isUpper || isShouting || word.key.length !== 3) return false;
    return bestImportance(file, key, (match) => match === MATCH.code) >= 0.6;
  }

  function isPlace(key: number, i: number, length: number): boolean {
    const first = words[i];
    if (!first) return false;
    const importance = bestImportance(file, key, isSaidAsName);
    const named = bestImportance(file, key, isOwnName);
    if (length > 1) {
      const inner = words.slice(i, i + length);
      if (inner.every((word) => NOT_PLACES_EN.has(word.key))) return named >= KNOWN_COMMON && first.key !== 'the';
      return inner.some((word) => word.isCapital) ? importance > 0 : named >= 0.5;
    }
    const word = first.key;
    if (NOT_PLACES_EN.has(word) && !RARELY_PLACES_EN.has(word)) return false;
    const hasCapital = first.isCapital && !isTitle && !isShouting;
    const isMidSentence = i > 0 && !startsSentence(text, first.start);
    const follows = BEFORE_PLACES_EN.has(words[i - 1]?.key ?? '');
    if (isAirportCode(first, key)) return true;
    if (word.length <= 3)
      return (
        (first.isUpper && !isShouting && named >= 0.7) ||
        (hasCapital && named >= 0.5 && (follows || words.length === 1))
      );
    if (RARELY_PLACES_EN.has(word))
      return (
        named > 0 &&
        (words.length === 1 ||
          (hasCapital && isMidSentence) ||
          (follows && named >= KNOWN && words[i - 1]?.key !== 'about'))
      );
    if (hasCapital && isMidSentence) return named > 0 || importance >= 0.7;
    if (words.length === 1 || follows) return named >= 0.5 || importance >= 0.7;
    return named >= KNOWN || importance >= 0.8;
  }
}

/** How many words from i on are separated only by spaces, hyphens and the mark of "Peru's capital". */
function runAt(text: string, words: Word[], i: number): number {
  let length = 1;
  while (length < LONGEST_WORDS) {
    const [a, b] = [words[i + length - 1], words[i + length]];
    if (!a || !b || !/^(?:['’]s)?(?:[\s-]|\. )+$/.test(text.slice(a.end, b.start))) break;
    length++;
  }
  return length;
}

const startsSentence = (text: string, at: number) => /(^|[.!?。！？\n])\s*$/.test(text.slice(0, at));
