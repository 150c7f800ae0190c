import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { Place } from '../../../lib/domain/place.ts';
import type { Source } from '../../../lib/domain/source.ts';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import type { PlaceStore } from '../../../lib/places-store/place-store.ts';
import { embeddedDetails } from '../../../lib/providers/details/embedded.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { getPlace } from '../../../lib/tools/get-place/index.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const KNOWN = {
  ref: 'p1',
  name: '奥斯陆',
  nameEn: 'Oslo',
  kind: 'city',
  at: { lng: 10.7461, lat: 59.9127 },
  timeZone: 'Europe/Oslo',
  population: 580_000,
};

interface Setting {
  env?: Record<string, string>;
  fetch?: typeof globalThis.fetch;
  place?: Place;
  /** Where the place was found. */
  source?: Source;
  store?: PlaceStore;
}

/** The details of the place as the product returns them; offline without `fetch`. */
async function details({ fetch, env = fetch ? {} : { OFFLINE: '1' }, place = KNOWN, source, store }: Setting) {
  const { geo, timeouts } = readConfig(env).config;
  const embedded = embeddedDetails(builtGazetteer(), () => NOW.getTime(), store);
  const ports = createPorts({ geo, timeouts, embedded, ...(fetch && { fetch }), now: () => NOW.getTime() });
  const context = fakeContext({ ports });
  context.refs.add({ kind: 'place', ref: 'p1', place, ...(source && { source }) });
  const output = await getPlace.execute({ ref: 'p1' }, context);
  if (isMiss(output)) throw new Error(output.miss);
  return output;
}

const unreachable = () => Promise.reject(new TypeError('fetch failed'));
const PHOTON: Source = {
  id: 'photon',
  name: 'Photon',
  attribution: '© OpenStreetMap contributors (ODbL), search by Photon',
  fetchedAt: '2026-11-25T03:58:00.000Z',
};
const TEAHOUSE = {
  ref: 'p1',
  name: '听松茶舍',
  kind: 'tea_house',
  at: { lng: 120.6201, lat: 31.3142 },
  providerId: 'osm:N771204',
} satisfies Place;

describe('the details of a place that no source tells more about', () => {
  it('are what is known of it when offline, with the offline source', async () => {
    const output = await details({});
    expect(output).toMatchObject({ place: KNOWN, source: { id: 'embedded', offline: true, degraded: ['offline'] } });
  });

  it('are what is known of it when the live sources fail, with the reason', async () => {
    const output = await details({ fetch: unreachable });
    expect(output).toMatchObject({ place: KNOWN, source: { degraded: expect.arrayContaining(['network']) } });
  });

  it.each([
    ['zh', '中欧时间', '人口多少', /^\*\*奥斯陆\*\*，人口：580,000。$/, /^没有“奥斯陆”的更多信息/],
    [
      'en',
      'Central European Time',
      'its population',
      /^\*\*Oslo\*\*, population: 580,000\.$/,
      /^Nothing more is known about “Oslo”/,
    ],
  ] as const)('are told in %s as what is known and what is not', async (locale, zone, message, known, unknown) => {
    const output = await details({});
    const told = getPlace.tell(output, locale);
    expect(told).toContain(
      `coordinates: 59.9127, 10.7461\npopulation: 580000\nlocal time: 2026-11-25 05:00 (${zone})\n`,
    );
    expect(told).toMatch(/no further details are known/);
    const answerTo = (asked: string) =>
      answerFrom([{ name: 'get_place', input: {}, output }], { message: asked, locale });
    expect(answerTo(message)).toMatch(known);
    expect(answerTo('')).toMatch(unknown);
  });
});

describe('the source of the details of a place', () => {
  it('is the live one that gave the place, with the reason why there is no more, and not the offline data', async () => {
    const output = await details({ place: TEAHOUSE, source: PHOTON, fetch: unreachable });
    expect(output.source).toEqual({ ...PHOTON, degraded: ['network'] });
    expect(output).not.toHaveProperty('knownFrom');
    expect(getPlace.tell(output, 'en')).not.toMatch(/offline/);
    expect((await details({ place: TEAHOUSE, source: PHOTON })).source).toEqual(PHOTON);
  });

  it.each([
    ['osm:W3', /OpenStreetMap contributors/],
    ['geonames:2988507', /GeoNames/],
    ['amap:B0FFH1', /高德/],
  ])('is told by the id of a place whose source was not noted: %s', async (providerId, attribution) => {
    const { source } = await details({ place: { ...TEAHOUSE, providerId } });
    expect(source.attribution).toMatch(attribution);
    expect(source.offline).toBeUndefined();
  });

  it('is the source of address, phone, hours and website, beside the one that the place came from', async () => {
    const tags = {
      amenity: 'cafe',
      name: '听松茶舍',
      'name:en': 'Tingsong Tea House',
      'addr:street': '平江路',
      'addr:housenumber': '18号',
      phone: '+86 512 6777 0011',
      opening_hours: 'Mo-Su 10:00-21:30',
      website: 'https://tingsong.example/',
    };
    const node = { type: 'node', id: 771204, lat: 31.3142, lon: 120.6201, tags };
    const output = await details({
      place: TEAHOUSE,
      source: PHOTON,
      fetch: () => Promise.resolve(Response.json({ elements: [node] })),
    });
    expect(output.place).toMatchObject({
      nameEn: 'Tingsong Tea House',
      address: '平江路18号',
      phone: '+86 512 6777 0011',
      openingHours: 'Mo-Su 10:00-21:30',
      web: 'https://tingsong.example/',
    });
    expect(output).toMatchObject({ source: { id: 'overpass' }, knownFrom: PHOTON });
    const told = getPlace.tell(output, 'en');
    expect(told).toContain('hours: Mon–Sun 10:00–21:30');
    expect(told).toMatch(/source: Photon\nsource: OpenStreetMap \(Overpass\)$/);
    expect(getPlace.refs?.(output)).toMatchObject([{ ref: 'p1', source: PHOTON }]);
  });

  it('is the import of the operator for what was imported, offline and when live sources fail', async () => {
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    await store.open();
    const { ref: _ref, providerId: _id, ...place } = TEAHOUSE;
    const stored = {
      ...place,
      id: 'shops.csv:7',
      importance: 0.2,
      phone: '0512-6777 0011',
      openingHours: '10:00-21:30',
    };
    await store.write([stored], { source: 'shops.csv', content: '1', done: 1, isComplete: true });
    const imported = { ...TEAHOUSE, providerId: 'shops.csv:7' };
    for (const fetch of [undefined, unreachable]) {
      const output = await details({ place: imported, store, ...(fetch && { fetch }) });
      expect(output.place).toMatchObject({ phone: '0512-6777 0011', openingHours: '10:00-21:30' });
      expect(output.source).toMatchObject({ id: 'imported', offline: true });
      expect(output.localTime).toBe('2026-11-25T12:00');
    }
    await store.close();
  });
});

describe('the clock of a place', () => {
  it.each([
    [{ lng: 85.324, lat: 27.717 }, '2026-11-25T09:45', '尼泊尔时间', 'Nepal Time'],
    [{ lng: -70.6693, lat: -33.4489 }, '2026-11-25T01:00', '智利时间', 'Chile Time'],
  ])('is told there, with its zone in words, though no source told the zone: %o', async (at, localTime, zh, en) => {
    const output = await details({ place: { ...TEAHOUSE, at } });
    expect(output.localTime).toBe(localTime);
    expect(getPlace.tell(output, 'zh')).toContain(`local time: ${localTime.replace('T', ' ')} (${zh})`);
    expect(getPlace.tell(output, 'en')).toContain(`local time: ${localTime.replace('T', ' ')} (${en})`);
  });
});
