import { crossesEastOf } from './is-in-rings.ts';
import type { LngLat } from './lng-lat.ts';

const EDGES_A_STRIP = 64;
const MOST_STRIPS = 4_096;

/** Whether a point lies in the ring, on the plane. For many points: each is compared with the edges of its strip of latitudes alone. */
export function indexedRing(ring: readonly LngLat[]): (point: LngLat) => boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lng, lat } of ring) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const count = Math.min(MOST_STRIPS, Math.ceil(ring.length / EDGES_A_STRIP) || 1);
  const stripOf = (lat: number) => Math.min(count - 1, Math.floor(((lat - south) / (north - south || 1)) * count));
  /** By their ends. */
  const strips: number[][] = Array.from({ length: count }, () => []);
  const startOf = (at: number) => ring.at(at - 1);
  for (const [at, to] of ring.entries()) {
    const from = startOf(at) ?? to;
    const highest = stripOf(Math.max(from.lat, to.lat));
    for (let strip = stripOf(Math.min(from.lat, to.lat)); strip <= highest; strip++) strips[strip]?.push(at);
  }
  return (point) => {
    if (point.lng < west || point.lng > east || point.lat < south || point.lat > north) return false;
    let inside = false;
    for (const at of strips[stripOf(point.lat)] ?? []) {
      const [from, to] = [startOf(at), ring[at]];
      if (from && to && crossesEastOf(point, from, to)) inside = !inside;
    }
    return inside;
  };
}
