import { gcjToWgs, wgsToGcj } from '../../geo/crs.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { pairOf, recordOf, textOf } from '../clean.ts';

/** WGS-84 → "lng,lat" as AMap wants it. */
export function amapPoint(point: LngLat): string {
  const { lng, lat } = wgsToGcj(point);
  return `${lng.toFixed(6)},${lat.toFixed(6)}`;
}

/** "lng,lat" → WGS-84; absent for `[]`, "" and nonsense. */
export function pointOfAmap(value: unknown): LngLat | undefined {
  const point = pairOf(textOf(value, 60));
  return point && gcjToWgs(point);
}

/**
 * "lng,lat;lng,lat" or an object around it → WGS-84 points; invalid pieces are left out. A piece with more numbers is
 * read in pairs: for walks the documentation also separates points by a comma.
 */
export function pathOfAmap(value: unknown): LngLat[] {
  const text = typeof value === 'string' ? value : recordOf(value).polyline;
  if (typeof text !== 'string') return [];
  return text
    .split(';')
    .slice(0, 100_000)
    .flatMap((piece) => piece.match(/[^,]+,[^,]+/g) ?? [])
    .slice(0, 100_000)
    .flatMap((pair) => pointOfAmap(pair) ?? []);
}
