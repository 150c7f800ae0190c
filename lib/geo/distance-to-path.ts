import { type LngLat, nearLng } from './lng-lat.ts';

/** Metres from a point to the nearest segment of a path, on a plane around the point: within 1 % up to 50 km. */
export function distanceToPathM(point: LngLat, path: readonly LngLat[]): number {
  const metersPerDegree = 111_195;
  const scale = Math.cos((point.lat * Math.PI) / 180);
  // Each vertex continues from the previous one: a path on the far side of the globe does not run through the point.
  let before = point.lng;
  const flat = ({ lng, lat }: LngLat): [number, number] => {
    before = nearLng(lng, before);
    return [(before - point.lng) * scale * metersPerDegree, (lat - point.lat) * metersPerDegree];
  };
  let best = Number.POSITIVE_INFINITY;
  let last: [number, number] | undefined;
  for (const vertex of path) {
    const [x, y] = flat(vertex);
    best = Math.min(best, Math.hypot(x, y));
    if (last) {
      const [dx, dy] = [x - last[0], y - last[1]];
      const length2 = dx * dx + dy * dy;
      const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(last[0] * dx + last[1] * dy) / length2));
      best = Math.min(best, Math.hypot(last[0] + t * dx, last[1] + t * dy));
    }
    last = [x, y];
  }
  return best;
}
