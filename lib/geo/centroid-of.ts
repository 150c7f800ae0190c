import type { LngLat } from './lng-lat.ts';

/** Area in square degrees, ≥ 0, and centroid of a polygon with holes. */
export function centroidOf(rings: readonly LngLat[][]): { area: number; at: LngLat } {
  const origin = rings[0]?.[0] ?? { lng: 0, lat: 0 };
  let [area, x, y] = [0, 0, 0];
  for (const [index, ring] of rings.entries()) {
    let [ringArea, ringX, ringY] = [0, 0, 0];
    for (const [i, a] of ring.entries()) {
      const b = ring[(i + 1) % ring.length] ?? a;
      const [ax, ay, bx, by] = [a.lng - origin.lng, a.lat - origin.lat, b.lng - origin.lng, b.lat - origin.lat];
      const cross = ax * by - bx * ay;
      ringArea += cross;
      ringX += (ax + bx) * cross;
      ringY += (ay + by) * cross;
    }
    const sign = Math.sign(ringArea) * (index === 0 ? 1 : -1);
    area += sign * ringArea;
    x += sign * ringX;
    y += sign * ringY;
  }
  if (area <= 0) return { area: 0, at: origin };
  return { area: area / 2, at: { lng: origin.lng + x / (3 * area), lat: origin.lat + y / (3 * area) } };
}
