import { type LngLat, nearLng, wrapLng } from './lng-lat.ts';

const EARTH_RADIUS_M = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (rad: number) => (rad * 180) / Math.PI;

/**
 * Distance along the great circle. a, b: WGS-84 degrees → metres, ≥ 0; within 0.5 % of the ellipsoid. Never throws.
 * Source: haversine formula, R = 6 371 008.8 m (IUGG mean radius).
 */
export function distanceM(a: LngLat, b: LngLat): number {
  const dLat = radians(b.lat - a.lat);
  const dLng = radians(b.lng - a.lng);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
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

/** Initial bearing of the great circle from a to b: degrees clockwise from north, 0 ≤ bearing < 360. */
export function bearingDeg(a: LngLat, b: LngLat): number {
  const dLng = radians(b.lng - a.lng);
  const y = Math.sin(dLng) * Math.cos(radians(b.lat));
  const x =
    Math.cos(radians(a.lat)) * Math.sin(radians(b.lat)) -
    Math.sin(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.cos(dLng);
  return (degrees(Math.atan2(y, x)) + 360) % 360;
}

/** The point reached from `from` along a bearing (degrees from north) after `distance` metres on the sphere. */
export function destination(from: LngLat, bearing: number, distance: number): LngLat {
  const angle = distance / EARTH_RADIUS_M;
  const lat1 = radians(from.lat);
  const theta = radians(bearing);
  const lat2 = Math.asin(Math.sin(lat1) * Math.cos(angle) + Math.cos(lat1) * Math.sin(angle) * Math.cos(theta));
  const dLng = Math.atan2(
    Math.sin(theta) * Math.sin(angle) * Math.cos(lat1),
    Math.cos(angle) - Math.sin(lat1) * Math.sin(lat2),
  );
  return { lng: wrapLng(degrees(dLng) + from.lng), lat: degrees(lat2) };
}

/** Points along the great circle from a to b, both ends included; `segments` ≥ 1 pieces of equal angle. */
export function greatCircle(a: LngLat, b: LngLat, segments = 64): LngLat[] {
  const total = distanceM(a, b);
  if (total === 0) return [a, b];
  const bearing = bearingDeg(a, b);
  const inner = Array.from({ length: segments - 1 }, (_, i) => destination(a, bearing, (total * (i + 1)) / segments));
  return [a, ...inner, b];
}

/**
 * Area enclosed by a ring (closed or open), in square metres, ≥ 0. Edges take the short way round the Earth; the
 * smaller of the two parts of the sphere counts, so a ring round a pole encloses its cap.
 * Source: spherical excess, Chamberlain & Duquette 2007.
 */
export function areaM2(ring: readonly LngLat[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i];
    const b = ring[(i + 1) % ring.length];
    if (!a || !b) continue;
    const dLng = radians(nearLng(b.lng, a.lng) - a.lng);
    sum += dLng * (2 + Math.sin(radians(a.lat)) + Math.sin(radians(b.lat)));
  }
  const area = Math.abs((sum * EARTH_RADIUS_M * EARTH_RADIUS_M) / 2);
  return Math.min(area, 4 * Math.PI * EARTH_RADIUS_M * EARTH_RADIUS_M - area);
}
