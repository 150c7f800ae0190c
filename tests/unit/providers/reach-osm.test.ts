import { describe, expect, it } from 'vitest';
import { valhallaIsochrone } from '../../../lib/providers/isochrone/valhalla.ts';
import { osrmMatrix } from '../../../lib/providers/matrix/osrm.ts';
import { valhallaMatrix } from '../../../lib/providers/matrix/valhalla.ts';
import { hasOnlyCoordinates, survivesMutations } from './hardening.ts';
import { answer, never, replay } from './replay.ts';

const from = { lng: 116.397, lat: 39.909 };
const to = [
  { lng: 116.42, lat: 39.915 },
  { lng: 121.47, lat: 31.23 },
  { lng: 116.4, lat: 39.91 },
];
const osrm = (fetchJson: Parameters<typeof osrmMatrix>[0]['fetchJson']) =>
  osrmMatrix({ baseUrl: 'https://routing.openstreetmap.de', fetchJson });
const valhalla = { baseUrl: 'https://valhalla1.openstreetmap.de' };
const isochrone = (fetchJson: Parameters<typeof osrmMatrix>[0]['fetchJson']) =>
  valhallaIsochrone({ ...valhalla, fetchJson });

describe('travel times', () => {
  it('reads OSRM’s table, an unreachable target as null', async () => {
    const wire = replay('osrm/table.json');
    const { value } = await osrm(wire.fetchJson).ask({ from, to: to.slice(0, 2), mode: 'drive' }, never);
    expect(value).toEqual([{ durationS: 412.3, distanceM: 3120.4 }, null]);
    const { url } = wire.calls[0] ?? {};
    expect(url?.pathname).toBe('/routed-car/table/v1/driving/116.397,39.909;116.42,39.915;121.47,31.23');
    expect(url?.searchParams.get('sources')).toBe('0');
  });

  it('refuses the speed of a car for a walk', async () => {
    const fast = replay({ code: 'Ok', durations: [[0, 100]], distances: [[0, 5000]] });
    const asked = osrm(fast.fetchJson).ask({ from, to: to.slice(0, 1), mode: 'walk' }, never);
    await expect(asked).rejects.toMatchObject({ kind: 'malformed', code: 'PROFILE' });
  });

  it.each(['valhalla/matrix.json', 'valhalla/matrix-concise.json'])('reads Valhalla’s %s', async (name) => {
    const wire = replay(name);
    const { value } = await valhallaMatrix({ ...valhalla, ...wire }).ask({ from, to, mode: 'walk' }, never);
    expect(value).toEqual([{ durationS: 1703, distanceM: 2385 }, null, { durationS: 290, distanceM: 400 }]);
    expect(JSON.parse(wire.calls[0]?.body ?? '')).toMatchObject({ costing: 'pedestrian', sources: [{ lat: 39.909 }] });
  });

  it('tells that nothing can be reached where Valhalla finds no road', async () => {
    const wire = replay(answer(400, 'valhalla/no-edges.json'));
    const { value } = await valhallaMatrix({ ...valhalla, ...wire }).ask({ from, to, mode: 'walk' }, never);
    expect(value).toEqual([null, null, null]);
  });

  it('leaves public transport and long lists to others', () => {
    expect(osrm(replay('').fetchJson).covers?.({ from, to, mode: 'transit' })).toBe(false);
    const many = Array.from({ length: 51 }, () => from);
    expect(valhallaMatrix({ ...valhalla, ...replay('') }).covers?.({ from, to: many, mode: 'walk' })).toBe(false);
  });
});

describe('reachable areas', () => {
  it('gives one area for each number of minutes, in the order asked for', async () => {
    const wire = replay('valhalla/isochrone.json');
    const { value } = await isochrone(wire.fetchJson).ask({ from, minutes: [10, 20], mode: 'walk' }, never);
    expect(value.map(({ minutes }) => minutes)).toEqual([10, 20]);
    for (const { rings } of value) {
      expect(rings[0]?.length).toBeGreaterThan(8);
      expect(rings[0]?.[0]).not.toEqual(rings[0]?.at(-1));
    }
    expect(JSON.parse(wire.calls[0]?.body ?? '')).toMatchObject({
      contours: [{ time: 10 }, { time: 20 }],
      polygons: true,
      costing: 'pedestrian',
    });
  });

  it('fails where an area is missing, rather than giving less than was asked for', async () => {
    const wire = replay('valhalla/isochrone.json');
    await expect(isochrone(wire.fetchJson).ask({ from, minutes: [10, 45], mode: 'walk' }, never)).rejects.toMatchObject(
      { kind: 'malformed' },
    );
  });
});

describe('bodies made worse', () => {
  it('G06 never give a nonsense time, length or point', async () => {
    const sane = (value: ({ durationS: number | null; distanceM: number } | null)[]) => {
      for (const cell of value) if (cell) expect(cell.durationS).toBeGreaterThanOrEqual(0);
    };
    const played = [
      await survivesMutations('osrm/table.json', osrm, { from, to, mode: 'drive' as const }, sane),
      await survivesMutations(
        'valhalla/matrix.json',
        (fetchJson) => valhallaMatrix({ ...valhalla, fetchJson }),
        { from, to, mode: 'walk' as const },
        sane,
      ),
      await survivesMutations(
        'valhalla/isochrone.json',
        isochrone,
        { from, minutes: [10, 20], mode: 'walk' as const },
        hasOnlyCoordinates,
      ),
    ];
    expect(Math.min(...played)).toBeGreaterThan(20);
  });
});
