import { EARTH_RADIUS_M, toRadians } from './distance.ts';
import { type LngLat, nearLng } from './lng-lat.ts';

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
    const dLng = toRadians(nearLng(b.lng, a.lng) - a.lng);
    sum += dLng * (2 + Math.sin(toRadians(a.lat)) + Math.sin(toRadians(b.lat)));
  }
  const area = Math.abs((sum * EARTH_RADIUS_M * EARTH_RADIUS_M) / 2);
  return Math.min(area, 4 * Math.PI * EARTH_RADIUS_M * EARTH_RADIUS_M - area);
}
