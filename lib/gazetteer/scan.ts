import { type IndexFile, isOwnName, isSaidAsName, MATCH, matchOfPost, placeOfPost } from './index-file.ts';
import type { KeySearch } from './key-search.ts';
import { keyOf, keyOfChar } from './normalize.mjs';
import { BEFORE_PLACES_EN, NOT_PLACES_EN, NOT_PLACES_ZH, RARELY_PLACES_EN } from './not-places.ts';
import { scanScripts } from './scan-scripts.ts';

/** A stretch of the text (UTF-16 offsets of the original) and the number of the key that it matches. */
export interface RawSpan {
  start: number;
  end: number;
  key: number;
}

const HAN = /[一-鿿]/;
/** A letter of a script other than Latin and Han. */
const OTHER = /(?![\p{Script=Latin}\p{Script=Han}])\p{L}/u;
const LONGEST_HAN = 18;
const LONGEST_WORDS = 7;
/** From here on a bare lower-case word counts as the place: 60,000 people, or curated. */
const KNOWN = 0.61;
/** Two characters are a common word more often than the name of a foreign town. */
const KNOWN_TWO_HAN = 0.7;

/** Finds names of places in a running sentence, longest first from the left; spans do not overlap. */
export function scanText(text: string, file: IndexFile, search: KeySearch): RawSpan[] {
  const spans = [
    ...scanHan(text, file, search),
    ...scanWords(text, file, search),
    ...(OTHER.test(text) ? scanScripts(text, file, search) : []),
  ];
  return spans.sort((a, b) => a.start - b.start);
}

/** The importance of the best place of the key, among the matches wanted. */
function bestOf(file: IndexFile, key: number, isWanted: (match: number, place: number) => boolean): number {
  let best = 0;
  for (let i = file.postOffsets[key] ?? 0; i < (file.postOffsets[key + 1] ?? 0); i++) {
    const post = file.posts[i] ?? 0;
    const [match, place] = [matchOfPost(post), placeOfPost(post)];
    if (isWanted(match, place)) best = Math.max(best, file.importance[place] ?? 0);
  }
  return best;
}

function scanHan(text: string, file: IndexFile, search: KeySearch): RawSpan[] {
  const simple = [...text].some((char) => HAN.test(char)) ? simplifiedSameLength(text, file) : '';
  const spans: RawSpan[] = [];
  const isChina = (place: number) => ['CN', 'HK', 'MO', 'TW'].includes(file.countries[file.country[place] ?? 0] ?? '');
  const isWanted = (key: number, length: number) => {
    if (length < 2) return false;
    const least = length === 2 ? KNOWN_TWO_HAN : length === 3 ? 0.5 : 0;
    return (
      bestOf(file, key, (match, place) => {
        if (!isSaidAsName(match)) return false;
        // A Chinese county's short name is common speech; so is every curated foreign name, which is 0.74 or more.
        return (file.importance[place] ?? 0) >= (isChina(place) && isOwnName(match) ? Math.min(least, 0.58) : least);
      }) > 0
    );
  };
  let at = 0;
  while (at < simple.length) {
    if (!HAN.test(simple.charAt(at))) {
      at++;
      continue;
    }
    const blocked = longestPhrase(simple, at);
    const hit = search.longestAt(simple, at, LONGEST_HAN, isWanted);
    if (hit && hit[0] > blocked) {
      spans.push({ start: at, end: at + hit[0], key: hit[1] });
      at += hit[0];
    } else at += Math.max(1, blocked);
  }
  return spans;
}

function longestPhrase(text: string, at: number): number {
  for (let length = 6; length >= 2; length--) {
    if (NOT_PLACES_ZH.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

/** Same length in UTF-16 units, so that offsets stay; characters outside Chinese become what keys hold. */
function simplifiedSameLength(text: string, file: IndexFile): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (HAN.test(char)) out += file.simplified.get(char) ?? char;
    else {
      const part = keyOfChar(char);
      out += part.length === 1 ? part : ' ';
    }
  }
  return out;
}

interface Word {
  start: number;
  end: number;
  key: string;
  isCapital: boolean;
  isUpper: boolean;
}

function scanWords(text: string, file: IndexFile, search: KeySearch): RawSpan[] {
  const words = wordsOf(text);
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
    return bestOf(file, key, (match) => match === MATCH.code) >= 0.6;
  }

  function isPlace(key: number, i: number, length: number): boolean {
    const first = words[i];
    if (!first) return false;
    const importance = bestOf(file, key, isSaidAsName);
    const named = bestOf(file, key, isOwnName);
    if (length > 1) {
      const inner = words.slice(i, i + length);
      if (inner.every((word) => NOT_PLACES_EN.has(word.key))) return named >= KNOWN_TWO_HAN && first.key !== 'the';
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

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(
    /[\p{Script=Latin}\p{M}](?:[\p{Script=Latin}\p{M}\p{N}]|['’.](?=[\p{Script=Latin}]))*/gu,
  )) {
    const whole = found[0].replace(/['’]s$/i, '');
    const key = keyOf(whole);
    if (key === '' || key.includes(' ')) continue;
    const isUpper = whole.length > 1 && whole === whole.toUpperCase();
    words.push({
      start: found.index,
      end: found.index + whole.length,
      key,
      isCapital: /^\p{Lu}/u.test(whole),
      isUpper,
    });
  }
  return words;
}

/** How many words from i on are divided by spaces and hyphens only. */
function runAt(text: string, words: Word[], i: number): number {
  let length = 1;
  while (length < LONGEST_WORDS) {
    const [a, b] = [words[i + length - 1], words[i + length]];
    if (!a || !b || !/^(?:[\s-]|\. )+$/.test(text.slice(a.end, b.start))) break;
    length++;
  }
  return length;
}

const startsSentence = (text: string, at: number) => /(^|[.!?。！？\n])\s*$/.test(text.slice(0, at));
