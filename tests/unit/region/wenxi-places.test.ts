import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { GeoPorts, SearchArea } from '../../../lib/domain/ports.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { isInRings } from '../../../lib/geo/is-in-rings.ts';
import type { PlaceStore } from '../../../lib/places-store/place-store.ts';
import { refBookOf } from '../../../lib/tools/refs.ts';
import { resolveSearchArea } from '../../../lib/tools/search-places/area.ts';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW } from '../../fixtures/offline.ts';
import { at } from '../../fixtures/region/town.ts';
import { wenxiPorts } from '../../fixtures/region/wenxi-ports.ts';

const { signal } = new AbortController();
const HERE = at(0, 0);
let store: PlaceStore;
let ports: GeoPorts;
beforeAll(async () => {
  ({ store, ports } = await wenxiPorts());
});
afterAll(() => store.close());

const geocode = async (text: string, near = HERE) =>
  (await ports.geocode({ text, limit: 5, locale: 'zh', near }, signal)).value;

describe('the places of an extract', () => {
  it('are settlements by their kinds, with the border where there is one', async () => {
    const kinds = await Promise.all(['问溪', '溪北', '杏村', '石桥'].map(async (name) => (await geocode(name))[0]));
    expect(kinds.map((place) => [place?.name, place?.kind, place?.bbox !== undefined])).toEqual([
      ['问溪', 'city', true],
      ['溪北', 'district', true],
      ['杏村', 'locality', false],
      ['石桥', 'locality', false],
    ]);
    // The point in its middle and its border are one town.
    expect(kinds[0]).toMatchObject({ providerId: 'osm:R1', match: 'exact', at: at(0, 10) });
  });

  it('are streets as wholes, one for each name', async () => {
    const avenue = await store.search({ words: '问溪大道', kinds: ['street'], limit: 10 });
    expect(avenue).toMatchObject([{ nameEn: 'Wenxi Avenue' }]);
    expect(distanceM(avenue[0]?.at ?? HERE, at(0, 0))).toBeLessThan(250);
    expect(await store.search({ kinds: ['street'], limit: 100 })).toHaveLength(18);
  });

  it('are found by every name', async () => {
    for (const name of ['银杏咖啡馆', 'Ginkgo Café', 'イチョウ喫茶店', '白果咖啡', 'ginkgo cafe']) {
      expect((await geocode(name))[0], name).toMatchObject({ providerId: 'osm:N610', match: 'exact' });
    }
  });
});

describe('an address', () => {
  it.each([
    '银杏路12号',
    '12 Ginkgo Road',
    '12 Ginkgo Rd',
    'Ginkgo Road 12',
    '问溪银杏路12号',
    '问溪镇银杏路12号',
    '溪北银杏路12号',
    '银杏路12号，问溪',
    '12 Ginkgo Road, Wenxi',
  ])('is found as %s', async (text) => {
    const [house] = await geocode(text);
    expect(house).toMatchObject({ name: '银杏路12号', nameEn: '12 Ginkgo Road', kind: 'address', match: 'exact' });
    expect(distanceM(house?.at ?? HERE, at(-210, 215))).toBeLessThan(60);
  });

  it('that does not exist is its street, and says so; in another quarter it is nothing', async () => {
    expect(await geocode('银杏路999号')).toMatchObject([
      { name: '银杏路', kind: 'street', match: 'coarse', asked: '银杏路999号', precision: 'approximate' },
    ]);
    const elsewhere = await geocode('溪南银杏路12号');
    expect(elsewhere.filter(({ match }) => match !== 'other')).toEqual([]);
  });

  it('is what is at a point beside it, with the areas around it; farther out it is the next village', async () => {
    const reverse = async (x: number, y: number) =>
      (await ports.reverse({ at: at(x, y), locale: 'zh' }, signal)).value[0];
    expect(await reverse(352, 584)).toMatchObject({
      name: '水杉路29号',
      nameEn: '29 Redwood Road',
      kind: 'address',
      admin: '问溪 溪北',
      adminEn: 'Xibei, Wenxi',
      precision: 'exact',
    });
    expect(await reverse(60, 1_500)).toMatchObject({ name: '杏村', kind: 'locality' });
  });
});

describe('a search in an area', () => {
  const names = async (area: SearchArea, category: string) =>
    (
      await ports.places({ area, category, sort: 'distance', limit: 20, locale: 'zh', now: OFFLINE_NOW }, signal)
    ).value.map(({ name }) => name);

  it('goes by its border, not by its box', async () => {
    const context = {
      ports,
      refs: refBookOf([]),
      selection: [],
      locale: 'zh' as const,
      timeZone: 'Asia/Shanghai',
      now: OFFLINE_NOW,
      signal,
    };
    const found = await resolveSearchArea({ category: 'cafe', near: { name: '溪南' } }, context);
    if (isMiss(found)) throw new Error('a miss');
    expect(found.area.kind).toBe('polygon');
    expect(await names(found.area, 'cafe')).toEqual(expect.arrayContaining(['南岸咖啡', '桂花小馆咖啡']));
    // 站台咖啡 lies in the box of 溪南 and, across the border, in 溪北.
    const [south] = await geocode('溪南');
    const station = (await geocode('站台咖啡'))[0]?.at ?? HERE;
    const [west = 0, low = 0, east = 0, high = 0] = south?.bbox ?? [];
    expect(station.lng > west && station.lng < east && station.lat > low && station.lat < high).toBe(true);
    expect(await names(found.area, 'cafe')).not.toContain('站台咖啡');
    const rings = await ports.shapeOf?.((await geocode('溪北'))[0] ?? { name: '', kind: '', at: HERE });
    expect(rings && isInRings(station, rings)).toBe(true);
  });

  it('lists things, and no houses and streets', async () => {
    const { value } = await ports.places(
      {
        query: '银杏',
        area: { kind: 'around', center: HERE, radiusM: 3_000 },
        sort: 'distance',
        limit: 20,
        locale: 'zh',
        now: OFFLINE_NOW,
      },
      signal,
    );
    expect(value.map(({ name }) => name)).toEqual(['银杏咖啡馆']);
  });
});

describe('a conversation about the town, without key and network', () => {
  it('answers what is in a quarter, where a house is and when a café opens', async () => {
    const { say } = embeddedDialogue({ ports, now: OFFLINE_NOW, pageLocale: 'zh' });
    const told = async (text: string) => (await say(text)).calls.map((call) => `${call.name}\n${call.told}`).join('\n');
    expect(await told('溪南有哪些药店')).toMatch(/河南大药房.*香樟药房/s);
    expect(await told('银杏路12号在哪里')).toMatch(/^locate\n.*银杏路12号/);
    expect(await told('问溪有什么咖啡馆')).toMatch(/银杏咖啡馆.*站台咖啡/s);
    expect(await told('银杏咖啡馆几点开门')).toMatch(/hours: 周一至周日 07:30–21:00/);
    expect(await told('where is 12 Ginkgo Road')).toMatch(/12 Ginkgo Road · address · Xibei, Wenxi/);
  });
});
