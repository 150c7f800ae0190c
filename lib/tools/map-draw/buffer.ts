import { destination } from '../../geo/great-circle.ts';
import { hullOf } from '../../geo/hull.ts';
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
