import { describe, expect, it } from 'vitest';
import type { RouteQuery } from '../../../lib/domain/ports.ts';
import { routeOption } from '../../../lib/domain/route.ts';
import { decodePolyline } from '../../../lib/geo/polyline.ts';
import { osrmRoutes } from '../../../lib/providers/routes/osrm.ts';
import { valhallaRoutes } from '../../../lib/providers/routes/valhalla.ts';
import { answer, fixture, never, type Replay, replay } from './replay.ts';

const DRIVE: RouteQuery = {
  from: { lng: 116.397428, lat: 39.90923 },
  to: { lng: 116.4174, lat: 39.91399 },
  via: [],
  mode: 'drive',
  avoid: [],
  alternatives: 1,
  locale: 'zh',
};
const osrm = ({ fetchJson }: Replay, baseUrl = 'https://routing.openstreetmap.de') =>
  osrmRoutes({ baseUrl, fetchJson });
const valhalla = ({ fetchJson }: Replay) =>
  valhallaRoutes({ baseUrl: 'https://valhalla1.openstreetmap.de', fetchJson });

describe('OSRM', () => {
  it('gives the way with its steps in Chinese', async () => {
    const { value } = await osrm(replay('osrm/route.json')).ask(DRIVE, never);
    const [best] = value.options;
    expect(routeOption.parse(best)).toEqual(best);
    expect(best).toMatchObject({ distanceM: 2384.6, durationS: 312.4, summary: '东长安街, 东安门大街' });
    expect(decodePolyline(best?.path ?? '')[0]).toEqual({ lng: 116.39743, lat: 39.90923 });
    expect(best?.legs[0]?.steps?.map((step) => step.text)).toEqual([
      '沿东长安街出发',
      '左转进入南河沿大街',
      '通过环岛第 2 个出口，进入东安门大街',
      '到达目的地，位于王府井大街',
    ]);
  });

  it('gives the steps in English, and as many ways as were asked for', async () => {
    const wire = replay('osrm/route.json');
    const { value } = await osrm(wire).ask({ ...DRIVE, locale: 'en', alternatives: 2 }, never);
    expect(value.options).toHaveLength(2);
    expect(wire.calls[0]?.url.searchParams.get('alternatives')).toBe('2');
    expect(value.options[0]?.legs[0]?.steps?.[1]?.text).toBe('Turn left onto 南河沿大街');
  });

  it.each([
    ['https://routing.openstreetmap.de', 'drive', '/routed-car/route/v1/driving/'],
    ['https://routing.openstreetmap.de', 'walk', '/routed-foot/route/v1/driving/'],
    ['https://router.project-osrm.org', 'drive', '/route/v1/driving/'],
    ['http://127.0.0.1:5000', 'bike', '/route/v1/cycling/'],
  ] as const)('asks %s for %s at %s', async (baseUrl, mode, path) => {
    const wire = replay('osrm/no-route.json');
    const via = [{ lng: 116.4, lat: 39.91 }];
    await osrm(wire, baseUrl).ask({ ...DRIVE, mode, via }, never);
    expect(wire.calls[0]?.url.pathname).toBe(`${path}116.397428,39.90923;116.4,39.91;116.4174,39.91399`);
  });

  it('leaves walking to others where a server has car data alone, and public transport everywhere', () => {
    expect(osrm(replay(''), 'https://router.project-osrm.org').covers?.({ ...DRIVE, mode: 'walk' })).toBe(false);
    expect(osrm(replay('')).covers?.({ ...DRIVE, mode: 'transit' })).toBe(false);
  });

  it('takes a walk at the speed of a car for the answer to another question', async () => {
    await expect(osrm(replay('osrm/route.json')).ask({ ...DRIVE, mode: 'walk' }, never)).rejects.toMatchObject({
      kind: 'malformed',
    });
  });

  it.each(['no-route', 'no-segment'])('answers %s with no way', async (name) => {
    expect((await osrm(replay(answer(400, `osrm/${name}.json`))).ask(DRIVE, never)).value.options).toEqual([]);
  });

  it('says that it could not avoid what its server cannot leave out', async () => {
    const wire = replay(answer(400, 'osrm/invalid-value.json'), 'osrm/route.json');
    const { value } = await osrm(wire).ask(
      { ...DRIVE, avoid: ['highways', 'tolls'], departAt: '2026-11-25T18:00' },
      never,
    );
    expect(wire.calls[0]?.url.searchParams.get('exclude')).toBe('motorway,toll');
    expect(value.unmet).toEqual(['avoid', 'depart_at']);
    expect(value.options).toHaveLength(1);
  });

  it('refuses a geometry of another precision', async () => {
    const wire = replay({
      code: 'Ok',
      routes: [{ distance: 10, duration: 10, geometry: '~~~~~~~~~~~~~~~~', legs: [] }],
    });
    await expect(osrm(wire).ask(DRIVE, never)).rejects.toMatchObject({ kind: 'malformed' });
  });
});

describe('Valhalla', () => {
  it('gives the walk with its steps in both languages', async () => {
    const zh = await valhalla(replay('valhalla/route.json')).ask({ ...DRIVE, mode: 'walk' }, never);
    expect(zh.value.options[0]).toMatchObject({ distanceM: 2385, durationS: 1703.2 });
    expect(zh.value.options[0]?.legs[0]?.steps?.map((step) => step.text)).toEqual([
      '沿东长安街出发',
      '左转进入南河沿大街',
      '到达目的地',
    ]);
    const en = await valhalla(replay('valhalla/route.json')).ask({ ...DRIVE, mode: 'walk', locale: 'en' }, never);
    expect(en.value.options[0]?.legs[0]?.steps?.[0]?.text).toBe('Walk east on 东长安街.');
  });

  it('passes on what to avoid, when to leave and how many ways to give', async () => {
    const wire = replay('valhalla/route.json');
    const query: RouteQuery = { ...DRIVE, avoid: ['tolls', 'ferries'], departAt: '2026-11-25T18:00', alternatives: 2 };
    const { value } = await valhalla(wire).ask(query, never);
    expect(JSON.parse(wire.calls[0]?.body ?? '')).toMatchObject({
      costing: 'auto',
      costing_options: { auto: { use_tolls: 0, use_ferry: 0 } },
      date_time: { type: 1, value: '2026-11-25T18:00' },
      alternates: 1,
      locations: [
        { lat: 39.90923, lon: 116.397428 },
        { lat: 39.91399, lon: 116.4174 },
      ],
    });
    expect(value.options).toHaveLength(2);
    // It respects roads closed at certain hours, but knows no traffic.
    expect(value.unmet).toEqual(['depart_at']);
  });

  it('asks for the ground along the way and gives it where every leg has it', async () => {
    const { trip } = JSON.parse(fixture('valhalla/route.json')) as { trip: { legs: object[] } };
    const withHeights = (...legs: unknown[]) =>
      JSON.stringify({
        trip: { ...trip, legs: legs.map((elevation) => ({ ...trip.legs[0], elevation, elevation_interval: 30 })) },
      });
    const wire = replay(withHeights([43.2, 44.6, 51]));
    const { value } = await valhalla(wire).ask(DRIVE, never);
    expect(value.options[0]?.elevation).toEqual({ stepM: 30, heightsM: [43, 45, 51] });
    expect(routeOption.parse(value.options[0])).toEqual(value.options[0]);
    expect(JSON.parse(wire.calls[0]?.body ?? '')).toMatchObject({ elevation_interval: 30 });
    const ofTwo = await valhalla(replay(withHeights([1, 2, 3], [3, 4]))).ask(DRIVE, never);
    expect(ofTwo.value.options[0]?.elevation?.heightsM).toEqual([1, 2, 3, 4]);
    const long = await valhalla(replay(withHeights(Array.from({ length: 600 }, (_, index) => index)))).ask(
      DRIVE,
      never,
    );
    expect(long.value.options[0]?.elevation).toMatchObject({ stepM: 90, heightsM: { length: 200 } });
    for (const bad of [undefined, [], [7], [1, 'x', 3], [1, 99_999], [-500, -500]]) {
      const none = await valhalla(replay(withHeights([1, 2], bad))).ask(DRIVE, never);
      expect(none.value.options[0]?.elevation).toBeUndefined();
    }
  });

  it('takes Valhalla’s own times where one was asked for', async () => {
    const body = JSON.parse(fixture('valhalla/route.json')) as { trip: { locations: object[] } };
    const times = ['2026-11-25T17:31', '2026-11-25T18:00+08:00'];
    const locations = body.trip.locations.map((stop, index) => ({ ...stop, date_time: times[index] }));
    const timed = { ...body, trip: { ...body.trip, locations } };
    const { value } = await valhalla(replay(timed)).ask({ ...DRIVE, arriveBy: '2026-11-25T18:00' }, never);
    expect(value.options[0]).toMatchObject({ departAt: '2026-11-25T17:31', arriveAt: '2026-11-25T18:00' });
    const plain = await valhalla(replay(timed)).ask(DRIVE, never);
    expect(plain.value.options[0]).not.toHaveProperty('departAt');
  });

  it.each(['no-edges', 'no-path', 'too-far'])('answers %s with no way', async (name) => {
    expect((await valhalla(replay(answer(400, `valhalla/${name}.json`))).ask(DRIVE, never)).value.options).toEqual([]);
  });

  it('takes any other refusal for a refusal', async () => {
    await expect(valhalla(replay(answer(400, 'valhalla/bad-request.json'))).ask(DRIVE, never)).rejects.toMatchObject({
      kind: 'rejected',
      code: 'E110',
    });
  });
});
