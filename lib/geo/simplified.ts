import type { LngLat } from './lng-lat.ts';
import { unwrapped } from './unwrapped.ts';

/**
 * At most `most` (≥ 2) of the points, the ends among them: those that matter most for the shape. A line or ring of no
 * more than that stays as it is. Source: Visvalingam & Whyatt 1993; the point that spans the smallest triangle goes first.
 */
export function simplified(points: readonly LngLat[], most: number): LngLat[] {
  if (points.length <= most) return [...points];
  const plane = onPlane(points);
  const kept = points.map((_, index) => index);
  const sizeAt = (at: number) => triangle(plane[kept[at - 1] ?? 0], plane[kept[at] ?? 0], plane[kept[at + 1] ?? 0]);
  while (kept.length > most) {
    let smallest = 1;
    for (let at = 2; at < kept.length - 1; at++) if (sizeAt(at) < sizeAt(smallest)) smallest = at;
    kept.splice(smallest, 1);
  }
  return kept.flatMap((index) => points[index] ?? []);
}

type Point = readonly [x: number, y: number];

/** Degrees of the parallel in the middle, so that both axes have about the same scale. */
function onPlane(points: readonly LngLat[]): Point[] {
  const lats = points.map(({ lat }) => lat);
  const narrowing = Math.cos((((Math.min(...lats) + Math.max(...lats)) / 2) * Math.PI) / 180);
  return unwrapped(points).map(({ lng, lat }) => [lng * narrowing, lat]);
}

function triangle(a: Point | undefined, b: Point | undefined, c: Point | undefined): number {
  if (!a || !b || !c) return 0;
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
