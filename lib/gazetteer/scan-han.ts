import { bestImportance } from './best-importance.ts';
import type { IndexFile } from './index-file.ts';
import type { KeySearch } from './key-search.ts';
import { keyOfChar } from './normalize.mjs';
import { NOT_PLACES_ZH } from './not-places.ts';
import { isOwnName, isSaidAsName } from './post.ts';
import type { RawSpan } from './raw-span.ts';

const HAN = /[一-鿿]/;
const LONGEST_HAN = 18;
/** Two characters are more often a common word than the name of a foreign town. */
const KNOWN_TWO_HAN = 0.7;

/** Chinese names, whatever else the sentence contains. */
export function scanHan(text: string, file: IndexFile, search: KeySearch): RawSpan[] {
  const simple = [...text].some((char) => HAN.test(char)) ? simplifiedSameLength(text, file) : '';
  const spans: RawSpan[] = [];
  const isChina = (place: number) => ['CN', 'HK', 'MO', 'TW'].includes(file.countries[file.country[place] ?? 0] ?? '');
  const isWanted = (key: number, length: number) => {
    if (length < 2) return false;
    const least = length === 2 ? KNOWN_TWO_HAN : length === 3 ? 0.5 : 0;
    return (
      bestImportance(file, key, (match, place) => {
        if (!isSaidAsName(match)) return false;
        // A Chinese county's short name is in common use; so is every curated foreign name, which is 0.74 or higher.
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

/** The same length in UTF-16 units, so that offsets hold; non-Chinese characters become what keys contain. */
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
