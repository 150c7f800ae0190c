import { type LngLat, nearLng } from './lng-lat.ts';
import { middleLngOf, unwrappedRings } from './unwrapped.ts';

/** Even–odd rule, on the plane in which the rings form one shape. */
export function isInRings({ lng, lat }: LngLat, rings: readonly (readonly LngLat[])[]): boolean {
  const shapes = unwrappedRings(rings);
  const near = { lng: nearLng(lng, middleLngOf(shapes.flat())), lat };
  return shapes.reduce((inside, ring) => (isInRing(near, ring) ? !inside : inside), false);
}

function isInRing(at: LngLat, ring: readonly LngLat[]): boolean {
  let inside = false;
  let last = ring[ring.length - 1];
  for (const point of ring) {
    if (last && crossesEastOf(at, last, point)) inside = !inside;
    last = point;
  }
  return inside;
}

/** Whether an edge crosses the parallel of the point to the east of it, on the plane. */
export function crossesEastOf({ lng, lat }: LngLat, from: LngLat, to: LngLat): boolean {
  if (to.lat > lat === from.lat > lat) return false;
  return lng < ((from.lng - to.lng) * (lat - to.lat)) / (from.lat - to.lat) + to.lng;
}
