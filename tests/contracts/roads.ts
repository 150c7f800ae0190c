import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsochroneQuery, MatrixQuery, RouteQuery, RoutesFound, TableQuery } from '../../lib/domain/ports.ts';
import { routeOption } from '../../lib/domain/route.ts';
import { distanceM } from '../../lib/geo/distance.ts';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import { decodePolyline } from '../../lib/geo/polyline.ts';
import type { Adapter } from '../../lib/providers/adapter.ts';
import type { IsochronesFound } from '../../lib/providers/isochrone/valhalla.ts';
import type { MatrixFound, TableFound } from '../../lib/providers/matrix/found.ts';

/** What answers by roads, and points that it has roads between. */
export interface Roads {
  from: LngLat;
  via: LngLat;
  to: LngLat;
  routes: Adapter<RouteQuery, RoutesFound>;
  matrix: Adapter<MatrixQuery, MatrixFound>;
  table: Adapter<TableQuery, TableFound>;
  /** Absent: it knows none. */
  isochrone?: Adapter<IsochroneQuery, IsochronesFound>;
  /** A point without a road far and wide; whatever must be done for it to be one is done. */
  nowhere(): LngLat;
  close(): Promise<void>;
}

const never = new AbortController().signal;
const MODES = ['walk', 'bike', 'drive'] as const;
/** From the points asked for to where the road is. */
const SNAPPED_M = 150;

/** What everything that answers by roads has in common: OSRM, Valhalla over HTTP, the streets of a region. */
export function roadsContract(name: string, open: () => Promise<Roads>): void {
  describe(`roads by ${name}`, () => {
    let roads: Roads;
    beforeAll(async () => {
      roads = await open();
    });
    afterAll(() => roads.close());

    const ask = (query: Partial<RouteQuery> = {}) =>
      roads.routes.ask(
        {
          from: roads.from,
          to: roads.to,
          via: [],
          mode: 'walk',
          avoid: [],
          alternatives: 1,
          locale: 'zh',
          ...query,
        },
        never,
      );

    it.each(MODES)('lead from one point to the other, by %s', async (mode) => {
      const { options, unmet } = (await ask({ mode })).value;
      const [best] = options;
      expect(routeOption.parse(best)).toEqual(best);
      expect(unmet).toEqual([]);
      const line = decodePolyline(best?.path ?? '');
      expect(distanceM(line[0] ?? roads.to, roads.from)).toBeLessThan(SNAPPED_M);
      expect(distanceM(line.at(-1) ?? roads.from, roads.to)).toBeLessThan(SNAPPED_M);
      const straightM = distanceM(roads.from, roads.to);
      expect(best?.distanceM).toBeGreaterThan(straightM * 0.95 - 2 * SNAPPED_M);
      expect(best?.distanceM).toBeLessThan(straightM * 3);
      expect(best?.durationS).toBeGreaterThan(0);
      expect(best?.legs).toHaveLength(1);
    });

    it('give the turns in both languages, and the arrival last', async () => {
      const stepsIn = async (locale: 'zh' | 'en') => {
        const { options } = (await ask({ locale, mode: 'drive' })).value;
        return options[0]?.legs.flatMap(({ steps = [] }) => steps.map(({ text }) => text)) ?? [];
      };
      const zh = await stepsIn('zh');
      expect(zh.length).toBeGreaterThan(2);
      for (const text of zh) expect(text).toMatch(/[一-鿿]/);
      expect(zh.at(-1)).toMatch(/^到达目的地/);
      const en = await stepsIn('en');
      expect(en).toHaveLength(zh.length);
      for (const text of en) expect(text).toMatch(/^[A-Z][a-z]+/);
    });

    it('pass the stops on the way, a leg to each', async () => {
      const [best] = (await ask({ via: [roads.via] })).value.options;
      expect(best?.legs).toHaveLength(2);
      const sum = best?.legs.reduce((all, leg) => all + leg.distanceM, 0) ?? 0;
      expect(Math.abs(sum - (best?.distanceM ?? 0))).toBeLessThan(5);
      const nearest = Math.min(...decodePolyline(best?.path ?? '').map((point) => distanceM(point, roads.via)));
      expect(nearest).toBeLessThan(SNAPPED_M);
    });

    it('measure to several points at once, in their order', async () => {
      const to = [roads.via, roads.to];
      const { value } = await roads.matrix.ask({ from: roads.from, to, mode: 'walk' }, never);
      expect(value).toHaveLength(2);
      for (const [index, cell] of value.entries()) {
        expect(cell?.durationS).toBeGreaterThan(0);
        expect(cell?.distanceM).toBeGreaterThan(distanceM(roads.from, to[index] ?? roads.from) * 0.9 - 2 * SNAPPED_M);
      }
    });

    it('measure from each to each, as from one alone', async () => {
      const points = [roads.from, roads.via, roads.to];
      const { value: table } = await roads.table.ask({ points, mode: 'walk' }, never);
      const { value: row } = await roads.matrix.ask({ from: roads.from, to: points.slice(1), mode: 'walk' }, never);
      expect(table.map(({ length }) => length)).toEqual([3, 3, 3]);
      for (const [index, cell] of row.entries()) {
        const same = table[0]?.[index + 1];
        expect(same?.distanceM).toBeCloseTo(cell?.distanceM ?? 0, -3);
      }
    });

    it('reach farther with more minutes', async ({ skip }) => {
      if (!roads.isochrone) return skip(`${name} knows no isochrones`);
      const asked: IsochroneQuery = { from: roads.from, minutes: [5, 10], mode: 'walk' };
      const { value } = await roads.isochrone.ask(asked, never);
      expect(value.map(({ minutes }) => minutes)).toEqual([5, 10]);
      const farthest = value.map(({ rings }) => Math.max(...rings.flat().map((point) => distanceM(point, roads.from))));
      expect(farthest[1]).toBeGreaterThan(farthest[0] ?? Number.POSITIVE_INFINITY);
    });

    it('lead nowhere where there are none: an answer, no failure', async () => {
      const nowhere = roads.nowhere();
      expect((await ask({ from: nowhere })).value.options).toEqual([]);
    });

    it('stop when told to, for the reason given', async () => {
      const reason = new Error('enough');
      const asked = roads.matrix.ask({ from: roads.from, to: [roads.to], mode: 'walk' }, AbortSignal.abort(reason));
      await expect(asked).rejects.toBe(reason);
    });
  });
}
