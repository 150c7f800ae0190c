import type { Locale } from '../i18n/index.ts';
import { CATEGORY_TABLE } from './category-table.ts';
import { categoryWord } from './kind-words.ts';

export interface Category {
  id: string;
  /** The wider category, e.g. "restaurant" of "hotpot". */
  parent?: string;
  /** OSM tags, any of them: "amenity=cafe". */
  osm: string[];
  /** AMap typecodes, six digits; unverified against the live service. */
  amap: string[];
  /** Words people use when asking for it; the first is its label. */
  words: { zh: string[]; en: string[] };
}

const listOf = (text: string | undefined, by: string) => (text ?? '').split(by).filter((item) => item !== '');

const labelsOf = (id: string, locale: Locale) => listOf(categoryWord(id, locale), ',');

/** Every category, in the order of the table. About 20 kB: the browser may import it. */
export const CATEGORIES: readonly Category[] = CATEGORY_TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id = '', parent, osm, amap, zh, en] = line.split('|');
    return {
      id,
      ...(parent && { parent }),
      osm: listOf(osm, ' '),
      amap: listOf(amap, ' '),
      words: { zh: [...labelsOf(id, 'zh'), ...listOf(zh, ',')], en: [...labelsOf(id, 'en'), ...listOf(en, ',')] },
    };
  });

const BY_ID = new Map(CATEGORIES.map((category) => [category.id, category]));

/** The category with this id, or undefined. */
export const categoryById = (id: string): Category | undefined => BY_ID.get(id);

/** "咖啡馆", "cafe": the category's label; the id itself when there is no such category. */
export function categoryLabel(id: string, locale: Locale): string {
  return categoryWord(id, locale) ?? id.replaceAll('_', ' ');
}

/** Whether `kind` is the category or one of its narrower ones: isKindOf("hotpot", "restaurant"). */
export function isKindOf(kind: string, id: string): boolean {
  for (let at: string | undefined = kind; at !== undefined; at = BY_ID.get(at)?.parent) if (at === id) return true;
  return false;
}

/** Tags that describe a place without saying what it is. */
const SIDE_TAGS = /^(internet_access|diet:)/;
const BY_TAG = new Map<string, Category[]>();
for (const category of CATEGORIES) {
  for (const tag of category.osm) {
    if (!SIDE_TAGS.test(tag)) BY_TAG.set(tag, [...(BY_TAG.get(tag) ?? []), category]);
  }
}

/**
 * The category of an OSM object from its tags, the narrowest that fits: amenity=restaurant with cuisine=hot_pot is
 * "hotpot". Each of several values separated by ";" counts. undefined when no tag is in the vocabulary.
 */
export function categoryOfTags(tags: Record<string, unknown>): string | undefined {
  const fitting = Object.entries(tags).flatMap(([key, value]) =>
    typeof value === 'string' ? value.split(';').flatMap((one) => BY_TAG.get(`${key}=${one.trim()}`) ?? []) : [],
  );
  const breadth = (category: Category) => (category.parent ? 0 : 100) + category.osm.length;
  return fitting.toSorted((a, b) => breadth(a) - breadth(b))[0]?.id;
}

const ZH_WORDS = wordMap('zh');
const EN_WORDS = wordMap('en');
const LONGEST_ZH = Math.max(...[...ZH_WORDS.keys()].map((word) => word.length));
const LONGEST_EN = Math.max(...[...EN_WORDS.keys()].map((word) => word.split(' ').length));

function wordMap(language: 'zh' | 'en'): Map<string, string> {
  const map = new Map<string, string>();
  for (const { id, words } of CATEGORIES) {
    for (const word of words[language]) {
      const key = word.toLowerCase();
      if (!map.has(key)) map.set(key, id);
    }
    if (language === 'en' && !map.has(id.replaceAll('_', ' '))) map.set(id.replaceAll('_', ' '), id);
  }
  return map;
}

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
  return ZH_WORDS.get(word) ?? englishOf(word) ?? suffixedOf(word);
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

function englishOf(phrase: string): string | undefined {
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

/** A stretch of text that names a category; offsets are in UTF-16 units. */
export interface CategorySpan {
  start: number;
  end: number;
  id: string;
}

/** Every category named in a sentence of either language, longest first from the left, without overlap. */
export function scanCategories(text: string): CategorySpan[] {
  return [...scanChinese(text), ...scanEnglish(text)].sort((a, b) => a.start - b.start);
}

function scanChinese(text: string): CategorySpan[] {
  const lower = text.toLowerCase();
  const spans: CategorySpan[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (!/[一-鿿a-z0-9]/.test(lower.charAt(at))) continue;
    for (let length = Math.min(LONGEST_ZH, lower.length - at); length >= 2; length--) {
      const word = lower.slice(at, at + length);
      const id = /[一-鿿]/.test(word) ? ZH_WORDS.get(word) : undefined;
      if (!id) continue;
      spans.push({ start: at, end: at + length, id });
      at += length - 1;
      break;
    }
  }
  return spans;
}

function scanEnglish(text: string): CategorySpan[] {
  const words = [...text.matchAll(/[\p{Script=Latin}\p{M}0-9&]+(?:['’-][\p{Script=Latin}]+)*/gu)];
  const spans: CategorySpan[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(LONGEST_EN, words.length - i); length >= 1; length--) {
      const run = words.slice(i, i + length);
      const phrase = run.map((word) => word[0].toLowerCase()).join(' ');
      const id = isOneRun(text, run)
        ? (englishOf(phrase) ?? (length === 1 ? ZH_WORDS.get(phrase) : undefined))
        : undefined;
      const [first, last] = [run[0], run.at(-1)];
      if (!id || !first || !last) continue;
      spans.push({ start: first.index, end: last.index + last[0].length, id });
      i += length - 1;
      break;
    }
  }
  return spans;
}

/** Only spaces and hyphens between the words. */
function isOneRun(text: string, run: RegExpMatchArray[]): boolean {
  return run.every((word, i) => {
    const before = run[i - 1];
    return !before || /^[\s-]+$/.test(text.slice((before.index ?? 0) + before[0].length, word.index));
  });
}
