import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlacesQuery, SearchArea } from '../../lib/domain/ports.ts';
import { importPlaces } from '../../lib/places-store/import/import-places.ts';
import type { PlaceStore, StoredPlace } from '../../lib/places-store/place-store.ts';
import { searchStored } from '../../lib/providers/places/stored.ts';

const CENTER = { lng: 121.4737, lat: 31.2304 };
/** Monday, 14:00 in Shanghai. */
const NOW = new Date('2026-11-23T06:00:00Z');
const placeAt = (
  id: string,
  name: string,
  kind: string,
  dLng: number,
  more: Partial<StoredPlace> = {},
): StoredPlace => ({
  id,
  name,
  kind,
  at: { lng: CENTER.lng + dLng, lat: CENTER.lat },
  importance: 0.1,
  ...more,
});

const PLACES: StoredPlace[] = [
  placeAt('t:1', '西湖咖啡馆', 'cafe', 0.001, {
    nameEn: 'West Lake Coffee',
    openingHours: 'Mo-Su 08:00-20:00',
    countryCode: 'CN',
  }),
  placeAt('t:2', '夜猫咖啡', 'cafe', 0.002, { openingHours: 'Mo-Su 20:00-24:00', countryCode: 'CN' }),
  placeAt('t:3', '老李火锅', 'hotpot', 0.003, { importance: 0.5 }),
  placeAt('t:4', 'Café Zürich', 'cafe', 0.01, { otherNames: ['苏黎世咖啡', 'Kaffee Zürich'] }),
  placeAt('t:5', '天安门广场', 'square', 0.02, { importance: 0.9 }),
  placeAt('t:6', '天安门小卖部', 'convenience', 0.0005),
  placeAt('t:7', '第一人民医院', 'hospital', 0.05, {
    phone: '021-1',
    web: 'https://h.example',
    address: '海宁路100号',
  }),
  placeAt('t:8', '100% Juice', 'bar', 0.06),
  { id: 't:9', name: '斐济咖啡', kind: 'cafe', at: { lng: -179.95, lat: -17 }, importance: 0.2 },
];

/** One suite for every engine. `create` returns an empty store. */
export function placeStoreContract(name: string, create: () => Promise<PlaceStore>): void {
  describe(`place store: ${name}`, () => {
    let store: PlaceStore;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'wentu-places-'));
      store = await create();
      expect(await store.isEmpty()).toBe(true);
      await store.open();
      expect(await store.isEmpty()).toBe(true);
      await store.write(PLACES, { source: 'first', content: '1', done: PLACES.length, isComplete: true });
    });
    afterAll(async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const namesOf = (places: { name: string }[]) => places.map((found) => found.name);
    const byWords = async (words: string) => namesOf(await store.search({ words, limit: 10 }));
    const ask = (area: SearchArea, more: Partial<PlacesQuery>) =>
      searchStored(store, { area, sort: 'distance', limit: 10, locale: 'zh', now: NOW, ...more });
    const around = (radiusM: number): SearchArea => ({ kind: 'around', center: CENTER, radiusM });

    it('returns what was written, in full', async () => {
      expect(await store.isEmpty()).toBe(false);
      expect(await store.count()).toBe(PLACES.length);
      expect(await store.get('t:7')).toEqual(PLACES[6]);
      expect(await store.get('t:404')).toBeNull();
    });

    it.each([
      ['西湖', ['西湖咖啡馆']],
      ['湖咖', ['西湖咖啡馆']],
      ['人民医院', ['第一人民医院']],
      ['west lake', ['西湖咖啡馆']],
      ['lake west', ['西湖咖啡馆']],
      ['CAFE ZURICH', ['Café Zürich']],
      ['苏黎世', ['Café Zürich']],
      ['kaffee', ['Café Zürich']],
      ['100%', ['100% Juice']],
      ['天安门 广场', ['天安门广场']],
      ['火', ['老李火锅']],
      ['不存在', []],
      ['"; drop table place; --', []],
      ['%', ['100% Juice']],
      ['* OR *', []],
    ])('finds by the words "%s"', async (words, names) => {
      expect(await byWords(words)).toEqual(names);
    });

    it('ranks the exact name first, then importance', async () => {
      expect(await byWords('天安门')).toEqual(['天安门广场', '天安门小卖部']);
      expect(await byWords('天安门小卖部')).toEqual(['天安门小卖部']);
    });

    it('finds a category and its narrower ones around a point, nearest first', async () => {
      expect(namesOf(await ask(around(3_000), { category: 'cafe' }))).toEqual([
        '西湖咖啡馆',
        '夜猫咖啡',
        'Café Zürich',
      ]);
      expect(namesOf(await ask(around(3_000), { category: 'restaurant' }))).toEqual(['老李火锅']);
      expect(namesOf(await ask(around(500), { category: 'cafe' }))).toEqual(['西湖咖啡馆', '夜猫咖啡']);
      expect(namesOf(await ask(around(100_000), { category: 'cafe', limit: 2 }))).toEqual(['西湖咖啡馆', '夜猫咖啡']);
    });

    it('finds whatever is around', async () => {
      expect(namesOf(await ask(around(250), {}))).toEqual(['天安门小卖部', '西湖咖啡馆', '夜猫咖啡']);
    });

    it('finds by words in an area', async () => {
      expect(namesOf(await ask(around(500), { query: '咖啡' }))).toEqual(['西湖咖啡馆', '夜猫咖啡']);
      expect(namesOf(await ask(around(500), { query: '天安门' }))).toEqual(['天安门小卖部']);
    });

    it('finds inside a polygon and not in its rectangle', async () => {
      const { lng, lat } = CENTER;
      const ring = [
        { lng, lat: lat - 0.01 },
        { lng: lng + 0.003, lat: lat - 0.01 },
        { lng, lat: lat + 0.01 },
      ];
      const inside = await ask({ kind: 'polygon', rings: [ring] }, { category: 'cafe' });
      const rectangle = await ask(
        { kind: 'bbox', bbox: [lng, lat - 0.01, lng + 0.003, lat + 0.01] },
        { category: 'cafe' },
      );
      expect(namesOf(inside)).toEqual(['西湖咖啡馆']);
      expect(namesOf(rectangle).toSorted()).toEqual(['夜猫咖啡', '西湖咖啡馆'].toSorted());
    });

    it('finds along a line', async () => {
      const path = [
        { lng: CENTER.lng - 0.1, lat: CENTER.lat },
        { lng: CENTER.lng + 0.0025, lat: CENTER.lat },
      ];
      expect(namesOf(await ask({ kind: 'along', path, distanceM: 60 }, { category: 'cafe' })).toSorted()).toEqual(
        ['夜猫咖啡', '西湖咖啡馆'].toSorted(),
      );
    });

    it('finds across the antimeridian', async () => {
      const area: SearchArea = { kind: 'bbox', bbox: [179, -18, -179, -16] };
      expect(namesOf(await ask(area, { category: 'cafe' }))).toEqual(['斐济咖啡']);
      expect(namesOf(await ask({ kind: 'around', center: { lng: 179.95, lat: -17 }, radiusM: 30_000 }, {}))).toEqual([
        '斐济咖啡',
      ]);
    });

    it('returns only what is open now, local time of the place', async () => {
      expect(namesOf(await ask(around(3_000), { category: 'cafe', openNow: true }))).toEqual(['西湖咖啡馆']);
      const night = new Date('2026-11-23T13:30:00Z');
      expect(namesOf(await ask(around(3_000), { category: 'cafe', openNow: true, now: night }))).toEqual(['夜猫咖啡']);
    });

    it('leaves out kinds that are not wanted', async () => {
      const found = await store.search({ words: '天安门', except: ['square', 'street'], limit: 10 });
      expect(namesOf(found)).toEqual(['天安门小卖部']);
      expect(
        namesOf(await store.search({ except: ['cafe'], near: CENTER, boxes: [[121, 31, 122, 32]], limit: 2 })),
      ).toEqual(['天安门小卖部', '老李火锅']);
    });

    it('keeps the borders of areas, and knows which a point lies in', async () => {
      const { lng, lat } = CENTER;
      const corner = (dLng: number, dLat: number) => ({
        lng: Number((lng + dLng).toFixed(5)),
        lat: Number((lat + dLat).toFixed(5)),
      });
      const square = (reach: number) => [
        corner(-reach, -reach),
        corner(reach, -reach),
        corner(reach, reach),
        corner(-reach, reach),
      ];
      const bbox: [number, number, number, number] = [lng - 0.2, lat - 0.2, lng + 0.2, lat + 0.2];
      const town = placeAt('t:20', '外城', 'city', 0, { shape: [square(0.2), square(0.05)], bbox });
      const quarter = placeAt('t:21', '内城', 'district', 0, { shape: [square(0.05)] });
      const state = { source: 'areas', content: '1', done: 2, isComplete: true };
      await store.write([town, quarter], state);
      expect(await store.shapeOf('t:20')).toEqual(town.shape);
      expect(await store.shapeOf('t:1')).toBeNull();
      expect((await store.get('t:20'))?.bbox).toEqual(bbox);
      expect(namesOf(await store.areasAt(CENTER))).toEqual(['内城']);
      expect(namesOf(await store.areasAt({ lng: lng + 0.1, lat }))).toEqual(['外城']);
      expect(await store.areasAt({ lng: lng + 0.3, lat })).toEqual([]);

      const wider = { ...quarter, shape: [square(0.1)] };
      const again = await store.write([town, wider], { ...state, content: '2' });
      expect(again).toMatchObject({ changed: 1, unchanged: 1 });
      expect(namesOf(await store.areasAt({ lng: lng + 0.07, lat }))).toEqual(['内城', '外城']);
      expect(await store.removeSource('areas')).toBe(2);
      expect(await store.areasAt(CENTER)).toEqual([]);
      expect(await store.shapeOf('t:20')).toBeNull();
    });

    it('reads other names back for comparing', async () => {
      expect((await store.get('t:4'))?.otherNames).toEqual(['苏黎世咖啡', 'kaffee zurich']);
    });

    it('replaces a place that is written again', async () => {
      const moved = placeAt('t:8', '200% Juice', 'bar', 0.07);
      await store.write([moved, moved], { source: 'second', content: '1', done: 1, isComplete: true });
      expect(await store.count()).toBe(PLACES.length);
      expect(await byWords('juice')).toEqual(['200% Juice']);
      expect(await byWords('100%')).toEqual([]);
      expect(
        namesOf(await ask({ kind: 'around', center: { lng: CENTER.lng + 0.06, lat: CENTER.lat }, radiusM: 100 }, {})),
      ).toEqual([]);
    });

    it('D11: lists its sources and removes one, nothing of another', async () => {
      const place = PLACES[0];
      if (!place) throw new Error('no place');
      const mine = Array.from({ length: 3 }, (_, at) => ({
        ...place,
        id: `csv:gone.csv:${at}`,
        name: `Gonemark ${at}`,
      }));
      const before = await store.count();
      await store.write(mine, { source: 'gone.csv', content: '1', done: 3, isComplete: false });
      const listed = (await store.sources()).filter(({ source }) => source === 'gone.csv');
      expect(listed).toEqual([{ source: 'gone.csv', done: 3, isComplete: false, places: 3 }]);
      const names = (await store.sources()).map(({ source }) => source);
      expect(names).toEqual(names.toSorted());
      expect(await store.removeSource('gone.csv')).toBe(3);
      expect(await store.search({ words: 'gonemark', limit: 5 })).toEqual([]);
      expect(await store.count()).toBe(before);
      expect(await store.importState('gone.csv')).toBeNull();
      expect(await store.removeSource('gone.csv')).toBeNull();
    });

    it('replaces what a source had, and nothing of another', async () => {
      const before = await store.count();
      const spring = [placeAt('m:1', '春茶铺', 'shop', 5), placeAt('m:2', '花市', 'market', 5.1)];
      const others = [placeAt('n:1', '别家', 'shop', 5.2)];
      const state = { source: 'market', done: 2, isComplete: true };
      expect(await store.write(spring, { ...state, content: 'spring' })).toMatchObject({ added: 2, removed: 0 });
      await store.write(others, { source: 'others', content: '1', done: 1, isComplete: true });
      const autumn = [placeAt('m:2', '花市', 'market', 5.1), placeAt('m:3', '蟹庄', 'shop', 5.3)];
      const [first = [], second = []] = [autumn.slice(0, 1), autumn.slice(1)];
      const next = { ...state, content: 'autumn' };
      expect(await store.write(first, { ...next, done: 1, isComplete: false })).toMatchObject({
        unchanged: 1,
        removed: 0,
      });
      expect(await byWords('春茶铺')).toEqual(['春茶铺']);
      const renamed = placeAt('m:2', '花鸟市场', 'market', 5.1);
      expect(await store.write([...second, renamed], next)).toEqual({
        added: 1,
        changed: 0,
        unchanged: 0,
        removed: 1,
        repeated: ['m:2'],
      });
      expect(await store.write([renamed, ...second], { ...next, content: 'winter' })).toMatchObject({
        changed: 1,
        unchanged: 1,
      });
      expect(await byWords('春茶铺')).toEqual([]);
      expect(await byWords('花鸟市场')).toEqual(['花鸟市场']);
      expect([await store.count('market'), await store.count('others'), await store.count('nobody')]).toEqual([
        2, 1, 0,
      ]);
      expect(await store.importState('market')).toMatchObject({ content: 'winter', isComplete: true });
      await store.write([], { ...state, content: 'none' });
      await store.write([], { source: 'others', content: 'none', done: 0, isComplete: true });
      expect(await store.count()).toBe(before);
    });

    it('resumes an interrupted import, and does not repeat a complete one', async () => {
      const path = join(folder, 'many.csv');
      const rows = Array.from({ length: 5_000 }, (_, i) => `many${i},测试公园${i},park,${10 + i / 1000},20`);
      writeFileSync(path, `id,name,category,lat,lng\n${rows.join('\n')}\n`);
      const stop = new AbortController();
      const cut = importPlaces(store, path, { batchSize: 2_000, signal: stop.signal, onProgress: () => stop.abort() });
      await expect(cut).rejects.toThrow();
      const before = await store.count();
      expect(before).toBeGreaterThan(PLACES.length);
      expect(before).toBeLessThan(PLACES.length + 5_000);
      const written = await importPlaces(store, path);
      expect(written.added).toBe(PLACES.length + 5_000 - before);
      expect(await store.count()).toBe(PLACES.length + 5_000);
      expect(await importPlaces(store, path)).toMatchObject({ isRepeated: true, added: 0, unchanged: 5_000 });
      expect((await store.search({ words: '测试公园4999', limit: 3 }))[0]?.id).toBe('csv:many.csv:many4999');
    });
  });
}
