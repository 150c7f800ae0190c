import { describe, expect, it } from 'vitest';
import { factsOf, savedGroups } from '../../../components/saved/saved-groups.ts';
import type { SavedList, SavedPlace } from '../../../lib/domain/saved.ts';
import { savedOf, toSavedPlace } from '../../../lib/domain/saved-match.ts';

const at = { lng: 120.0967, lat: 30.2408 };
const lists: SavedList[] = [
  { id: 'h', name: '杭州之行', color: 'purple', createdAt: 1 },
  { id: 'e', name: 'Empty', color: 'red', createdAt: 2 },
];
const places: SavedPlace[] = [
  { id: '1', listId: 'h', name: '灵隐寺', nameEn: 'Lingyin Temple', kind: 'temple', at, savedAt: 1 },
  { id: '2', listId: 'h', name: '咖啡馆', kind: 'cafe', at, note: '靠窗 window seat', savedAt: 2 },
  { id: '3', listId: null, name: 'Colosseum', kind: 'landmark', at: { lng: 12.49, lat: 41.89 }, savedAt: 3 },
];
const found = (search: string) =>
  savedGroups({ lists, places }, search, 'zh').map(({ list, places: some }) => [
    list?.id ?? null,
    some.map(({ id }) => id).join(),
  ]);

describe('saved places by list', () => {
  it('come with those in no list first, the newest first, and empty lists too', () => {
    expect(found('')).toEqual([
      [null, '3'],
      ['h', '2,1'],
      ['e', ''],
    ]);
  });

  it.each([
    ['灵隐', [['h', '1']]],
    ['LINGYIN', [['h', '1']]],
    ['WINDOW　咖啡', [['h', '2']]],
    ['杭州', [['h', '2,1']]],
    ['寺庙', [['h', '1']]],
    ['不存在', []],
  ])('are found by every word of %s in name, kind, note or list', (search, expected) => {
    expect(found(search)).toEqual(expected);
  });
});

describe('a place that is saved', () => {
  it('is known again by its name nearby, in either language, or by its very point', () => {
    const near = { lng: at.lng + 0.001, lat: at.lat };
    expect(savedOf({ name: '灵隐寺', at: near }, places)?.id).toBe('1');
    expect(savedOf({ name: 'x', nameEn: 'Lingyin Temple', at: near }, places)?.id).toBe('1');
    expect(savedOf({ name: '39.9, 116.4', at: { lng: 12.49, lat: 41.89 } }, places)?.id).toBe('3');
    expect(savedOf({ name: '灵隐寺', at: { lng: 120.2, lat: 30.2 } }, places)).toBeUndefined();
    expect(savedOf({ name: '法喜寺', at: near }, places)).toBeUndefined();
  });

  it('keeps what does not go stale, cut to what the server takes', () => {
    const place = { name: ` ${'x'.repeat(300)} `, kind: 'cafe', at, openNow: true, rating: 4, ref: 'p1', address: '' };
    expect(toSavedPlace(place, { id: 'i', savedAt: 9 })).toEqual({
      id: 'i',
      listId: null,
      name: 'x'.repeat(200),
      kind: 'cafe',
      at,
      savedAt: 9,
    });
  });

  it('keep the areas around a place in both languages, and a street address as it is', () => {
    const tower = { name: '大本钟', nameEn: 'Big Ben', kind: 'landmark', at };
    const areas = { admin: '英国 英格兰 伦敦', adminEn: 'London, England, United Kingdom' };
    const kept = toSavedPlace({ ...tower, ...areas }, { id: 'i', savedAt: 9 });
    expect([factsOf(kept, 'zh'), factsOf(kept, 'en')]).toEqual([
      expect.stringMatching(/ · 英国 英格兰 伦敦$/),
      expect.stringMatching(/ · London, England, United Kingdom$/),
    ]);
    const street = toSavedPlace({ ...tower, ...areas, address: 'Bridge St 1' }, { id: 'i', savedAt: 9 });
    expect(factsOf(street, 'en')).toMatch(/ · Bridge St 1$/);
    const abroad = toSavedPlace({ ...tower, adminEn: areas.adminEn }, { id: 'i', savedAt: 9 });
    expect(factsOf(abroad, 'zh')).toContain(areas.adminEn);
  });
});
