import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RouteQuery } from '../../../lib/domain/ports.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { encodePolyline } from '../../../lib/geo/polyline.ts';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from './live-ports.ts';
import { NOW, never } from './replay.ts';

const LYON = { lng: 4.8357, lat: 45.764 };
const GENEVA = { lng: 6.1432, lat: 46.2044 };
const BOSTON = { lng: -71.0589, lat: 42.3601 };
const drive = (change: Partial<RouteQuery> = {}): RouteQuery => ({
  from: LYON,
  to: GENEVA,
  via: [],
  mode: 'drive',
  avoid: [],
  alternatives: 1,
  locale: 'en',
  ...change,
});
/** A point this many metres north. */
const north = ({ lng, lat }: LngLat, meters: number): LngLat => ({ lng, lat: lat + meters / 111_195 });

const osrmBody = (path: LngLat[], distance: number, duration: number, snaps?: number[]) => ({
  body: {
    code: 'Ok',
    routes: [{ distance, duration, geometry: encodePolyline(path, 6), legs: [{ distance, duration, steps: [] }] }],
    ...(snaps && { waypoints: snaps.map((snap) => ({ distance: snap, location: [0, 0] })) }),
  },
});
const valhallaBody = (path: LngLat[], km: number, time: number) => {
  const summary = { length: km, time };
  const legs = [{ summary, shape: encodePolyline(path, 6), maneuvers: [] }];
  return { body: { trip: { units: 'kilometers', summary, legs } } };
};

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
beforeEach(() => geo.reset());
afterAll(() => geo.close());

describe('a way that cannot be the one asked for', () => {
  it('shorter than the straight line is a wrong answer: the next router is asked', async () => {
    geo.set('osrm', osrmBody([LYON, GENEVA], 3_100, 900));
    const { ports, events } = livePorts(geo);
    const { value, source } = await ports.routes(drive(), never);
    expect(source.id).toBe('valhalla');
    expect(value.options[0]?.distanceM).toBeGreaterThan(distanceM(LYON, GENEVA));
    expect(events).toContainEqual(expect.objectContaining({ provider: 'routes/osrm', code: 'DISTANCE' }));
  });

  it('across an ocean on foot in three kilometres is given by nobody', async () => {
    const walk = drive({ to: BOSTON, mode: 'walk' });
    geo.set('osrm', osrmBody([LYON, BOSTON], 3_100, 2_400));
    geo.set('valhalla', valhallaBody([LYON, BOSTON], 3.1, 2_400));
    const { value, source } = await livePorts(geo).ports.routes(walk, never);
    // Even with every router failing, there is no straight line over the sea.
    expect([source.offline, value.options, value.unmet]).toEqual([true, [], ['sea']]);
    geo.set('osrm', osrmBody([LYON, north(LYON, 2_000)], 3_100, 2_400));
    geo.set('valhalla', valhallaBody([north(BOSTON, 900_000), BOSTON], 3.1, 2_400));
    expect((await livePorts(geo).ports.routes(walk, never)).value.options).toEqual([]);
  });

  it('at a speed of nobody is a wrong answer of every router', async () => {
    geo.set('osrm', osrmBody([LYON, GENEVA], 150_000, 900));
    geo.set('valhalla', valhallaBody([LYON, GENEVA], 150, 90_000_00));
    expect((await livePorts(geo).ports.routes(drive(), never)).value.options[0]?.estimate).toBe(true);
  });

  it('that begins beyond 50 km, or beyond half of the distance, is no way', async () => {
    for (const [snap, to] of [
      [61_000, { lng: 12.5, lat: 41.9 }],
      [40_000, { lng: 5.3, lat: 46.2 }],
    ] as const) {
      const away = north(LYON, snap);
      geo.set('all', { status: 404, body: {} });
      geo.set('osrm', osrmBody([away, to], distanceM(away, to) * 1.3, 40_000));
      geo.set('valhalla', { status: 400, body: { error_code: 442 } });
      expect((await livePorts(geo).ports.routes(drive({ to }), never)).value.options).toEqual([]);
    }
  });
});

describe('a way that begins, passes or ends elsewhere', () => {
  it('tells how far from its stops, by its line or by what the router says of its snapping', async () => {
    geo.set('osrm', osrmBody([north(LYON, 3_600), GENEVA], 160_000, 7_000));
    expect((await livePorts(geo).ports.routes(drive(), never)).value.options[0]?.gaps).toEqual([3_600, 0]);
    geo.set('osrm', osrmBody([LYON, GENEVA], 160_000, 7_000, [12, 2_700]));
    expect((await livePorts(geo).ports.routes(drive(), never)).value.options[0]?.gaps).toEqual([0, 2_700]);
    const stop = { lng: 5.5, lat: 46.05 };
    geo.set('osrm', osrmBody([LYON, north(stop, -5_000), GENEVA], 160_000, 7_000));
    const gaps = (await livePorts(geo).ports.routes(drive({ via: [stop] }), never)).value.options[0]?.gaps ?? [];
    expect([gaps[0], gaps[2]]).toEqual([0, 0]);
    expect(gaps[1]).toBeGreaterThan(4_000);
    geo.set('osrm', { status: 500, body: {} });
    geo.set('valhalla', valhallaBody([LYON, north(GENEVA, 1_900)], 160, 7_000));
    expect((await livePorts(geo).ports.routes(drive(), never)).value.options[0]?.gaps).toEqual([0, 1_900]);
  });

  it('says nothing of the width of a street, and for walkers sooner than for drivers', async () => {
    const near = { lng: 4.86, lat: 45.77 };
    const gapsOf = async (mode: 'walk' | 'drive', gap: number) => {
      geo.set('osrm', osrmBody([north(LYON, gap), near], 3_000, 2_200));
      return (await livePorts(geo).ports.routes(drive({ to: near, mode }), never)).value.options[0]?.gaps;
    };
    expect(await gapsOf('walk', 150)).toBeUndefined();
    expect(await gapsOf('walk', 320)).toEqual([320, 0]);
    expect(await gapsOf('drive', 320)).toBeUndefined();
  });

  it('is told to the user and to the model, in words', async () => {
    const path = (from: LngLat) => [north(from, 4_400), GENEVA];
    geo.set('osrm', ({ path: asked }) => {
      const [lng = 0, lat = 0] = (/driving\/([-\d.]+),([-\d.]+);/.exec(asked) ?? []).slice(1).map(Number);
      return osrmBody(path({ lng, lat }), 171_000, 7_400);
    });
    for (const [message, expected] of [
      ['从里昂开车去日内瓦', /路线的起点离里昂约 4\.4 公里（直线）/],
      ['drive from Lyon to Geneva', /begins 4\.4 km from Lyon \(straight line\)/],
    ] as const) {
      const { answer, calls } = await askEmbedded(message, { ports: livePorts(geo).ports, now: new Date(NOW) });
      expect(answer).toMatch(expected);
      expect(calls[0]?.told).toMatch(expected);
    }
  });
});

describe('a matrix', () => {
  const matrix = (to: LngLat[]) => livePorts(geo).ports.matrix({ from: LYON, to, mode: 'drive' }, never);

  it('marks the straight line where a router tells times alone, and where there is no router', async () => {
    geo.set('osrm', { body: { code: 'Ok', durations: [[0, 7_000]] } });
    expect((await matrix([GENEVA])).value).toEqual([
      { durationS: 7_000, distanceM: Math.round(distanceM(LYON, GENEVA)), isStraight: true },
    ]);
    geo.set('all', { status: 500, body: {} });
    expect((await matrix([GENEVA])).value[0]).toMatchObject({ durationS: null, isStraight: true });
  });

  it('whose cell is far shorter than the straight line is asked of the next router', async () => {
    geo.set('osrm', { body: { code: 'Ok', durations: [[0, 400]], distances: [[0, 2_900]] } });
    const { value, source } = await matrix([GENEVA]);
    expect(source.id).toBe('valhalla');
    expect(value[0]?.distanceM).toBeGreaterThan(distanceM(LYON, GENEVA));
  });

  it('keeps null for what has no way', async () => {
    geo.set('osrm', { body: { code: 'Ok', durations: [[0, 7_000, null]], distances: [[0, 150_000, null]] } });
    expect((await matrix([GENEVA, BOSTON])).value).toEqual([{ durationS: 7_000, distanceM: 150_000 }, null]);
  });
});
