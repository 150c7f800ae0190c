import { describe, expect, it } from 'vitest';
import type { TravelCell } from '../../../lib/domain/ports.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { roughTravelS } from '../../../lib/tools/plan-trip/order.ts';
import { travelAmong } from '../../../lib/tools/plan-trip/travel.ts';
import { travelWithin } from '../../../lib/tools/plan-trip/travel-within.ts';
import { fakeContext, fakeSource } from '../../fixtures/fake-ports.ts';

const A = { lng: 116.3, lat: 39.9 };
const B = { lng: 116.4, lat: 39.9 };
const C = { lng: 116.5, lat: 39.9 };

function contextWith(rows: (TravelCell | null)[][]) {
  const context = fakeContext();
  context.ports.table = async () => ({ value: rows, source: fakeSource });
  return context;
}

describe('the ways among the points of a trip', () => {
  it('are asked for once, each point once, and are not the same in both directions', async () => {
    const context = fakeContext();
    const rows = [
      [
        { durationS: 0, distanceM: 0 },
        { durationS: 700, distanceM: 9000 },
      ],
      [
        { durationS: 900, distanceM: 9500 },
        { durationS: 0, distanceM: 0 },
      ],
    ];
    context.ports.table = async (query) => {
      context.asked.push({ port: 'table', query });
      return { value: rows, source: fakeSource };
    };
    const travel = await travelAmong([A, B, A], 'drive', context);
    expect([travel.seconds(A, B), travel.seconds(B, A), travel.seconds(A, A)]).toEqual([700, 900, 0]);
    expect(travel).toMatchObject({ isEstimate: false, source: { id: 'fake' } });
    expect(context.asked).toEqual([{ port: 'table', query: { points: [A, B], mode: 'drive' } }]);
  });

  it('are estimated from road distances by public transport, which no matrix knows', async () => {
    const context = fakeContext();
    const travel = await travelAmong([A, B], 'transit', context);
    expect(context.asked).toMatchObject([{ port: 'table', query: { mode: 'drive' } }]);
    // 900 m at 18 km/h and five minutes of waiting.
    expect(travel.seconds(A, B)).toBe(180 + 300);
    expect(travel.isEstimate).toBe(true);
  });

  it('are walked in a trip by public transport where that takes no longer than the ride with its wait', async () => {
    const cell = (distanceM: number) => ({ durationS: 60, distanceM });
    const rows = [
      [cell(0), cell(400), cell(900)],
      [cell(400), cell(0), cell(577)],
      [cell(900), cell(576), cell(0)],
    ];
    const travel = await travelAmong([A, B, C], 'transit', contextWith(rows));
    // 400 m at 5 km/h; 900 m would take 648 s.
    expect([travel.seconds(A, B), travel.isWalk(A, B)]).toEqual([288, true]);
    expect([travel.seconds(A, C), travel.isWalk(A, C)]).toEqual([480, false]);
    expect([travel.seconds(C, B), travel.isWalk(C, B)]).toEqual([415, true]);
    const near = { lng: A.lng + 0.004, lat: A.lat };
    const rough = await travelAmong([A, near], 'transit', contextWith([]));
    expect([rough.seconds(A, near), rough.isWalk(A, near)]).toEqual([roughTravelS(A, near, 'walk'), true]);
    expect((await travelAmong([A, B, C], 'drive', contextWith(rows))).isWalk(A, B)).toBe(false);
  });

  it.each([
    ['an empty matrix', []],
    [
      'a matrix without durations',
      [
        [null, { durationS: null, distanceM: 8500 }],
        [{ durationS: null, distanceM: 8500 }, null],
      ],
    ],
  ] as [string, (TravelCell | null)[][]][])('are rough, from straight lines, with %s', async (_, rows) => {
    const travel = await travelAmong([A, B], 'drive', contextWith(rows));
    expect(travel.seconds(A, B)).toBe(roughTravelS(A, B, 'drive'));
    expect(travel).toMatchObject({ isEstimate: true, source: { id: 'fake', degraded: ['estimate'] } });
    expect(travel.isReachable(B)).toBe(true);
  });

  it('are rough when no service answers', async () => {
    const context = fakeContext();
    context.ports.table = () => Promise.reject(new AppError('provider_unavailable'));
    const travel = await travelAmong([A, B], 'walk', context);
    expect(travel.seconds(A, B)).toBe(roughTravelS(A, B, 'walk'));
    expect(travel).toMatchObject({ isEstimate: true, source: { offline: true, degraded: ['estimate'] } });
  });

  it('end with the turn when it is stopped', async () => {
    const stopped = new AbortController();
    stopped.abort(new Error('stopped'));
    const context = fakeContext({ signal: stopped.signal });
    context.ports.table = () => Promise.reject(stopped.signal.reason);
    await expect(travelAmong([A, B], 'walk', context)).rejects.toThrow('stopped');
  });

  it('tell a point to which no way leads', async () => {
    const way = { durationS: 600, distanceM: 900 };
    const travel = await travelAmong(
      [A, B, C],
      'drive',
      contextWith([
        [way, way, null],
        [way, way, null],
        [null, null, way],
      ]),
    );
    expect([A, B, C].map(travel.isReachable)).toEqual([true, true, false]);
  });

  it('are asked for fifty points at most; those of the others are rough', async () => {
    const context = fakeContext();
    const points = Array.from({ length: 61 }, (_, index) => ({ lng: 116 + index / 100, lat: 39.9 }));
    const travel = await travelAmong(points, 'drive', context);
    const [first = A, second = A] = points;
    const last = points.at(-1) ?? A;
    expect(context.asked).toMatchObject([{ query: { points: { length: 50 } } }]);
    expect(travel.seconds(first, second)).toBe(600);
    expect(travel.seconds(first, last)).toBe(roughTravelS(first, last, 'drive'));
    expect([travel.isReachable(last), travel.isEstimate]).toEqual([true, true]);
  });

  it('need no request for a single point', async () => {
    const context = fakeContext();
    expect((await travelAmong([A, A], 'drive', context)).isReachable(A)).toBe(true);
    expect(context.asked).toEqual([]);
  });
});

describe('the ways of a trip for which nobody says how to travel', () => {
  const NEAR = { lng: A.lng + 0.01, lat: A.lat };
  const QUAY = { lng: A.lng + 0.002, lat: A.lat };

  /** A region that knows ways on foot and by car; to the quay one can only walk, and to nobody's islet get at all. */
  function inRegion(change: { source?: string; hasTransit?: boolean } = {}) {
    const context = fakeContext();
    context.ports.table = async ({ points, mode }) => ({
      value: points.map((from) =>
        points.map((to) => {
          const distanceM = Math.round(Math.abs(from.lng - to.lng) * 100_000);
          if (mode === 'drive' && to === QUAY) return null;
          return to === C ? null : { distanceM, durationS: distanceM / (mode === 'walk' ? 1.25 : 10) };
        }),
      ),
      source: { ...fakeSource, id: change.source ?? 'region', name: '问溪' },
    });
    context.ports.hasTransit = () => change.hasTransit ?? false;
    return context;
  }

  it('are, in a region, those of its streets: short ones on foot, longer ones by car', async () => {
    const travel = await travelWithin([A, NEAR, B, QUAY, C], undefined, inRegion());
    expect(travel).toMatchObject({ mode: 'drive', isByDefault: true, isEstimate: false, source: { id: 'region' } });
    expect([travel.isWalk(A, NEAR), travel.seconds(A, NEAR)]).toEqual([true, 800]);
    expect([travel.isWalk(A, B), travel.seconds(A, B)]).toEqual([false, 1_000]);
    // Where no car gets to, one walks, however far.
    expect([travel.isWalk(B, QUAY), travel.seconds(B, QUAY)]).toEqual([true, 7_840]);
    expect([NEAR, B, QUAY, C].map(travel.isReachable)).toEqual([true, true, true, false]);
  });

  it.each([
    ['elsewhere', { source: 'osrm' }],
    ['where a source of public transport is asked', { hasTransit: true }],
  ])('are by public transport %s', async (_where, change) => {
    const travel = await travelWithin([A, B], undefined, inRegion(change));
    expect(travel).toMatchObject({ mode: 'transit', isEstimate: true });
    expect(travel.isByDefault).toBeUndefined();
  });

  it('are as was said, where somebody says it', async () => {
    const travel = await travelWithin([A, NEAR], 'bike', inRegion());
    expect(travel).toMatchObject({ mode: 'bike', isEstimate: false });
    expect(travel.isWalk(A, NEAR)).toBe(false);
  });
});
