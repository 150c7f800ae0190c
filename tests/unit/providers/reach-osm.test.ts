import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { valhallaIsochrone } from '../../../lib/providers/isochrone/valhalla.ts';
import { osrmMatrix, osrmTable } from '../../../lib/providers/matrix/osrm.ts';
import { valhallaMatrix, valhallaTable } from '../../../lib/providers/matrix/valhalla.ts';
import { embeddedRoutes } from '../../../lib/providers/routes/embedded.ts';
import { hasOnlyCoordinates, survivesMutations } from './hardening.ts';
import { answer, NOW, never, replay } from './replay.ts';

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

describe('travel times from every point to every other', () => {
  const points = [from, ...to.slice(0, 2)];

  it('come from OSRM in one request, no way as null', async () => {
    const wire = replay('osrm/table-full.json');
    const table = osrmTable({ baseUrl: 'https://routing.openstreetmap.de', ...wire });
    const { value } = await table.ask({ points, mode: 'drive' }, never);
    expect(value).toEqual([
      [{ durationS: 0, distanceM: 0 }, { durationS: 412.3, distanceM: 3120.4 }, null],
      [{ durationS: 388.1, distanceM: 2954.2 }, { durationS: 0, distanceM: 0 }, null],
      [null, null, { durationS: 0, distanceM: 0 }],
    ]);
    expect(wire.calls).toHaveLength(1);
    expect(wire.calls[0]?.url.searchParams.has('sources')).toBe(false);
  });

  it.each(['valhalla/table.json', 'valhalla/table-concise.json'])('come from Valhalla’s %s', async (name) => {
    const wire = replay(name);
    const { value } = await valhallaTable({ ...valhalla, ...wire }).ask(
      { points: [from, to[0] ?? from], mode: 'walk' },
      never,
    );
    expect(value).toEqual([
      [
        { durationS: 0, distanceM: 0 },
        { durationS: 1703, distanceM: 2385 },
      ],
      [
        { durationS: 1711, distanceM: 2402 },
        { durationS: 0, distanceM: 0 },
      ],
    ]);
    const { sources, targets } = JSON.parse(wire.calls[0]?.body ?? '') as { sources: object[]; targets: object[] };
    expect([sources.length, targets.length]).toEqual([2, 2]);
  });

  it('fail where rows are missing, and leave public transport and long lists to others', async () => {
    const short = replay({ code: 'Ok', durations: [[0, 1, 2]] });
    const table = osrmTable({ baseUrl: 'https://routing.openstreetmap.de', ...short });
    await expect(table.ask({ points, mode: 'drive' }, never)).rejects.toMatchObject({ kind: 'malformed' });
    const empty = replay({ sources_to_targets: [] });
    const asked = valhallaTable({ ...valhalla, ...empty }).ask({ points, mode: 'walk' }, never);
    await expect(asked).rejects.toMatchObject({ kind: 'malformed' });
    expect(table.covers?.({ points, mode: 'transit' })).toBe(false);
    expect(table.covers?.({ points: Array.from({ length: 51 }, () => from), mode: 'drive' })).toBe(false);
  });

  it('G01 come from straight lines, without durations, when no service can be reached', async () => {
    const { geo, timeouts } = readConfig({ OSRM_URL: 'http://osrm.test', VALHALLA_URL: 'http://valhalla.test' }).config;
    const wire = replay(() => {
      throw new TypeError('fetch failed');
    });
    const ports = createPorts({
      geo,
      timeouts,
      embedded: embeddedRoutes(
        () => NOW,
        () => [],
      ),
      fetch: wire.fetch,
      random: () => 0,
    });
    const { value, source } = await ports.table({ points, mode: 'drive' }, never);
    expect(value.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(value.flat().every((cell) => cell?.durationS === null)).toBe(true);
    expect(source.degraded).toEqual(['network', 'offline', 'estimate']);
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
        'osrm/table-full.json',
        (fetchJson) => osrmTable({ baseUrl: 'https://routing.openstreetmap.de', fetchJson }),
        { points: [from, ...to.slice(0, 2)], mode: 'drive' as const },
        (value) => sane(value.flat()),
      ),
      await survivesMutations(
        'valhalla/table.json',
        (fetchJson) => valhallaTable({ ...valhalla, fetchJson }),
        { points: [from, from], mode: 'walk' as const },
        (value) => sane(value.flat()),
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
