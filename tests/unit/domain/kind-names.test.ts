import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../lib/domain/categories.ts';
import { kindLabel, kindName } from '../../../lib/domain/kind-names.ts';

describe('kindName', () => {
  it('has a Chinese name for every category that can be searched for', () => {
    const untranslated = CATEGORIES.filter(({ id }) => !/\p{Script=Han}|^[A-Z]+$/u.test(kindName(id, 'zh')));
    expect(untranslated.map(({ id }) => id)).toEqual([]);
  });

  it('says what a provider calls a kind in both languages, and never its identifier', () => {
    for (const kind of [
      'wayside_shrine',
      'bicycle_repair_station',
      'ice_cream',
      'hamlet',
      'lighthouse',
      'dive_centre',
    ]) {
      expect(kindName(kind, 'zh'), kind).toMatch(/^\p{Script=Han}+/u);
      expect(kindName(kind, 'en'), kind).toMatch(/^[A-Z][a-z]+( [A-Za-z]+)*$/);
    }
    expect(kindName('zz_unheard_of', 'zh')).toBe('地点');
  });

  it("shows a file's own word to who reads its language", () => {
    expect([kindName('糖水铺', 'zh'), kindName('糖水铺', 'en')]).toEqual(['糖水铺', 'Place']);
  });

  it('names what has no name by its kind, in both languages', () => {
    expect(kindLabel('drinking_water')).toEqual({
      name: expect.stringMatching(/\p{Script=Han}/u),
      nameEn: 'Drinking water',
    });
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
