import { describe, expect, it } from 'vitest';
import { pointOfGeometry } from '../../../lib/geo/point-of-geometry.ts';

describe('a geometry of more parts than a call takes arguments', () => {
  const many = Array.from({ length: 200_000 }, (_, at) => [at / 1e5, 1]);

  it.each([
    ['points', { type: 'MultiPoint', coordinates: many }],
    [
      'lines',
      {
        type: 'MultiLineString',
        coordinates: many.map(([lng = 0]) => [
          [lng, 1],
          [lng, 1.1],
        ]),
      },
    ],
    [
      'areas',
      {
        type: 'MultiPolygon',
        coordinates: many.map(([lng = 0]) => [
          [
            [lng, 1],
            [lng, 2],
            [lng + 1e-5, 2],
            [lng, 1],
          ],
        ]),
      },
    ],
  ])('has its place: %s', (_what, geometry) => {
    expect(pointOfGeometry(geometry)).toMatchObject({ lng: expect.any(Number), lat: expect.any(Number) });
  });
});
