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

export const BY_ID = new Map(CATEGORIES.map((category) => [category.id, category]));

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
