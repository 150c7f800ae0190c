import type { LngLat } from '../../geo/lng-lat.ts';
import { encodePolyline } from '../../geo/polyline.ts';
import { MAX_VERTICES, simplified } from './simplified.ts';

/** Points → our polyline, precision 5, at most 5,000 vertices; marked if there were more. */
export function drawnPath(points: readonly LngLat[]): { path: string; simplified?: true } {
  return { path: encodePolyline(simplified(points)), ...(points.length > MAX_VERTICES && { simplified: true }) };
}

/** The `degraded` code of an answer in which a line or area was simplified. */
export function simplifiedNote(drawn: readonly { simplified?: boolean | undefined }[]): { degraded?: string[] } {
  return drawn.some((each) => each.simplified) ? { degraded: ['simplified'] } : {};
}
