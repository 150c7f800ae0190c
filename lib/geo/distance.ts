import type { LngLat } from './lng-lat.ts';

export const EARTH_RADIUS_M = 6_371_008.8;
export const toRadians = (degrees: number) => (degrees * Math.PI) / 180;
export const toDegrees = (rad: number) => (rad * 180) / Math.PI;

/**
 * Distance along the great circle. a, b: WGS-84 degrees → metres, ≥ 0; within 0.5 % of the ellipsoid. Never throws.
 * Source: haversine formula, R = 6 371 008.8 m (IUGG mean radius).
 */
export function distanceM(a: LngLat, b: LngLat): number {
  const dLat = toRadians(b.lat - a.lat);
  const dLng = toRadians(b.lng - a.lng);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Length of a path in metres: the sum of its great-circle legs. */
export function lengthM(path: readonly LngLat[]): number {
  let sum = 0;
  for (let i = 1; i < path.length; i++) {
    const a = path[i - 1];
    const b = path[i];
    if (a && b) sum += distanceM(a, b);
  }
  return sum;
}
