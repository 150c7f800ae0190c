import type { Locale } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';

/** Tables of words, one id|word per row, parsed on first use. */
const tables = new Map<string, ReadonlyMap<string, string>>();

function wordIn(table: string, id: string): string | undefined {
  const known = tables.get(table) ?? new Map(table.split('\n').map((row) => row.split('|') as [string, string]));
  tables.set(table, known);
  return known.get(id);
}

/** What a category is called: "cafe" → 咖啡馆. */
export const categoryWord = (id: string, locale: Locale): string | undefined =>
  wordIn(wordsOf(locale).kinds.categories, id);

/** A tag value in words, "wayside_shrine" → 路边神龛; undefined if the schema does not know it. */
export const kindWord = (value: string, locale: Locale): string | undefined =>
  wordIn(wordsOf(locale).kinds.tags, value);
