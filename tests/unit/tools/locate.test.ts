import { describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import { nameFor } from '../../../lib/domain/name-for.ts';
import type { Place } from '../../../lib/domain/place.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import type { ToolContext } from '../../../lib/tools/context.ts';
import { type Located, locate } from '../../../lib/tools/locate/index.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const NOW = new Date('2026-11-25T06:00:00Z');
const context = {
  ports: embeddedPorts(builtGazetteer(), () => NOW.getTime()),
  locale: 'zh',
  now: NOW,
  signal: new AbortController().signal,
  refs: { next: () => 'p1', met: () => [] },
} as unknown as ToolContext;

async function located(input: Parameters<typeof locate.execute>[0]): Promise<Located> {
  const output = await locate.execute(input, context);
  if ('miss' in output) throw new Error(output.miss);
  return output;
}

const TIANANMEN = { lng: 116.3913, lat: 39.9075 };

describe('the clock of a place', () => {
  it('is told though its source told no zone', async () => {
    const hamlet: Place = { name: 'Inukjuak', kind: 'locality', at: { lng: -78.1033, lat: 58.4536 } };
    const source = { id: 'photon', name: 'Photon', attribution: 'OSM', fetchedAt: NOW.toISOString() };
    const geocode = () => Promise.resolve({ value: [hamlet], source });
    const ports = { ...context.ports, geocode, timeZoneAt: () => 'America/Toronto' };
    const output = await locate.execute({ query: 'Inukjuak' }, { ...context, ports });
    expect(output).toMatchObject({ localTime: '2026-11-25T01:00' });
  });
});

describe('a pasted coordinate', () => {
  it.each([
    ['39.9075, 116.3913', { datum: 'wgs84', isDatumAssumed: true }],
    ['116.3913,39.9075', { datum: 'wgs84', isDatumAssumed: true }],
    ['39°54\'27"N 116°23\'28.7"E', { datum: 'wgs84', isDatumAssumed: true }],
    ['WGS-84 39.9075 116.3913', { datum: 'wgs84', isDatumAssumed: false }],
    ['高德坐标 116.397528, 39.908903', { datum: 'gcj02', isDatumAssumed: false }],
    ['where is 39.908903, 116.397528 (GCJ-02)?', { datum: 'gcj02', isDatumAssumed: false }],
  ])('%s is the place that it names, and says how it was read', async (query, reading) => {
    const output = await located({ query });
    expect(output).toMatchObject({ direction: 'reverse', reading });
    expect(distanceM(output.candidates[0]?.at ?? { lng: 0, lat: 0 }, TIANANMEN)).toBeLessThan(30);
  });

  it('tells the model to say what was assumed, and the order where both were possible', async () => {
    const output = await located({ query: '31.2, 80.5' });
    expect(output.reading).toEqual({ order: 'lat,lng', datum: 'wgs84', isDatumAssumed: true });
    expect(locate.tell(output, 'en')).toMatch(/read as lat,lng; datum WGS-84 was assumed/);
    const amap = await located({ query: '高德 116.397528, 39.908903' });
    expect(locate.tell(amap, 'en')).toMatch(/datum GCJ-02, converted to WGS-84/);
    expect(locate.tell(await located({ point: TIANANMEN }), 'en')).toMatch(/WGS-84 was assumed/);
  });

  it('is understood wherever a tool takes a name', async () => {
    const place = await resolvePlace({ name: '百度 116.404, 39.915' }, context);
    expect('at' in place && distanceM(place.at, TIANANMEN)).toBeLessThan(100);
  });

  it.each(['10001', '12306', '94103', '7-11', '24/7'])('is not seen in the figures %s', async (text) => {
    const output = await locate.execute({ query: text }, context);
    expect(isMiss(output) ? 'miss' : output.direction).not.toBe('reverse');
    expect(await resolvePlace({ name: text }, context)).not.toMatchObject({ kind: 'point' });
  });

  it('is read from a link and from degrees with spaces, as an argument of any tool', async () => {
    for (const name of ['https://www.openstreetmap.org/#map=15/39.9075/116.3913', 'N39 54.45 E116 23.478']) {
      const place = await resolvePlace({ name }, context);
      expect('at' in place && distanceM(place.at, TIANANMEN)).toBeLessThan(5);
    }
  });

  it('in the order of a Chinese map is the point in China, and the order is told', async () => {
    const output = await located({ query: '高德坐标 81.33,43.91' });
    expect(output.reading).toEqual({ order: 'lng,lat', datum: 'gcj02', isDatumAssumed: false });
    expect(output.candidates[0]?.at.lng).toBeCloseTo(81.33, 1);
    expect(locate.tell(output, 'en')).toMatch(/read as lng,lat/);
  });

  it('that a Chinese datum does not settle is asked about', async () => {
    const either = {
      miss: 'ambiguous',
      candidates: [{ at: { lat: 52.37, lng: 4.9 } }, { at: { lat: 4.9, lng: 52.37 } }],
    };
    expect(await locate.execute({ query: '高德坐标 52.37,4.9' }, context)).toMatchObject(either);
    expect(await resolvePlace({ name: 'BD-09 52.37,4.9' }, context)).toMatchObject(either);
  });

  it('is not seen in names with numbers', async () => {
    expect(await resolvePlace({ name: '798' }, context)).not.toMatchObject({ kind: 'point' });
    expect(await resolvePlace({ name: '3号楼 2单元' }, context)).not.toMatchObject({ kind: 'point' });
  });
});

describe('what is at a point', () => {
  it.each([
    ['en', 'map centre'],
    ['zh', '地图中心'],
  ] as const)('is a miss in %s where nothing is', async (locale, about) => {
    const empty = fakeContext({ locale });
    empty.ports.reverse = async () => ({
      value: [],
      source: { id: 'a', name: 'A', attribution: '', fetchedAt: NOW.toISOString() },
    });
    expect(await locate.execute({ ref: 'view' }, empty)).toMatchObject({ miss: 'not_found', about });
  });

  it.each([{ query: '-33.25, 61.5' }, { point: { lat: -33.25, lng: 61.5 } }])(
    'is marked though nothing is known there: %j',
    async (input) => {
      const empty = fakeContext({ locale: 'en' });
      empty.ports.reverse = async () => ({
        value: [],
        source: { id: 'a', name: 'A', attribution: '', fetchedAt: NOW.toISOString() },
      });
      const output = await locate.execute(input, empty);
      expect(output).toMatchObject({
        isUnknown: true,
        candidates: [{ kind: 'point', at: { lat: -33.25, lng: 61.5 } }],
      });
      expect(locate.tell(output, 'en')).toContain('nothing is known at this point');
      expect(locate.map?.(output)).toMatchObject([{ do: 'show', layers: [{ zoom: 5 }] }]);
    },
  );

  const found = async (place: Partial<Place>) => {
    const near = fakeContext();
    near.ports.reverse = async ({ at }) => ({
      value: [{ name: '国家博物馆', nameEn: 'National Museum', kind: 'museum', at, distanceM: 620, ...place }],
      source: { id: 'fake', name: 'fake', attribution: '', fetchedAt: NOW.toISOString() },
    });
    const output = await locate.execute({ query: '39.9, 116.4' }, near);
    if (isMiss(output)) throw new Error(output.miss);
    return output.candidates[0];
  };

  it('is near a site that is some way off, and not that site', async () => {
    const museum = await found({});
    expect(museum).toMatchObject({ name: '国家博物馆', nameEn: 'National Museum', isNear: true, distanceM: 620 });
    expect(museum && [nameFor(museum, 'zh'), nameFor(museum, 'en')]).toEqual([
      '国家博物馆附近',
      'near National Museum',
    ]);
    const louvre = await found({ name: 'Louvre', nameEn: undefined });
    expect(louvre).toMatchObject({ name: 'Louvre', isNear: true, at: { lat: 39.9, lng: 116.4 } });
    expect(louvre && nameFor(louvre, 'en')).toBe('near Louvre');
  });

  it('is the site itself beside it, and the settlement around it', async () => {
    expect(await found({ distanceM: 40 })).toMatchObject({ name: '国家博物馆' });
    expect(await found({ kind: 'county', distanceM: 9_000 })).toMatchObject({ name: '国家博物馆' });
    expect(await found({ kind: 'city', distanceM: 30_000 })).toMatchObject({ isNear: true });
    expect(await found({ distanceM: 40 })).not.toHaveProperty('isNear');
    expect(await found({ kind: 'address', distanceM: 300 })).toMatchObject({ name: '国家博物馆' });
  });
});
