import type { LngLat } from '../../geo/lng-lat.ts';
import { decodePolyline, encodePolyline } from '../../geo/polyline.ts';
import { ProviderFailure } from '../failure.ts';

export const MAX_VERTICES = 5_000;
/** Above this, every n-th vertex is taken before simplifying. */
const MAX_INPUT = 60_000;
/** Degrees: about 2 m. */
const FIRST_TOLERANCE = 2e-5;
/** Simplified at a time: the cost grows with the square of it where a line is made to be hard. */
const CHUNK = 1_000;

/** A provider's encoded polyline → points. Throws ProviderFailure when it is none, or of another precision. */
export function pathOf(encoded: unknown, precision: number): LngLat[] {
  if (typeof encoded !== 'string' || encoded === '') throw new ProviderFailure('malformed');
  try {
    return decodePolyline(encoded, precision);
  } catch {
    throw new ProviderFailure('malformed');
  }
}

/** Points → our polyline, precision 5, at most 5,000 vertices; says so where there were more. */
export function drawnPath(points: readonly LngLat[]): { path: string; simplified?: true } {
  return { path: encodePolyline(simplified(points)), ...(points.length > MAX_VERTICES && { simplified: true }) };
}

/** The `degraded` of an answer of which a line or an area was simplified. */
export function simplifiedNote(drawn: readonly { simplified?: boolean | undefined }[]): { degraded?: string[] } {
  return drawn.some((each) => each.simplified) ? { degraded: ['simplified'] } : {};
}

/** At most MAX_VERTICES points that look the same; both ends kept. */
export function simplified(points: readonly LngLat[], maxVertices = MAX_VERTICES): LngLat[] {
  if (points.length <= maxVertices) return [...points];
  const step = Math.ceil(points.length / MAX_INPUT);
  let kept = points.filter((_, index) => index % step === 0 || index === points.length - 1);
  for (let tolerance = FIRST_TOLERANCE; kept.length > maxVertices; tolerance *= 2)
    kept = douglasPeucker(kept, tolerance);
  return kept;
}

/** Source: Douglas & Peucker 1973, without recursion, chunk by chunk, whose ends stay; tolerance in degrees. */
function douglasPeucker(points: readonly LngLat[], tolerance: number): LngLat[] {
  const isKept = new Uint8Array(points.length);
  const stack: [number, number][] = [];
  for (let first = 0; first < points.length - 1; first += CHUNK) {
    const last = Math.min(first + CHUNK, points.length - 1);
    isKept[first] = 1;
    isKept[last] = 1;
    stack.push([first, last]);
  }
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [first, last] = range;
    let farthest = 0;
    let index = -1;
    for (let i = first + 1; i < last; i++) {
      const distance = deviation(points[i], points[first], points[last]);
      if (distance > farthest) [farthest, index] = [distance, i];
    }
    if (farthest > tolerance && index > 0) {
      isKept[index] = 1;
      stack.push([first, index], [index, last]);
    }
  }
  return points.filter((_, index) => isKept[index] === 1);
}

function deviation(point?: LngLat, a?: LngLat, b?: LngLat): number {
  if (!point || !a || !b) return 0;
  const [dx, dy] = [b.lng - a.lng, b.lat - a.lat];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : ((point.lng - a.lng) * dx + (point.lat - a.lat) * dy) / length2;
  const clamped = Math.min(1, Math.max(0, t));
  return Math.hypot(point.lng - a.lng - clamped * dx, point.lat - a.lat - clamped * dy);
}
