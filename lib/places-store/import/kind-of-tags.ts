import { categoryOf } from '../../domain/category-of.ts';
import { categoryOfTags } from '../../domain/category-of-tags.ts';
import type { Tags } from './tags.ts';

/** Keys whose value says what a thing is, in order, for what the vocabulary does not cover. */
const MAIN_KEYS = [
  'amenity',
  'shop',
  'tourism',
  'leisure',
  'historic',
  'office',
  'craft',
  'healthcare',
  'sport',
  'aeroway',
  'railway',
];

export function kindOf(tags: Tags): string | undefined {
  const word = tags.category ?? tags.kind;
  const named = categoryOfTags(tags) ?? (word ? kindOfWord(word) : undefined);
  if (named) return named;
  for (const key of MAIN_KEYS) {
    const value = tags[key]?.split(';')[0]?.trim();
    if (value && value !== 'yes' && value !== 'no') return wordOf(value);
  }
  return undefined;
}

/** A word of the vocabulary or one of the file's own; in a path like 「餐饮服务;中餐厅;火锅店」 the narrowest known one. */
function kindOfWord(word: string): string | undefined {
  const parts = word.split(/\s*[;；|>,、]\s*/).filter((part) => part.trim() !== '');
  for (const part of parts.toReversed()) {
    const known = categoryOf(part);
    if (known) return known;
  }
  return wordOf(parts.at(-1) ?? '');
}

const wordOf = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .slice(0, 40) || undefined;
