import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../lib/geo/distance.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { type Fixed, shortestOrder } from '../../../lib/geo/shortest-order.ts';

const orderOf = (points: LngLat[], fixed: Fixed) =>
  shortestOrder(
    points.map((a) => points.map((b) => distanceM(a, b))),
    fixed,
  );
const at = (lng: number, lat = 0): LngLat => ({ lng, lat });
const lengthOf = (points: LngLat[], order: number[]) =>
  order.reduce((sum, index, step) => {
    const [from, to] = [points[order[step - 1] ?? -1], points[index]];
    return from && to ? sum + distanceM(from, to) : sum;
  }, 0);
const permutations = (items: number[]): number[][] =>
  items.length < 2
    ? [items]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

describe('the shortest order of points', () => {
  const line = [at(3), at(1), at(4), at(2)];
  it('of a line runs along it', () =>
    expect([
      [1, 3, 0, 2],
      [2, 0, 3, 1],
    ]).toContainEqual(orderOf(line, { start: false, end: false })));
  it('counts each direction by itself', () =>
    // From 0 to 1 it is uphill all the way, by 2 it is not.
    expect(
      shortestOrder(
        [
          [0, 9, 1],
          [1, 0, 1],
          [9, 1, 0],
        ],
        { start: true, end: false },
      ),
    ).toEqual([0, 2, 1]));
  it('begins where it must', () => expect(orderOf(line, { start: true, end: false })[0]).toBe(0));
  it('keeps both ends', () => {
    const order = orderOf([at(0), at(3), at(1), at(2), at(4)], { start: true, end: true });
    expect(order).toEqual([0, 2, 3, 1, 4]);
  });
  it('crosses the antimeridian', () =>
    expect(orderOf([at(178), at(-178), at(170), at(-170)], { start: false, end: false }).join()).toMatch(
      /^(?:2,0,1,3|3,1,0,2)$/,
    ));
  it.each([[[]], [[at(1)]], [[at(1), at(2)]]])('of fewer than three is as given: %j', (points) =>
    expect(orderOf(points, { start: false, end: false })).toEqual(points.map((_, index) => index)),
  );

  it('is never longer than any other order, whatever is fixed', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const points = Array.from({ length: 6 }, (_, index) =>
        at((seed * 37 * (index + 1)) % 90, (seed * 53 * (index + 2)) % 60),
      );
      for (const start of [true, false])
        for (const end of [true, false]) {
          const allowed = permutations(points.map((_, index) => index)).filter(
            (order) => (!start || order[0] === 0) && (!end || order.at(-1) === points.length - 1),
          );
          const best = Math.min(...allowed.map((order) => lengthOf(points, order)));
          const order = orderOf(points, { start, end });
          expect(allowed.map(String)).toContain(String(order));
          expect(lengthOf(points, order)).toBeCloseTo(best, 3);
        }
    }
  });
});
