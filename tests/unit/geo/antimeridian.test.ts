import { describe, expect, it } from 'vitest';
import { pointsAlong } from '../../../lib/geo/along.ts';
import { areaM2 } from '../../../lib/geo/area.ts';
import { bboxAround, bboxOf, centerOf, isInside, widthOf } from '../../../lib/geo/bbox.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { unwrapped, unwrappedRings } from '../../../lib/geo/unwrapped.ts';
import { bufferOf } from '../../../lib/tools/map-draw/buffer.ts';

const at = (lat: number, lng: number) => ({ lat, lng });
const SUVA = at(-18.14, 178.44);
const APIA = at(-13.83, -171.77);

describe('over the antimeridian', () => {
  it('a box is the smallest one, with west > east', () => {
    expect(bboxOf([SUVA, APIA])).toEqual([178.44, -18.14, -171.77, -13.83]);
    expect(widthOf([178.44, -18.14, -171.77, -13.83])).toBeCloseTo(9.79, 5);
    expect(centerOf([178.44, -18.14, -171.77, -13.83]).lng).toBeCloseTo(-176.665, 5);
    expect(bboxOf([at(0, -74), at(50, 0), at(40, 116)])).toEqual([-74, 0, 116, 50]);
  });

  it('a box around a point crosses it, and at a pole holds every longitude', () => {
    expect(isInside(at(65.5, -179.9), bboxAround(at(65.5, 179.9), 20_000))).toBe(true);
    expect(isInside(at(65.5, 0), bboxAround(at(65.5, 179.9), 20_000))).toBe(false);
    expect(bboxAround(at(89.99, 10), 5_000).slice(0, 3)).toEqual([-180, expect.any(Number), 180]);
  });

  it('an area counts the short way, and around a pole its cap', () => {
    const rectangle = [at(-17, 179), at(-17, -179), at(-18, -179), at(-18, 179)];
    expect(areaM2(rectangle) / 1e6).toBeCloseTo(23_584, -2);
    const cap = [0, 90, 180, -90].map((lng) => at(80, lng));
    expect(areaM2(cap) / 1e6).toBeLessThan(5e6);
  });

  it('a path and a point half way on it take the short way', () => {
    expect(unwrapped([SUVA, APIA]).at(-1)?.lng).toBeCloseTo(188.23, 5);
    const [middle] = pointsAlong([SUVA, APIA], [0.5]);
    expect(middle?.lng).toBeCloseTo(-176.665, 3);
  });

  it('a buffer stays narrow and its points stay in the world', () => {
    const ring = bufferOf([at(-17, 179.9), at(-17, -179.9)], 10_000);
    for (const point of ring) {
      expect(Math.abs(point.lng)).toBeLessThanOrEqual(180);
      expect(distanceM(point, at(-17, 180))).toBeLessThan(25_000);
    }
    expect(widthOf(bboxOf(ring) ?? [0, 0, 360, 0])).toBeLessThan(0.5);
  });

  it('rings are one shape, closed over the pole that they go around', () => {
    const [outer, hole] = unwrappedRings([
      [at(0, 170), at(0, -170), at(10, -170), at(10, 170)],
      [at(4, -178), at(4, -177), at(5, -177)],
    ]);
    expect(outer?.map(({ lng }) => lng)).toEqual([170, 190, 190, 170]);
    expect(hole?.map(({ lng }) => lng)).toEqual([182, 183, 183]);
    expect(unwrappedRings([[0, 90, 180, -90].map((lng) => at(80, lng))])[0]?.some(({ lat }) => lat === 90)).toBe(true);
  });
});
