import { type LngLat, nearLng } from './lng-lat.ts';
import { middleLngOf, unwrappedRings } from './unwrapped.ts';

/** Even–odd rule, on the plane in which the rings form one shape. */
export function isInRings({ lng, lat }: LngLat, rings: readonly (readonly LngLat[])[]): boolean {
  const shapes = unwrappedRings(rings);
  const near = { lng: nearLng(lng, middleLngOf(shapes.flat())), lat };
  return shapes.reduce((inside, ring) => (isInRing(near, ring) ? !inside : inside), false);
}

function isInRing({ lng, lat }: LngLat, ring: readonly LngLat[]): boolean {
  let inside = false;
  let last = ring[ring.length - 1];
  for (const point of ring) {
    if (last && point.lat > lat !== last.lat > lat) {
      const crossing = ((last.lng - point.lng) * (lat - point.lat)) / (last.lat - point.lat) + point.lng;
      if (lng < crossing) inside = !inside;
    }
    last = point;
  }
  return inside;
}
