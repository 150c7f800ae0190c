import { type LngLat, nearLng } from './lng-lat.ts';

/** Metres from a point to the nearest segment of a path, on a plane around the point: within 1 % up to 50 km. */
export const distanceToPathM = (point: LngLat, path: readonly LngLat[]): number => nearestOnPath(point, path).awayM;

/** How far it is from a point to a path, and where: `at` counts the segments from its start, 1.5 is midway on the second. */
export function nearestOnPath(point: LngLat, path: readonly LngLat[]): { awayM: number; at: number } {
  const metersPerDegree = 111_195;
  const scale = Math.cos((point.lat * Math.PI) / 180);
  // Each vertex continues from the previous one: a path on the far side of the globe does not run through the point.
  let before = point.lng;
  const flat = ({ lng, lat }: LngLat): [number, number] => {
    before = nearLng(lng, before);
    return [(before - point.lng) * scale * metersPerDegree, (lat - point.lat) * metersPerDegree];
  };
  let best = { awayM: Number.POSITIVE_INFINITY, at: 0 };
  const consider = (x: number, y: number, at: number) => {
    const awayM = Math.hypot(x, y);
    if (awayM < best.awayM) best = { awayM, at };
  };
  let last: [number, number] | undefined;
  for (const [index, vertex] of path.entries()) {
    const [x, y] = flat(vertex);
    consider(x, y, index);
    if (last) {
      const [dx, dy] = [x - last[0], y - last[1]];
      const length2 = dx * dx + dy * dy;
      const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(last[0] * dx + last[1] * dy) / length2));
      consider(last[0] + t * dx, last[1] + t * dy, index - 1 + t);
    }
    last = [x, y];
  }
  return best;
}
