import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlacesQuery } from '../../../lib/domain/ports.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from './live-ports.ts';
import { NOW, never } from './replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());
beforeEach(() => geo.reset());

const withKey = () => livePorts(geo, { AMAP_KEY: 'amap-test-key' }).ports;
const cafesAt = (center: { lng: number; lat: number }): PlacesQuery => ({
  category: 'cafe',
  area: { kind: 'around', center, radiusM: 3000 },
  sort: 'distance',
  limit: 5,
  locale: 'zh',
  now: new Date(NOW),
});

/** A café as given by AMap, and where it really is: the datum is 0.0062° east and 0.0014° north in Beijing. */
const CAFE_GCJ = { lng: 116.4107, lat: 39.9099 };
const CAFE_WGS = { lng: 116.40446, lat: 39.9085 };

describe('two datums under one roof', () => {
  it('G10 brings AMap’s places to WGS-84, some 550 m from where they were written', async () => {
    const { value } = await withKey().places(cafesAt(CAFE_WGS), never);
    const at = value.find(({ name }) => name === '大堂咖啡')?.at;
    expect(at && distanceM(at, CAFE_WGS)).toBeLessThan(5);
    expect(at && distanceM(at, CAFE_GCJ)).toBeGreaterThan(500);
  });

  it('G10 asks AMap in its own datum, and others in WGS-84 for the very same place', async () => {
    geo.set('amap', ({ path, query }) =>
      path.includes('direction')
        ? { body: { status: '0', infocode: '10003' } }
        : {
            body: {
              status: '1',
              infocode: '10000',
              pois: [{ name: '咖啡', location: query.get('location'), typecode: '050500' }],
            },
          },
    );
    const ports = withKey();
    const { value } = await ports.places(cafesAt(CAFE_WGS), never);
    const [cafe] = value;
    // AMap was queried around a point in its datum, and answered with that very point.
    expect(cafe && distanceM(cafe.at, CAFE_WGS)).toBeLessThan(0.5);
    expect(geo.requests[0]?.query.get('location')).not.toContain('116.4044');
    const from = { lng: 116.3974, lat: 39.9092 };
    const to = cafe?.at ?? from;
    await ports.routes({ from, to, via: [], mode: 'drive', avoid: [], alternatives: 1, locale: 'zh' }, never);
    const osrm = geo.requests.find(({ provider }) => provider === 'osrm');
    expect(osrm?.path).toContain(`${from.lng},${from.lat};116.4044`);
  });

  it.each([
    ['Seoul', { lng: 126.978, lat: 37.5665 }],
    ['Hanoi', { lng: 105.85, lat: 21.0285 }],
    ['Vladivostok', { lng: 131.8855, lat: 43.1155 }],
    ['Taipei', { lng: 121.5654, lat: 25.033 }],
    ['Hong Kong', { lng: 114.1694, lat: 22.3193 }],
  ])('G10 neither asks AMap nor moves a point in %s', async (_, center) => {
    const at = { lng: center.lng + 0.0012345, lat: center.lat - 0.0012345 };
    geo.set('overpass', {
      body: { elements: [{ type: 'node', id: 1, lat: at.lat, lon: at.lng, tags: { amenity: 'cafe', name: 'Cafe' } }] },
    });
    const { value } = await withKey().places(cafesAt(center), never);
    expect(value[0]?.at).toEqual(at);
    expect(geo.hits('amap')).toBe(0);
  });
});

describe('nothing at all', () => {
  it('G10 is an empty answer of a named source, not a failure and not an invention', async () => {
    geo.set('all', 'empty');
    const { ports, events } = livePorts(geo);
    const cafes = await ports.places(cafesAt({ lng: -30, lat: 40 }), never);
    expect(cafes).toMatchObject({ value: [], source: { id: 'overpass' } });
    const named = await ports.geocode({ text: '锟斤拷大厦', limit: 5, locale: 'zh' }, never);
    expect(named.value).toEqual([]);
    const route = { from: { lng: -30, lat: 40 }, to: { lng: -31, lat: 41 }, via: [], avoid: [], alternatives: 1 };
    const none = await ports.routes({ ...route, mode: 'drive', locale: 'zh' }, never);
    expect(none).toMatchObject({ value: { options: [] }, source: { id: 'osrm' } });
    expect(events).toEqual([]);
  });
});
