import { describe, expect, it } from 'vitest';
import { bboxOf, grownBy } from '../../../lib/geo/bbox.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { LineGroups } from '../../../lib/places-store/import/line-groups.ts';

/** Source: mulberry32. */
function numbers(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function piecesIn(count: number, width: number, height: number): LngLat[][] {
  const random = numbers(count);
  return Array.from({ length: count }, () => {
    const [lng, lat] = [6 + random() * width, 47 + random() * height];
    return [
      { lng, lat },
      { lng: lng + 0.002, lat: lat + 0.001 },
    ];
  });
}

function groupsOf(pieces: LngLat[][]): number {
  const groups = new LineGroups();
  for (const [at, points] of pieces.entries()) {
    const [start = { lng: 0, lat: 0 }] = points;
    groups.add({ id: `osm:W${at}`, name: 'Hauptstraße', kind: 'street', at: start, importance: 0.1 }, points);
  }
  return [...groups.places()].length;
}

/** As many as there are when each is compared with each. */
function countedOneByOne(pieces: LngLat[][]): number {
  const boxes = pieces.flatMap((points) => {
    const box = bboxOf(points);
    return box ? [box] : [];
  });
  const rest = new Set(boxes);
  let count = 0;
  for (const first of boxes) {
    if (!rest.delete(first)) continue;
    count++;
    const group = [first];
    for (const box of group) {
      const near = grownBy(box, 250);
      for (const other of rest) {
        if (near[0] > other[2] || other[0] > near[2] || near[1] > other[3] || other[1] > near[3]) continue;
        rest.delete(other);
        group.push(other);
      }
    }
  }
  return count;
}

describe('streets of one name', () => {
  it.each([
    ['close together', 0.2, 0.2],
    ['over a country', 4, 3],
  ])('are the groups that they form, %s', (_where, width, height) => {
    const pieces = piecesIn(1_500, width, height);
    expect(groupsOf(pieces)).toBe(countedOneByOne(pieces));
  });

  it('take no longer for being many: 60,000 over a large country', () => {
    const began = performance.now();
    expect(groupsOf(piecesIn(60_000, 9, 8))).toBeGreaterThan(50_000);
    // Each compared with each, 20,000 took 17 s.
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
