import { BY_ID } from './categories.ts';
import { EN_WORDS, ZH_WORDS } from './category-words.ts';

/** One Chinese character names a category only when it stands alone: 山 in 山东 is not a mountain. */
const isLongEnough = (word: string) => word.length >= 2;

/**
 * The id of the category named by a word or short phrase, in either language, plural or with 店/馆/站 added or left out;
 * undefined for any other text. A category id names itself.
 */
export function categoryOf(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  if (word === '') return undefined;
  if (BY_ID.has(word)) return word;
  return ZH_WORDS.get(word) ?? categoryOfEnglish(word) ?? suffixedOf(word);
}

function suffixedOf(word: string): string | undefined {
  if (!/^[一-鿿]{2,}$/.test(word)) return undefined;
  for (const suffix of ['店', '馆', '站', '厅', '场', '院', '点', '处']) {
    const bare = word.endsWith(suffix) ? word.slice(0, -1) : `${word}${suffix}`;
    const id = isLongEnough(bare) ? ZH_WORDS.get(bare) : undefined;
    if (id) return id;
  }
  return undefined;
}

export function categoryOfEnglish(phrase: string): string | undefined {
  const words = phrase.replaceAll('é', 'e').replace(/[-\s]+/g, ' ');
  return (
    EN_WORDS.get(phrase) ??
    EN_WORDS.get(words) ??
    singulars(words)
      .map((single) => EN_WORDS.get(single))
      .find(Boolean)
  );
}

function singulars(words: string): string[] {
  return [
    words.replace(/s$/, ''),
    words.replace(/es$/, ''),
    words.replace(/ies$/, 'y'),
    words.replace(/s(?= \w+$)/, ''),
    words.replace(/s(?= to )/, ''),
  ].filter((single) => single !== words);
}
