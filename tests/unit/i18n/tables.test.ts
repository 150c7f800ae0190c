import { describe, expect, it } from 'vitest';
import { CATEGORIES, categoryLabel } from '../../../lib/domain/categories.ts';
import { categoryOf } from '../../../lib/domain/category-of.ts';
import { kindWord } from '../../../lib/domain/kind-words.ts';
import { allLocales } from '../../../lib/i18n/index.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';

const idsIn = (table: string) => table.split('\n').map((row) => row.split('|')[0]);

describe.each(allLocales())('the tables of words in %s', (locale) => {
  const { categories, tags } = wordsOf(locale).kinds;

  it('name every category, once', () => {
    expect(idsIn(categories)).toEqual(CATEGORIES.map(({ id }) => id));
  });

  it('call a category by a word that is understood', () => {
    const others = CATEGORIES.filter(({ id }) => categoryOf(categoryLabel(id, locale)) === undefined);
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it('name the same kinds as those of the other languages', () => {
    for (const other of allLocales()) expect(idsIn(wordsOf(other).kinds.tags)).toEqual(idsIn(tags));
    expect(kindWord('wayside_shrine', locale)).toBeTruthy();
    expect(kindWord('no_such_thing', locale)).toBeUndefined();
  });
});
