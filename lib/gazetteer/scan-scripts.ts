import type { IndexFile } from './index-file.ts';
import type { KeySearch } from './key-search.ts';
import { keyOf } from './normalize.mjs';
import { isSaidAsName, matchOfPost, placeOfPost } from './post.ts';
import type { RawSpan } from './raw-span.ts';

/** Runs of letters of one script that separates words or (the second) does not. */
const APART =
  /(?:\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Devanagari}|\p{Script=Georgian}|\p{Script=Armenian}|\p{Script=Hangul}|\p{M})+/gu;
const TOGETHER = /(?:\p{Script=Thai}|\p{Script=Hiragana}|\p{Script=Katakana}|ー)+/gu;
const LONGEST_WORDS = 4;
const LONGEST = 24;
/** A smaller place may be a common word in a language we do not know. */
const KNOWN = 0.55;
/** Korean particles and words directly after a name: in, to, from, of, and, the weather. */
const AFTER_HANGUL = /^(?:에서|에|로|으로|의|은|는|이|가|을|를|와|과|도|까지|부터|행|시|역|공항|날씨|여행|맛집|호텔)*$/;

/** Names in scripts other than Latin and Han. */
export function scanScripts(text: string, file: IndexFile, search: KeySearch): RawSpan[] {
  const known = (key: number) => {
    if (key < 0) return false;
    const posts = file.posts.subarray(file.postOffsets[key] ?? 0, file.postOffsets[key + 1] ?? 0);
    return posts.some((post) => isSaidAsName(matchOfPost(post)) && (file.importance[placeOfPost(post)] ?? 0) >= KNOWN);
  };
  const keyAt = (from: number, to: number) => {
    const key = search.exact(keyOf(text.slice(from, to)));
    return known(key) ? key : -1;
  };
  return [...inWords(text, keyAt), ...inRuns(text, keyAt)];
}

function inWords(text: string, keyAt: (from: number, to: number) => number): RawSpan[] {
  const words = [...text.matchAll(APART)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
  const spans: RawSpan[] = [];
  for (let i = 0; i < words.length; i++) {
    const start = words[i]?.start ?? 0;
    for (let count = LONGEST_WORDS; count >= 1; count--) {
      const [last, before] = [words[i + count - 1], words[i + count - 2]];
      if (!last || (count > 1 && (!before || !/^[ -]$/.test(text.slice(before.end, last.start))))) continue;
      const end = endOf(text, start, last.end, keyAt);
      if (end === null) continue;
      spans.push({ start, end, key: keyAt(start, end) });
      i += count - 1;
      break;
    }
  }
  return spans;
}

/** The end of a name beginning at `start` and followed, up to `end`, by a particle at most. */
function endOf(text: string, start: number, end: number, keyAt: (from: number, to: number) => number): number | null {
  if (keyAt(start, end) >= 0) return end;
  if (!/\p{Script=Hangul}$/u.test(text.slice(start, end))) return null;
  for (let to = end - 1; to - start >= 2; to--) {
    if (AFTER_HANGUL.test(text.slice(to, end)) && keyAt(start, to) >= 0) return to;
  }
  return null;
}

function inRuns(text: string, keyAt: (from: number, to: number) => number): RawSpan[] {
  const spans: RawSpan[] = [];
  for (const run of text.matchAll(TOGETHER)) {
    const end = run.index + run[0].length;
    let at = run.index;
    while (at < end) {
      const most = Math.min(end, at + LONGEST);
      let to = most;
      while (to - at >= 3 && keyAt(at, to) < 0) to--;
      if (to - at < 3) at++;
      else {
        spans.push({ start: at, end: to, key: keyAt(at, to) });
        at = to;
      }
    }
  }
  return spans;
}
