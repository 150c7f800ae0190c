import { nearLng } from '../geo/lng-lat.ts';
import { latOf, lngOf, type Position } from './file-shape.ts';

/** Metres per degree of latitude, on the sphere. */
const METERS = 111_195;

/**
 * How far, in metres, a line would stray if this point and all less important ones were left out; Infinity for its ends
 * and, of a ring, for its corners farthest apart. Source: Douglas and Peucker, each point with the bound of its parents.
 */
export function importanceOf(part: readonly Position[], isRing: boolean): Float64Array {
  const { length } = part;
  const importance = new Float64Array(length);
  const [xs, ys] = planeOf(part);
  importance[0] = Number.POSITIVE_INFINITY;
  importance[length - 1] = Number.POSITIVE_INFINITY;
  const stack: [from: number, to: number, most: number][] = [[0, length - 1, Number.POSITIVE_INFINITY]];
  let isFirst = isRing;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [from, to, most] = next;
    if (to - from < 2) continue;
    let [farthest, distance] = [from + 1, -1];
    for (let i = from + 1; i < to; i++) {
      const away = distanceTo(xs, ys, i, from, to);
      if (away > distance) [farthest, distance] = [i, away];
    }
    const bound = isFirst ? Number.POSITIVE_INFINITY : Math.min(most, distance);
    isFirst = false;
    importance[farthest] = bound;
    stack.push([from, farthest, bound], [farthest, to, bound]);
  }
  return importance;
}

/** Metres on a plane about the first point, the short way round. */
function planeOf(part: readonly Position[]): [Float64Array, Float64Array] {
  const xs = new Float64Array(part.length);
  const ys = new Float64Array(part.length);
  let before = lngOf(part[0]);
  for (const [index, position] of part.entries()) {
    before = nearLng(lngOf(position), before);
    xs[index] = before * METERS * Math.cos((latOf(position) * Math.PI) / 180);
    ys[index] = latOf(position) * METERS;
  }
  return [xs, ys];
}

function distanceTo(xs: Float64Array, ys: Float64Array, i: number, from: number, to: number): number {
  const [x0, y0, x1, y1] = [xs[from] ?? 0, ys[from] ?? 0, xs[to] ?? 0, ys[to] ?? 0];
  const [dx, dy, x, y] = [x1 - x0, y1 - y0, xs[i] ?? 0, ys[i] ?? 0];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square));
  return Math.hypot(x - x0 - share * dx, y - y0 - share * dy);
}
