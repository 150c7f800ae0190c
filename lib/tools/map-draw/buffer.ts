import { destination } from '../../geo/great-circle.ts';
import { type LngLat, nearLng, wrapLng } from '../../geo/lng-lat.ts';
import { unwrapped } from '../../geo/unwrapped.ts';

/**
 * A convex outline of everything within radiusM of the points: hull of circles around each vertex. isClosed only says
 * that the points are a ring; the outline is the same. Too wide for sharply bent lines, never too small.
 */
export function bufferOf(points: readonly LngLat[], radiusM: number, isClosed = false): LngLat[] {
  const sampled =
    isClosed || points.length < 400
      ? points
      : points.filter((_, index) => index % Math.ceil(points.length / 400) === 0);
  const circles = unwrapped(sampled).flatMap((point) =>
    Array.from({ length: 16 }, (_, i) => {
      const { lng, lat } = destination(point, i * 22.5, radiusM);
      return { lng: nearLng(lng, point.lng), lat };
    }),
  );
  return hullOf(circles).map(({ lng, lat }) => ({ lng: Math.abs(lng) <= 180 ? lng : wrapLng(lng), lat }));
}

/** Convex hull, counter-clockwise. Source: Andrew's monotone chain. */
function hullOf(points: LngLat[]): LngLat[] {
  const sorted = [...points].sort((a, b) => a.lng - b.lng || a.lat - b.lat);
  const half = (list: LngLat[]) => {
    const chain: LngLat[] = [];
    for (const point of list) {
      while (chain.length >= 2 && !turnsLeft(chain.at(-2), chain.at(-1), point)) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turnsLeft(a: LngLat | undefined, b: LngLat | undefined, c: LngLat): boolean {
  if (!a || !b) return true;
  return (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng) > 0;
}
