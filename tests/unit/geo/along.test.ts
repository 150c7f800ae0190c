import { describe, expect, it } from 'vitest';
import { pointsAlong, stretchOf } from '../../../lib/geo/along.ts';
import { climbM } from '../../../lib/geo/climb.ts';
import { stretchIn, stretchRef } from '../../../lib/map/stretch-ref.ts';

describe('points along a path', () => {
  it('lie at shares of its length, not of its vertices', () => {
    const path = [0, 1, 2, 10].map((lng) => ({ lng, lat: 0 }));
    const points = pointsAlong(path, [0, 0.5, 0.75, 1]);
    expect(points.map(({ lng }) => Number(lng.toFixed(6)))).toEqual([0, 5, 7.5, 10]);
  });

  it('are the same point on a path without length, and none on an empty one', () => {
    const here = { lng: 116.4, lat: 39.9 };
    expect(pointsAlong([here], [0, 1])).toEqual([here, here]);
    expect(pointsAlong([here, here], [0, 0.5, 1])).toEqual([here, here, here]);
    expect(pointsAlong([], [0, 1])).toEqual([]);
  });
});

describe('a stretch of a path', () => {
  const path = [
    { lng: 0, lat: 0 },
    { lng: 0, lat: 1 },
    { lng: 0, lat: 2 },
    { lng: 0, lat: 4 },
  ];

  it('has its ends and the vertices between them', () => {
    expect(stretchOf(path, 0.125, 0.625).map(({ lat }) => Number(lat.toFixed(3)))).toEqual([0.5, 1, 2, 2.5]);
    expect(stretchOf(path, 0, 1).map(({ lat }) => Number(lat.toFixed(3)))).toEqual([0, 1, 2, 4]);
  });

  it('of nothing, or of a point, is what there is', () => {
    expect(stretchOf([], 0, 1)).toEqual([]);
    expect(stretchOf(path.slice(0, 1), 0.2, 0.4)).toEqual(path.slice(0, 1));
  });
});

describe('the climb', () => {
  it('adds up rises and leaves out noise', () => {
    expect(climbM([10, 60, 20, 50])).toBe(80);
    expect(climbM([10, 12, 9, 11, 8, 12])).toBe(0);
    expect(climbM(Array.from({ length: 101 }, (_, index) => index))).toBe(100);
    expect(climbM([])).toBe(0);
  });
});

describe('the ref of a stretch', () => {
  it('is read back as written, and no other ref is one', () => {
    expect(stretchIn(stretchRef({ ref: 'r1.2', from: 0.25, to: 1 }))).toEqual({ ref: 'r1.2', from: 0.25, to: 1 });
    for (const ref of ['r1', 'r1:0', 'r1.2', '', null]) expect(stretchIn(ref)).toBeUndefined();
  });
});
