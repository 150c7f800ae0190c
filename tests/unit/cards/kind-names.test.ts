import { describe, expect, it } from 'vitest';
import { kindName } from '../../../components/cards/kind-names.ts';
import { CATEGORIES } from '../../../lib/tools/categories.ts';

describe('kindName', () => {
  it('has a Chinese name for every category that can be searched for', () => {
    const untranslated = CATEGORIES.filter(({ id }) => !/\p{Script=Han}|^[A-Z]+$/u.test(kindName(id, 'zh')));
    expect(untranslated.map(({ id }) => id)).toEqual([]);
  });

  it('begins with a capital in English, also for kinds that nobody translated', () => {
    expect(['castle', 'tower', 'fast_food', 'atm', 'city', 'odd_kind'].map((kind) => kindName(kind, 'en'))).toEqual([
      'Castle',
      'Tower',
      'Fast food',
      'ATM',
      'City',
      'Odd kind',
    ]);
  });
});
