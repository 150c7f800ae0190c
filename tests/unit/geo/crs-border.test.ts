import { feature } from '@rapideditor/country-coder';
import { describe, expect, it } from 'vitest';
import { bdToWgs, gcjToWgs, wgsToGcj } from '../../../lib/geo/crs.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { bearingDeg, destination } from '../../../lib/geo/great-circle.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { isInMainlandChina } from '../../../lib/geo/mainland-china.ts';
import { wgsToBd } from '../../fixtures/wgs-to-bd.ts';

const OFFSETS_M = [-1_500, -700, -300, -60, -10, 10, 60, 300, 700, 1_500];

/** Mainland China, by its item in Wikidata. */
const border = feature('Q19188')?.geometry;
/** Points on both sides of the border: at each edge, right and left of its middle. */
const nearBorder: LngLat[] = (border?.type === 'MultiPolygon' ? border.coordinates : []).flatMap((polygon) =>
  polygon.flatMap((ring) =>
    ring.slice(1).flatMap(([lng = 0, lat = 0], index) => {
      const [fromLng = 0, fromLat = 0] = ring[index] ?? [];
      const from = { lng: fromLng, lat: fromLat };
      const middle = { lng: (lng + fromLng) / 2, lat: (lat + fromLat) / 2 };
      const across = bearingDeg(from, { lng, lat }) + 90;
      return OFFSETS_M.map((offset) => destination(middle, across, offset));
    }),
  ),
);
const inside = nearBorder.filter(isInMainlandChina);
const outside = nearBorder.filter((point) => !isInMainlandChina(point));

describe.each([
  ['GCJ-02', wgsToGcj, gcjToWgs],
  ['BD-09', wgsToBd, bdToWgs],
] as const)('%s within 1.5 km of the border of mainland China', (_name, to, back) => {
  it('has points on both sides', () => {
    expect(inside.length).toBeGreaterThan(500);
    expect(outside.length).toBeGreaterThan(500);
  });

  it('returns to every point inside within 0.5 m, though the shift may cross the border', () => {
    expect(inside.some((point) => !isInMainlandChina(to(point)))).toBe(true);
    const worst = Math.max(...inside.map((point) => distanceM(point, back(to(point)))));
    expect(worst).toBeLessThan(0.5);
  });

  it('shifts no point outside', () => {
    for (const point of outside) expect(to(point)).toEqual(point);
  });

  it('takes a point outside for a shifted one only when the place that is shifted to it lies inside', () => {
    for (const point of outside) {
      const result = back(point);
      if (isInMainlandChina(result)) expect(distanceM(to(result), point)).toBeLessThan(0.5);
      else expect(result).toEqual(point);
    }
  });
});
