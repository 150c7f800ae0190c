import { type LngLat, rounded, wrapLng } from './lng-lat.ts';
import { middleLng, middleOfLines, pointInside, shiftNear } from './point-inside.ts';

/** A GeoJSON geometry of any kind, as received from outside. */
export interface AnyGeometry {
  type?: unknown;
  coordinates?: unknown;
  geometries?: unknown;
}

interface Parts {
  points: LngLat[];
  lines: LngLat[][];
  /** Outer ring, then holes. */
  polygons: LngLat[][][];
}

/**
 * One point to represent a geometry: the centroid of areas if it lies inside, else a point inside the largest; the
 * middle of the longest line; the mean of points. Takes the short way across the antimeridian. null without
 * coordinates, or if they are not degrees. 7 decimals.
 */
export function pointOfGeometry(geometry: AnyGeometry): LngLat | 'outside' | null {
  const parts: Parts = { points: [], lines: [], polygons: [] };
  collect(geometry, parts);
  const all = [...parts.points, ...parts.lines.flat(), ...parts.polygons.flat(2)];
  if (all.length === 0) return null;
  // Shapes across the antimeridian may be written with longitudes beyond 180°.
  const reach = all.length === 1 ? 180 : 540;
  if (all.some(({ lng, lat }) => Math.abs(lat) > 90 || Math.abs(lng) > reach)) return 'outside';
  const found = pointInside(parts.polygons) ?? middleOfLines(parts.lines) ?? meanOf(parts.points);
  if (!found) return null;
  const { lng, lat } = rounded(found, 7);
  return { lng: Math.abs(lng) > 180 ? rounded({ lng: wrapLng(lng), lat }, 7).lng : lng, lat };
}

function collect({ type, coordinates, geometries }: AnyGeometry, parts: Parts): void {
  for (const inner of listOf(geometries)) if (typeof inner === 'object' && inner) collect(inner, parts);
  const lists = listOf(coordinates);
  switch (type) {
    case 'Point':
      parts.points.push(...positionsOf([coordinates]));
      break;
    case 'MultiPoint':
      for (const point of positionsOf(lists)) parts.points.push(point);
      break;
    case 'LineString':
      parts.lines.push(positionsOf(lists));
      break;
    case 'MultiLineString':
      for (const line of lists) parts.lines.push(positionsOf(listOf(line)));
      break;
    case 'Polygon':
      parts.polygons.push(lists.map((ring) => positionsOf(listOf(ring))));
      break;
    case 'MultiPolygon':
      for (const rings of lists) parts.polygons.push(listOf(rings).map((ring) => positionsOf(listOf(ring))));
      break;
    default:
      break;
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function positionsOf(list: unknown[]): LngLat[] {
  return list.flatMap((position) => {
    const [lng, lat]: unknown[] = listOf(position);
    return typeof lng === 'number' && typeof lat === 'number' && Number.isFinite(lng + lat) ? [{ lng, lat }] : [];
  });
}

/** The mean of points, across the antimeridian too; undefined for none. */
export function meanOf(points: readonly LngLat[]): LngLat | undefined {
  const [first] = points;
  if (!first) return undefined;
  const near = points.flatMap((point) => shiftNear([point], first.lng, point.lng));
  const lat = points.reduce((sum, each) => sum + each.lat, 0) / points.length;
  const lng = middleLng(near);
  return { lng: Math.abs(lng) > 180 ? wrapLng(lng) : lng, lat };
}
