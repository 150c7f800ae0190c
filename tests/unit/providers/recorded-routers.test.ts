import { describe, expect, it } from 'vitest';
import type { RouteQuery } from '../../../lib/domain/ports.ts';
import { routeOption } from '../../../lib/domain/route.ts';
import { decodePolyline, encodePolyline } from '../../../lib/geo/polyline.ts';
import { valhallaIsochrone } from '../../../lib/providers/isochrone/valhalla.ts';
import { osrmMatrix } from '../../../lib/providers/matrix/osrm.ts';
import { valhallaMatrix } from '../../../lib/providers/matrix/valhalla.ts';
import { osrmRoutes } from '../../../lib/providers/routes/osrm.ts';
import { valhallaRoutes } from '../../../lib/providers/routes/valhalla.ts';
import { DRIVE, GATE } from './questions.ts';
import { answer, never, replay } from './replay.ts';

const WAY = [GATE, { lng: 116.405, lat: 39.9101 }, DRIVE.to];
const at = (body: object | string | Response) => ({
  baseUrl: 'https://router.example',
  fetchJson: replay(body).fetchJson,
});

async function osrm(body: object | Response, query: Partial<RouteQuery> = {}) {
  const { value, degraded } = await osrmRoutes(at(body)).ask({ ...DRIVE, ...query }, never);
  for (const option of value.options) expect(routeOption.parse(option)).toEqual(option);
  return { ...value, degraded };
}

const leg = { distance: 2300, duration: 300, summary: '', steps: [] };
const way = (geometry: unknown, legs: object[] = [leg]) => ({
  distance: 2300,
  duration: 300,
  weight: 300,
  geometry,
  legs,
});
const firstOf = (path: string | undefined) => decodePolyline(path ?? '')[0];

describe('what OSRM servers are known to send', () => {
  it.each([
    ['six decimals', encodePolyline(WAY, 6)],
    ['five decimals, its default', encodePolyline(WAY, 5)],
    ['GeoJSON', { type: 'LineString', coordinates: WAY.map(({ lng, lat }) => [lng, lat, 44]) }],
  ])('reads a line of %s', async (_, geometry) => {
    const { options, degraded } = await osrm({ code: 'Ok', routes: [way(geometry)], waypoints: null });
    expect(firstOf(options[0]?.path)).toEqual(GATE);
    expect(decodePolyline(options[0]?.path ?? '')).toHaveLength(3);
    expect(degraded).toBeUndefined();
  });

  it('puts the line together from the steps where the whole is missing, and says so where there is none', async () => {
    const steps = [
      { geometry: encodePolyline(WAY.slice(0, 2), 5), maneuver: { type: 'depart' } },
      { geometry: encodePolyline(WAY.slice(1), 5), maneuver: { type: 'arrive' } },
    ];
    const whole = await osrm({ code: 'Ok', routes: [way(undefined, [{ ...leg, steps }])] });
    expect(decodePolyline(whole.options[0]?.path ?? '')).toHaveLength(4);
    const none = await osrm({ code: 'Ok', routes: [way(undefined)] });
    expect(none).toMatchObject({ options: [{ durationS: 300, simplified: true }], degraded: ['simplified'] });
  });

  it('does not lose a way to an alternative that is unreadable', async () => {
    const { options } = await osrm({ code: 'Ok', routes: [way(encodePolyline(WAY, 6)), way('~~~~~~~~~~~~'), null] });
    expect(options).toHaveLength(1);
  });

  it('tells stops on the way from the end, and ramps by their signs', async () => {
    const step = (type: string, fields: object = {}, maneuver: object = {}) => ({
      name: '',
      distance: 10,
      duration: 5,
      ...fields,
      maneuver: { type, ...maneuver },
    });
    const legs = [
      { ...leg, steps: [step('depart', { name: '甲路' }), step('arrive', {}, { modifier: 'left' })] },
      {
        ...leg,
        steps: [
          step('on ramp', { ref: 'G6', destinations: 'G6: 乙县' }, { modifier: 'slight right' }),
          step('fork', {}, { modifier: 'slight left' }),
          step('rotary', { rotary_name: '丙环' }, { modifier: 'straight', exit: 3 }),
          step('exit rotary', { name: '丁街' }, { modifier: 'right' }),
          step('roundabout turn', { name: '戊街' }, { modifier: 'left' }),
          step('end of road', {}, { modifier: 'right' }),
          step('notification', {}),
          step('unheard of', {}, { modifier: 'uturn' }),
          step('arrive'),
        ],
      },
    ];
    const route = way(encodePolyline(WAY, 6), legs);
    const { options } = await osrm({ code: 'Ok', routes: [route] }, { via: [{ lng: 116.405, lat: 39.9101 }] });
    expect(options[0]?.legs.map(({ steps }) => steps?.map(({ text }) => text))).toEqual([
      ['沿甲路出发', '到达途经点'],
      [
        '进入匝道，前往G6: 乙县',
        '靠左',
        '通过环岛第 3 个出口，进入丙环',
        '驶出环岛，进入丁街',
        '左转进入戊街',
        '右转',
        '继续前行',
        '掉头',
        '到达目的地',
      ],
    ]);
  });

  it.each(['TooBig', 'InvalidQuery', 'InvalidUrl', 'NotImplemented'])('takes %s for a refusal', async (code) => {
    const refusal = answer(400, JSON.stringify({ code, message: 'no' }));
    await expect(osrm(refusal)).rejects.toMatchObject({ kind: 'rejected', code });
  });

  it('reads a table with null cells and one without lengths', async () => {
    const ask = (body: object) =>
      osrmMatrix(at(body)).ask({ from: GATE, to: [DRIVE.to, { lng: 116.5, lat: 39.95 }], mode: 'drive' }, never);
    const full = await ask({
      code: 'Ok',
      durations: [[0, 301.2, null]],
      distances: [[0, 2311, null]],
      destinations: null,
    });
    expect(full.value).toEqual([{ durationS: 301.2, distanceM: 2311 }, null]);
    const timesOnly = await ask({ code: 'Ok', durations: [[0, 301.2, 900]] });
    expect(timesOnly.value[0]).toMatchObject({ durationS: 301.2, distanceM: expect.any(Number) });
  });
});

describe('what Valhalla servers are known to send', () => {
  const summary = { length: 2.3, time: 300, has_toll: false, has_highway: true, has_ferry: false };
  const part = (shape: unknown, maneuvers: object[] = []) => ({ shape, summary, maneuvers });
  const trip = (legs: object[], fields: object = {}) => ({
    trip: { status: 0, status_message: 'Found route between points', units: 'kilometers', summary, legs, ...fields },
  });

  async function valhalla(body: object, query: Partial<RouteQuery> = {}) {
    const { value } = await valhallaRoutes(at(body)).ask({ ...DRIVE, ...query }, never);
    for (const option of value.options) expect(routeOption.parse(option)).toEqual(option);
    return value;
  }

  it('goes over several legs, and tells a stop from the end', async () => {
    const legs = [
      part(encodePolyline(WAY.slice(0, 2), 6), [
        { type: 1, length: 1 },
        { type: 26, roundabout_exit_count: 2 },
        { type: 27 },
        { type: 5 },
      ]),
      part(encodePolyline(WAY.slice(1), 6), [{ type: 4, length: 0, time: 0 }]),
    ];
    const { options } = await valhalla(
      { ...trip(legs), warnings: [{ code: 204 }] },
      { via: [{ lng: 116.405, lat: 39.9101 }] },
    );
    expect(options[0]?.legs.map(({ steps }) => steps?.map(({ text }) => text))).toEqual([
      ['出发', '通过环岛第 2 个出口', '驶出环岛', '到达途经点'],
      ['到达目的地'],
    ]);
    expect(firstOf(options[0]?.path)).toEqual(GATE);
  });

  it('reads a shape of five decimals, and miles', async () => {
    const { options } = await valhalla(trip([part(encodePolyline(WAY, 5))], { units: 'miles' }));
    expect(firstOf(options[0]?.path)).toEqual(GATE);
    expect(options[0]?.distanceM).toBeCloseTo(3701.5, 0);
  });

  it('says that what was to be avoided could not be', async () => {
    const body = trip([part(encodePolyline(WAY, 6))]);
    expect((await valhalla(body, { avoid: ['highways'] })).unmet).toEqual(['avoid']);
    expect((await valhalla(body, { avoid: ['tolls', 'ferries'] })).unmet).toEqual([]);
  });

  it('does not lose a way to an alternative that is unreadable', async () => {
    const alternates = [{ trip: { summary, legs: [part('~~~~~~~~~~')] } }, {}];
    const { options } = await valhalla({ ...trip([part(encodePolyline(WAY, 6))]), alternates }, { alternatives: 3 });
    expect(options).toHaveLength(1);
  });

  it('reads matrices in both forms, with null for what cannot be reached', async () => {
    const ask = async (sources_to_targets: unknown) => {
      const query = { from: GATE, to: [DRIVE.to, { lng: 116.5, lat: 39.95 }], mode: 'drive' as const };
      return (await valhallaMatrix(at({ sources_to_targets, units: 'kilometers' })).ask(query, never)).value;
    };
    const cells = [{ durationS: 300, distanceM: 2300 }, null];
    expect(await ask({ durations: [[300, null]], distances: [[2.3, null]] })).toEqual(cells);
    const verbose = [
      { from_index: 0, to_index: 1, time: null, distance: null },
      { from_index: 0, to_index: 0, time: 300, distance: 2.3, date_time: '' },
    ];
    expect(await ask([verbose])).toEqual(cells);
  });

  it('draws areas of polygons, of several polygons and of lines, and leaves out the point that it began from', async () => {
    const ring = WAY.map(({ lng, lat }) => [lng, lat]);
    const closed = [...ring, ring[0]];
    const feature = (contour: number, type: string, coordinates: unknown) => ({
      type: 'Feature',
      properties: { contour, metric: 'time', color: '#bf4040', opacity: 0.33 },
      geometry: { type, coordinates },
    });
    const body = {
      type: 'FeatureCollection',
      features: [
        feature(15, 'MultiPolygon', [[closed], [[...ring, [116.43, 39.92], ring[0]]]]),
        feature(10, 'Polygon', [closed]),
        feature(5, 'LineString', closed),
        { type: 'Feature', properties: { type: 'input' }, geometry: { type: 'Point', coordinates: ring[0] } },
      ],
    };
    const { value } = await valhallaIsochrone(at(body)).ask({ from: GATE, minutes: [5, 10, 15], mode: 'walk' }, never);
    expect(value.map(({ minutes, rings }) => [minutes, rings.length, rings[0]?.length])).toEqual([
      [5, 1, 3],
      [10, 1, 3],
      [15, 2, 4],
    ]);
  });
});
