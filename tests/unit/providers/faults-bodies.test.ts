import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlacesQuery } from '../../../lib/domain/ports.ts';
import { decodePolyline, encodePolyline } from '../../../lib/geo/polyline.ts';
import type { Fault } from '../../geo-server/faults.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { hasOnlyCoordinates } from './hardening.ts';
import { expectFallback, livePorts, QUESTIONS } from './live-ports.ts';
import { CAFES, DRIVE, GATE } from './questions.ts';
import { never } from './replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());
beforeEach(() => geo.reset());

const MANY_CAFES: PlacesQuery = { ...CAFES, limit: 1_000 };

describe.each(QUESTIONS)('the $port port', ({ ask, providers, offline }) => {
  it.each([
    ['html', 'malformed'],
    ['blank', 'malformed'],
    ['half', 'malformed'],
    ['other-json', 'malformed'],
    ['deep', 'malformed'],
    ['huge', 'too_large'],
  ] as [Fault, string][])('G05 refuses %s as %s at the first try, and falls back', async (fault, reason) => {
    geo.set('all', fault);
    const { ports, events } = livePorts(geo);
    await expectFallback(ask(ports), offline, reason);
    expect(events.map(({ kind }) => kind)).toEqual(providers.map(() => reason));
    expect(geo.hits()).toBe(providers.length);
  });

  it('G05 follows no redirect', async () => {
    geo.set('all', 'redirect');
    await expectFallback(ask(livePorts(geo).ports), offline, 'network');
  });

  it('G06 gives real coordinates or falls back where every value is of another type', async () => {
    geo.set('all', 'wrong-types');
    const outcome = await ask(livePorts(geo).ports).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'provider_unavailable' });
    hasOnlyCoordinates(outcome);
    expect(JSON.stringify(outcome)).not.toContain('"many"');
  });

  it('is well again after all of it', async () => {
    expect((await ask(livePorts(geo).ports)).source).not.toHaveProperty('offline');
  });
});

describe('nonsense among what is sound', () => {
  const feature = (name: unknown, coordinates: unknown[], more: object = {}) => ({
    type: 'Feature',
    properties: { name, osm_key: 'amenity', osm_value: 'cafe', osm_type: 'N', osm_id: 7, ...more },
    geometry: { type: 'Point', coordinates },
  });

  it('G06 drops points that are none, and turns a pair only where it can be nothing else', async () => {
    geo.set('overpass', 'empty');
    geo.set('photon', {
      body: {
        type: 'FeatureCollection',
        features: [
          feature('beyond', [116.39, 999]),
          feature('words', ['east', 'north']),
          feature('none', []),
          feature('null', [null, null]),
          feature([], [116.3975, 39.9092]),
          feature('swapped', [39.9091, 116.3973]),
          feature('strings', ['116.3971', '39.9090'], { city: null, countrycode: [] }),
        ],
      },
    });
    const { value } = await livePorts(geo).ports.places(MANY_CAFES, never);
    expect(value.map(({ name }) => name)).toEqual(['swapped', 'strings']);
    expect(value[0]?.at).toEqual({ lng: 116.3973, lat: 39.9091 });
    expect(value[1]).not.toHaveProperty('countryCode');
  });

  it('G06 takes "lat,lng" of AMap for what it is, and [] for nothing', async () => {
    const poi = (name: string, location: unknown) => ({ name, location, id: [], typecode: '050500', tel: [[]] });
    geo.set('amap', {
      body: {
        status: '1',
        infocode: '10000',
        pois: [poi('swapped', '39.9106,116.4036'), poi('empty', []), poi('far', '1e9,39'), poi('half', '116.4')],
      },
    });
    const { value } = await livePorts(geo, { AMAP_KEY: 'amap-test-key' }).ports.places(MANY_CAFES, never);
    expect(value.map(({ name }) => name)).toEqual(['swapped']);
  });
});

describe('far too much', () => {
  it('G07 keeps 50 of 10,000 places', async () => {
    const elements = Array.from({ length: 10_000 }, (_, index) => ({
      type: 'node',
      id: index + 1,
      lat: 39.9 + (index % 100) * 1e-4,
      lon: 116.39 + Math.floor(index / 100) * 1e-4,
      tags: { amenity: 'cafe', name: `咖啡${index}` },
    }));
    geo.set('overpass', { body: { elements } });
    const { value } = await livePorts(geo).ports.places(MANY_CAFES, never);
    expect(value).toHaveLength(50);
  });

  const lines: [string, string][] = [
    ['a million vertices on one spot', `${encodePolyline([GATE], 6)}${'??'.repeat(1_000_000)}`],
    ['a line made to be hard to simplify', encodePolyline([GATE, ...comb(150_000), DRIVE.to], 6)],
  ];
  it.each(lines)('G07 draws %s with 5,000 at most, in 2 s of the processor, and says so', async (_, geometry) => {
    geo.set('osrm', { body: { code: 'Ok', routes: [{ distance: 2384, duration: 312, geometry, legs: [] }] } });
    const usedBefore = process.cpuUsage();
    const { value, source } = await livePorts(geo).ports.routes(DRIVE, never);
    // Of the processor, not of the clock: the machine may be busy with other things.
    const used = process.cpuUsage(usedBefore);
    expect(source).toMatchObject({ id: 'osrm', degraded: ['simplified'] });
    expect(value.options[0]).toMatchObject({ simplified: true });
    expect(decodePolyline(value.options[0]?.path ?? '').length).toBeLessThanOrEqual(5_000);
    expect((used.user + used.system) / 1000).toBeLessThan(2_000);
  });

  it('G07 keeps the outline of an area of 50,000 vertices and a hundred rings, and says so', async () => {
    const ring = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const angle = (index / count) * 2 * Math.PI;
        const radius = 0.02 * (1 + 0.2 * Math.sin(index * 2.7));
        return [116.4 + radius * Math.cos(angle), 39.9 + radius * Math.sin(angle)]
          .map((value) => value.toFixed(5))
          .map(Number);
      });
    const coordinates = [ring(50_000), ...Array.from({ length: 99 }, () => ring(20))];
    const geometry = { type: 'Polygon', coordinates };
    geo.set('valhalla', { body: { features: [{ properties: { contour: 10 }, geometry }] } });
    const { value, source } = await livePorts(geo).ports.isochrone({ from: GATE, minutes: [10], mode: 'walk' }, never);
    const vertices = (value[0]?.rings ?? []).map(({ length }) => length);
    expect(vertices.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(5_000);
    expect(vertices[0]).toBeGreaterThan(100);
    expect(source.degraded).toEqual(['simplified']);
  });
});

/** Growing teeth, so that each split removes a single vertex. */
function comb(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    lng: 116.39 + index * 1e-6,
    lat: 39.9 + (index % 2 === 0 ? 0 : (0.2 * index) / count),
  }));
}
