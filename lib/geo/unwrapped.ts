import { type LngLat, nearLng } from './lng-lat.ts';

/**
 * A path whose neighbouring longitudes never differ by more than 180°: every leg takes the short way, so that one
 * across the antimeridian is not drawn round the world. Longitudes may lie outside [-180, 180]. For points half the
 * world apart the numbers decide.
 */
export function unwrapped(points: readonly LngLat[]): LngLat[] {
  let before: number | undefined;
  return points.map((point) => {
    const isNear = before === undefined || Math.abs(point.lng - before) <= 180;
    before = isNear || before === undefined ? point.lng : nearLng(point.lng, before);
    return before === point.lng ? point : { lng: before, lat: point.lat };
  });
}

/**
 * Rings as one shape: each unwrapped, holes and islands in the copy of the world of the first. A ring that goes once
 * round the Earth is closed over the nearer pole.
 */
export function unwrappedRings(rings: readonly (readonly LngLat[])[]): LngLat[][] {
  const shapes = rings.map((ring) => overPole(unwrapped(ring)));
  const anchor = middleLngOf(shapes[0] ?? []);
  return shapes.map((ring) => {
    const middle = middleLngOf(ring);
    return shiftedBy(ring, nearLng(middle, anchor) - middle);
  });
}

/** The longitude half way between the westernmost and the easternmost point of an unwrapped path; 0 for an empty one. */
export function middleLngOf(points: readonly LngLat[]): number {
  const [first] = points;
  if (!first) return 0;
  let [west, east] = [first.lng, first.lng];
  for (const { lng } of points) [west, east] = [Math.min(west, lng), Math.max(east, lng)];
  return (west + east) / 2;
}

/** The points moved east by whole worlds (degrees, a multiple of 360). */
export function shiftedBy(points: readonly LngLat[], degrees: number): LngLat[] {
  return points.map(({ lng, lat }) => ({ lng: lng + degrees, lat }));
}

function overPole(ring: LngLat[]): LngLat[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return ring;
  const end = first.lng + 360 * Math.round((last.lng - first.lng) / 360);
  if (end === first.lng || ring.length < 3) return ring;
  const pole = ring.reduce((sum, { lat }) => sum + lat, 0) >= 0 ? 90 : -90;
  return [...ring, { lng: end, lat: first.lat }, { lng: end, lat: pole }, { lng: first.lng, lat: pole }];
}
