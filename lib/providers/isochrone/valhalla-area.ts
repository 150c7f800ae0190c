import type { LngLat } from '../../geo/lng-lat.ts';
import { listOf, numberOf, pointOf, recordOf } from '../clean.ts';
import { simplified } from '../routes/simplified.ts';

/** Per ring: enough to draw, little enough to store. */
const MAX_VERTICES = 1_000;

/** Per area: an outer ring and a few holes. */
const MAX_RINGS = 5;

interface Area {
  minutes: number | undefined;
  rings: LngLat[][];
  simplified: boolean;
}

export function reachableArea(feature: Record<string, unknown>): Area {
  const { type, coordinates } = recordOf(feature.geometry);
  const minutes = numberOf(recordOf(feature.properties).contour, 0, 1440);
  const lists = listOf(coordinates);
  // An older server draws lines when asked for polygons; their points are the ring.
  const rings = type === 'MultiPolygon' ? largestFirst(lists).flat() : type === 'LineString' ? [lists] : lists;
  const own = rings.slice(0, MAX_RINGS).map(ringOf);
  return {
    minutes,
    rings: own.map((ring) => simplified(ring, MAX_VERTICES)).filter((ring) => ring.length >= 3),
    simplified: rings.length > MAX_RINGS || own.some((ring) => ring.length > MAX_VERTICES),
  };
}

/** Sorts several polygons by the corners of their outer rings: islands come in any order, and not all are kept. */
function largestFirst(polygons: unknown[]): unknown[][] {
  const corners = (polygon: unknown[]) => listOf(polygon[0]).length;
  return polygons.map(listOf).toSorted((a, b) => corners(b) - corners(a));
}

/** Open, in range. */
function ringOf(list: unknown): LngLat[] {
  const points = listOf(list).flatMap((pair) => (Array.isArray(pair) ? (pointOf(pair[0], pair[1]) ?? []) : []));
  const [first, last] = [points[0], points.at(-1)];
  const isClosed = first && last && first.lng === last.lng && first.lat === last.lat;
  return isClosed ? points.slice(0, -1) : points;
}
