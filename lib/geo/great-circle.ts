import { distanceM, EARTH_RADIUS_M, toDegrees, toRadians } from './distance.ts';
import { type LngLat, wrapLng } from './lng-lat.ts';

/** Initial bearing of the great circle from a to b: degrees clockwise from north, 0 ≤ bearing < 360. */
export function bearingDeg(a: LngLat, b: LngLat): number {
  const dLng = toRadians(b.lng - a.lng);
  const y = Math.sin(dLng) * Math.cos(toRadians(b.lat));
  const x =
    Math.cos(toRadians(a.lat)) * Math.sin(toRadians(b.lat)) -
    Math.sin(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * Math.cos(dLng);
  return (toDegrees(Math.atan2(y, x)) + 360) % 360;
}

/** The point reached from `from` along a bearing (degrees from north) after `distance` metres on the sphere. */
export function destination(from: LngLat, bearing: number, distance: number): LngLat {
  const angle = distance / EARTH_RADIUS_M;
  const lat1 = toRadians(from.lat);
  const theta = toRadians(bearing);
  const lat2 = Math.asin(Math.sin(lat1) * Math.cos(angle) + Math.cos(lat1) * Math.sin(angle) * Math.cos(theta));
  const dLng = Math.atan2(
    Math.sin(theta) * Math.sin(angle) * Math.cos(lat1),
    Math.cos(angle) - Math.sin(lat1) * Math.sin(lat2),
  );
  return { lng: wrapLng(toDegrees(dLng) + from.lng), lat: toDegrees(lat2) };
}

/** Points along the great circle from a to b, both ends included; `segments` ≥ 1 pieces of equal angle. */
export function greatCircle(a: LngLat, b: LngLat, segments = 64): LngLat[] {
  const total = distanceM(a, b);
  if (total === 0) return [a, b];
  const bearing = bearingDeg(a, b);
  const inner = Array.from({ length: segments - 1 }, (_, i) => destination(a, bearing, (total * (i + 1)) / segments));
  return [a, ...inner, b];
}
