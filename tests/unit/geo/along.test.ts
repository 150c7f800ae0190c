import { describe, expect, it } from 'vitest';
import { pointsAlong } from '../../../lib/geo/along.ts';

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
