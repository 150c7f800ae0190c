import { describe, expect, it } from 'vitest';
import { indexedRing } from '../../../../lib/geo/indexed-ring.ts';
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

/** Closed; counterclockwise there is land inside. */
function ringAround(lng: number, lat: number, radius: number, corners: number): Coast {
  const ring = Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners;
    return { lng: lng + radius * Math.cos(angle), lat: lat + radius * Math.sin(angle) };
  });
  return [...ring, ring[0] as LngLat];
}

describe('the sea of a long coast with many islands', () => {
  it('is made of a coast of 200,000 points, and of the same in pieces', () => {
    const coast = Array.from({ length: 200_000 }, (_, at) => ({
      lng: -1 + (at / 199_999) * 12,
      lat: 5 + (at % 2) / 1e4,
    }));
    const [first, last] = [coast.slice(0, 150_001), coast.slice(150_000)];
    for (const coasts of [[coast], [last, first]]) {
      const [rings, ...more] = seaOf(coasts, BOX);
      expect(more).toEqual([]);
      expect(rings?.[0]?.length).toBeGreaterThan(160_000);
      expect(isInRings({ lng: 5, lat: 2 }, rings ?? [])).toBe(true);
      expect(isInRings({ lng: 5, lat: 8 }, rings ?? [])).toBe(false);
    }
  });

  it('knows in which of several pieces of sea each of 4,000 islands lies', () => {
    // Land in the middle from west to east: a sea above it and one below.
    const upper = Array.from({ length: 50_000 }, (_, at) => ({
      lng: 11 - (at / 49_999) * 12,
      lat: 6 + (at % 2) / 1e4,
    }));
    const lower = Array.from({ length: 50_000 }, (_, at) => ({
      lng: -1 + (at / 49_999) * 12,
      lat: 4 + (at % 2) / 1e4,
    }));
    const islandsAt = (lat: number) =>
      Array.from({ length: 2_000 }, (_, at) => ringAround(0.1 + at * 0.0049, lat, 0.001, 8));
    const began = performance.now();
    const seas = seaOf([upper, lower, ...islandsAt(2), ...islandsAt(8)], BOX);
    const tookMs = performance.now() - began;
    expect(seas.map(({ length }) => length)).toEqual([2_001, 2_001]);
    for (const [, ...islands] of seas)
      expect(new Set(islands.map((ring) => Math.round(ring[0]?.lat ?? 0))).size).toBe(1);
    // With each coast unwrapped for each island, 2,000 of them in one such coast took 19 s.
    expect(tookMs).toBeLessThan(5_000);
  });

  it('finds every point of a ring as the rule without an index does', () => {
    const ring = ringAround(5, 5, 4, 1_000).map(({ lng, lat }, at) => ({
      lng: lng + (at % 7) / 10,
      lat: lat - (at % 5) / 10,
    }));
    const isInside = indexedRing(ring);
    const points = Array.from({ length: 2_000 }, (_, at) => ({ lng: (at % 50) / 5, lat: Math.floor(at / 50) / 4 }));
    const inside = points.filter(isInside);
    expect(inside).toEqual(points.filter((point) => isInRings(point, [ring])));
    expect(inside.length).toBeGreaterThan(400);
  });
});
