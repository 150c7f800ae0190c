import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLine } from '../../../lib/geo/cut-at-antimeridian.ts';
import { cutRings } from '../../../lib/geo/cut-rings.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';

const points = (...pairs: [number, number][]): LngLat[] => pairs.map(([lng, lat]) => ({ lng, lat }));
const pairs = (path: LngLat[]) => path.map(({ lng, lat }) => [lng, lat]);

/** Twice the signed area of a ring in square degrees: positive counterclockwise. */
const signed = (ring: LngLat[]) =>
  ring.reduce((sum, a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    return sum + a.lng * b.lat - b.lng * a.lat;
  }, 0);
const areaOf = (polygons: LngLat[][][]) => polygons.flat().reduce((sum, ring) => sum + signed(ring) / 2, 0);

describe('a line cut at the antimeridian', () => {
  it.each<[string, LngLat[], [number, number][][]]>([
    [
      'stays whole where it crosses nothing',
      points([10, 1], [20, 2]),
      [
        [
          [10, 1],
          [20, 2],
        ],
      ],
    ],
    [
      'is cut eastwards',
      points([178, 0], [-178, 4]),
      [
        [
          [178, 0],
          [180, 2],
        ],
        [
          [-180, 2],
          [-178, 4],
        ],
      ],
    ],
    [
      'is cut westwards',
      points([-179, 10], [179, 20]),
      [
        [
          [-179, 10],
          [-180, 15],
        ],
        [
          [180, 15],
          [179, 20],
        ],
      ],
    ],
    [
      'is cut at a corner on it',
      points([170, 0], [180, 5], [-170, 0]),
      [
        [
          [170, 0],
          [180, 5],
        ],
        [
          [-180, 5],
          [-170, 0],
        ],
      ],
    ],
    [
      'only touches it',
      points([170, 0], [180, 5], [170, 9]),
      [
        [
          [170, 0],
          [180, 5],
          [170, 9],
        ],
      ],
    ],
    [
      'ends on it, written from the other side',
      points([170, 0], [-180, 5]),
      [
        [
          [170, 0],
          [180, 5],
        ],
      ],
    ],
    [
      'crosses it and comes back',
      points([179, 0], [-179, 2], [179, 4]),
      [
        [
          [179, 0],
          [180, 1],
        ],
        [
          [-180, 1],
          [-179, 2],
          [-180, 3],
        ],
        [
          [180, 3],
          [179, 4],
        ],
      ],
    ],
    [
      'is brought back from longitudes over 180',
      points([190, 1], [200, 2]),
      [
        [
          [-170, 1],
          [-160, 2],
        ],
      ],
    ],
  ])('%s', (_, line, pieces) => {
    expect(cutLine(line).map(pairs)).toEqual(pieces);
  });

  it('never has a piece that leaves the world or jumps across it', () => {
    const path = fc.array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(path, (line) => {
        for (const piece of cutLine(points(...line))) {
          expect(piece.length).toBeGreaterThan(1);
          for (const [i, { lng }] of piece.entries()) {
            expect(Math.abs(lng)).toBeLessThanOrEqual(180);
            expect(Math.abs(lng - (piece[i - 1]?.lng ?? lng))).toBeLessThanOrEqual(180);
          }
        }
      }),
    );
  });
});

describe('rings cut at the antimeridian', () => {
  it('gives an area over it as two, which together are as large', () => {
    const polygons = cutRings([points([179, -17], [-178, -17], [-178, -18], [179, -18])]);
    expect(polygons).toHaveLength(2);
    expect(areaOf(polygons)).toBeCloseTo(3, 9);
    expect(polygons.flat(2).every(({ lng }) => Math.abs(lng) >= 178 && Math.abs(lng) <= 180)).toBe(true);
  });

  it('keeps a hole over it a hole on both sides', () => {
    const outer = points([175, 0], [-175, 0], [-175, 10], [175, 10]);
    const hole = points([-178, 4], [-178, 6], [178, 6], [178, 4]);
    expect(areaOf(cutRings([outer, hole]))).toBeCloseTo(100 - 8, 9);
  });

  it('tells islands, holes and islands in holes of flat rings, in any order and winding', () => {
    const square = (x: number, y: number, size: number) =>
      points([x, y], [x, y + size], [x + size, y + size], [x + size, y]);
    const polygons = cutRings([square(3, 3, 4), square(0, 0, 10), square(20, 0, 2), square(4, 4, 1)]);
    const shapes = polygons.map((rings) => rings.map((ring) => signed(ring) / 2));
    expect(shapes.toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0))).toEqual([[100, -16], [4], [1]]);
  });

  it('closes a ring around a pole over the pole', () => {
    const polar = cutRings([points([0, 80], [90, 80], [180, 80], [-90, 80])]);
    expect(areaOf(polar)).toBeCloseTo(3600, 6);
    const south = cutRings([points([-120, -70], [120, -70], [0, -70])]);
    expect(areaOf(south)).toBeCloseTo(7200, 6);
    expect(south.flat(2).every(({ lng, lat }) => Math.abs(lng) <= 180 && lat <= -70)).toBe(true);
  });

  it('parts a ring that crosses itself', () => {
    expect(cutRings([points([0, 0], [2, 2], [2, 0], [0, 2])])).toHaveLength(2);
  });

  it('gives nothing for rings that enclose nothing', () => {
    expect(cutRings([])).toEqual([]);
    expect(cutRings([points([1, 1], [2, 2])])).toEqual([]);
    expect(cutRings([points([1, 1], [2, 2], [3, 3])])).toEqual([]);
  });
});
