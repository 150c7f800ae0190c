import type { LngLat } from '../../geo/lng-lat.ts';
import { unwrapped } from '../../geo/unwrapped.ts';

export const MAX_VERTICES = 5_000;

/** Above this, every n-th vertex is taken before simplifying. */
const MAX_INPUT = 40_000;

/** Degrees: about 2 m. A point that moves the line by less is not needed. */
const TOLERANCE = 2e-5;

/** The most points compared in one segment. */
const SAMPLE = 300;

/** The points the line needs most, at most maxVertices, in order; both ends are kept. */
export function simplified(points: readonly LngLat[], maxVertices = MAX_VERTICES): LngLat[] {
  if (points.length <= maxVertices) return [...points];
  const step = Math.ceil(points.length / MAX_INPUT);
  const input = points.filter((_, index) => index % step === 0 || index === points.length - 1);
  const weights = weightsOf(unwrapped(input));
  const needed = [...input.keys()].filter((index) => (weights[index] ?? 0) > TOLERANCE);
  const heaviest = needed.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, maxVertices);
  return heaviest.sort((a, b) => a - b).flatMap((index) => input[index] ?? []);
}

/**
 * How far the line would move, in degrees, without each of its points. Source: Douglas & Peucker 1973, without
 * recursion; only a sample of a long segment is examined, so that no line costs more than its length times SAMPLE.
 */
function weightsOf(points: readonly LngLat[]): Float64Array {
  const weights = new Float64Array(points.length);
  const end = points.length - 1;
  weights[0] = Number.POSITIVE_INFINITY;
  weights[end] = Number.POSITIVE_INFINITY;
  const stack: [first: number, last: number, weight: number][] = [[0, end, Number.POSITIVE_INFINITY]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [first, last, outer] = range;
    const stride = Math.ceil((last - first) / SAMPLE);
    let farthest = -1;
    let index = -1;
    for (let i = first + 1; i < last; i += stride) {
      const distance = deviation(points[i], points[first], points[last]);
      if (distance > farthest) [farthest, index] = [distance, i];
    }
    if (index < 0) continue;
    const weight = Math.min(outer, farthest);
    weights[index] = weight;
    stack.push([first, index, weight], [index, last, weight]);
  }
  return weights;
}

function deviation(point?: LngLat, a?: LngLat, b?: LngLat): number {
  if (!point || !a || !b) return 0;
  const dx = b.lng - a.lng;
  const dy = b.lat - a.lat;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : ((point.lng - a.lng) * dx + (point.lat - a.lat) * dy) / length2;
  const clamped = Math.min(1, Math.max(0, t));
  return Math.hypot(point.lng - a.lng - clamped * dx, point.lat - a.lat - clamped * dy);
}
