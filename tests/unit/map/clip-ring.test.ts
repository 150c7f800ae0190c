import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipRing } from '../../../components/map/layers/clip-ring.ts';

const point = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }));

/** Twice the area, signed. */
function area(ring: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    sum += (ring[i] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[i + 1] ?? 0);
  }
  return sum;
}

describe('a ring clipped to a square', () => {
  it('keeps a ring within as it is, and nothing of one outside', () => {
    const within = [1, 1, 9, 1, 9, 9, 1, 9];
    expect(clipRing(within, 0, 10)).toEqual(within);
    expect(clipRing([11, 1, 19, 1, 19, 9], 0, 10)).toEqual([]);
  });

  it('cuts what sticks out on any side', () => {
    expect(Math.abs(area(clipRing([-5, -5, 15, -5, 15, 15, -5, 15], 0, 10)))).toBe(200);
    expect(Math.abs(area(clipRing([5, -20, 25, 5, 5, 30, -15, 5], 0, 10)))).toBeCloseTo(200);
  });

  it('has no point outside, and of a triangle the area that lies within', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const clipped = clipRing([...a, ...b, ...c], -10, 10);
        for (const value of clipped) expect(Math.abs(value)).toBeLessThanOrEqual(10 + 1e-9);
        const whole = area([...a, ...b, ...c]);
        expect(Math.abs(area(clipped))).toBeLessThanOrEqual(Math.min(Math.abs(whole), 800) + 1e-6);
        const isWithin = [...a, ...b, ...c].every((value) => Math.abs(value) <= 10);
        if (isWithin) expect(area(clipped)).toBe(whole);
      }),
    );
  });
});
