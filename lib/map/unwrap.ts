import type { LngLat } from '../geo/lng-lat.ts';

/**
 * A path or ring whose neighbouring longitudes never differ by more than 180°, so that a line across the
 * antimeridian is not drawn around the world. Longitudes may leave [-180, 180].
 */
export function unwrapped(points: readonly LngLat[]): LngLat[] {
  let shift = 0;
  return points.map((point, index) => {
    const before = points[index - 1];
    if (before && point.lng - before.lng > 180) shift -= 360;
    else if (before && point.lng - before.lng < -180) shift += 360;
    return shift === 0 ? point : { lng: point.lng + shift, lat: point.lat };
  });
}

/** The copies of an unwrapped path that together show it in the main world: itself, and one shifted by 360° when it leaves it. */
export function worldCopies(points: readonly LngLat[]): LngLat[][] {
  const path = unwrapped(points);
  const shifted = (by: number) => path.map(({ lng, lat }) => ({ lng: lng + by, lat }));
  if (path.some(({ lng }) => lng > 180)) return [path, shifted(-360)];
  if (path.some(({ lng }) => lng < -180)) return [path, shifted(360)];
  return [path];
}
