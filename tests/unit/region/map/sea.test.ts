import { describe, expect, it } from 'vitest';
import { isInRings } from '../../../../lib/geo/is-in-rings.ts';
import type { BBox, LngLat } from '../../../../lib/geo/lng-lat.ts';
import { type Coast, seaOf } from '../../../../lib/region/map/sea.ts';

const BOX: BBox = [0, 0, 10, 10];
const line = (...points: [number, number][]): Coast => points.map(([lng, lat]) => ({ lng, lat }));
const isSea = (coasts: Coast[], lng: number, lat: number, box = BOX) =>
  seaOf(coasts, box).some((rings) => isInRings({ lng, lat } satisfies LngLat, rings));

describe('the sea of an extract', () => {
  it('is none without a coast', () => {
    expect(seaOf([], BOX)).toEqual([]);
  });

  it('lies to the right of a coast that crosses the box', () => {
    // Eastwards: land in the north, sea in the south.
    const coast = line([-1, 5], [3, 5], [7, 6], [11, 5]);
    expect(isSea([coast], 5, 2)).toBe(true);
    expect(isSea([coast], 5, 8)).toBe(false);
    expect(isSea([[...coast].reverse()], 5, 2)).toBe(false);
    expect(isSea([[...coast].reverse()], 5, 8)).toBe(true);
  });

  it('is the same for a coast in pieces, in any order', () => {
    const pieces = [line([7, 6], [11, 5]), line([-1, 5], [3, 5]), line([3, 5], [7, 6])];
    expect(isSea(pieces, 5, 2)).toBe(true);
    expect(isSea(pieces, 5, 8)).toBe(false);
  });

  it('has islands, also where there is nothing else, and an island may have a lake of sea water', () => {
    const island = line([4, 4], [6, 4], [6, 6], [4, 6], [4, 4]);
    expect(isSea([island], 5, 5)).toBe(false);
    expect(isSea([island], 1, 1)).toBe(true);
    const lagoon = line([4.5, 4.5], [4.5, 5.5], [5.5, 5.5], [5.5, 4.5], [4.5, 4.5]);
    expect(isSea([island, lagoon], 5, 5)).toBe(true);
    expect(isSea([island, lagoon], 4.2, 4.2)).toBe(false);
  });

  it('is a strait between two coasts', () => {
    const coasts = [line([-1, 7], [11, 7]), line([11, 3], [-1, 3])];
    expect([2, 5, 8].map((lat) => isSea(coasts, 5, lat))).toEqual([false, true, false]);
  });

  it('goes round corners of the box, and ends with an extract that ends before it', () => {
    const corner = line([-1, 2], [2, 2], [2, -1]);
    expect(isSea([corner], 1, 1)).toBe(true);
    expect(isSea([corner], 5, 5)).toBe(false);
    const cut = line([0.5, 5], [9, 5]);
    expect(isSea([cut], 5, 2)).toBe(true);
    expect(isSea([cut], 5, 8)).toBe(false);
  });

  it('is cut where a ring of land leaves the box', () => {
    const mainland = line([5, 5], [15, 5], [15, 15], [5, 15], [5, 5]);
    expect(isSea([mainland], 8, 8)).toBe(false);
    expect(isSea([mainland], 2, 8)).toBe(true);
    expect(isSea([mainland], 8, 2)).toBe(true);
  });
});
