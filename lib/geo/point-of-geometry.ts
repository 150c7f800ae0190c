import { pointsAlong } from './along.ts';
import { type LngLat, rounded, wrapLng } from './lng-lat.ts';
import { unwrapped } from './unwrapped.ts';

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
  const found = insideOf(parts.polygons) ?? middleOfLines(parts.lines) ?? meanOf(parts.points);
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
      parts.points.push(...positionsOf(lists));
      break;
    case 'LineString':
      parts.lines.push(positionsOf(lists));
      break;
    case 'MultiLineString':
      parts.lines.push(...lists.map((line) => positionsOf(listOf(line))));
      break;
    case 'Polygon':
      parts.polygons.push(lists.map((ring) => positionsOf(listOf(ring))));
      break;
    case 'MultiPolygon':
      parts.polygons.push(...lists.map((rings) => listOf(rings).map((ring) => positionsOf(listOf(ring)))));
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

/** Moved by whole turns to be as near as possible to a longitude. */
const turned = (points: readonly LngLat[], near: number, of: number) => {
  const by = 360 * Math.round((of - near) / 360);
  return by === 0 ? [...points] : points.map(({ lng, lat }) => ({ lng: lng - by, lat }));
};

const middleLng = (points: readonly LngLat[]) => points.reduce((sum, { lng }) => sum + lng, 0) / (points.length || 1);

function insideOf(polygons: readonly LngLat[][][]): LngLat | undefined {
  const [first] = polygons;
  if (!first?.[0]?.length) return undefined;
  const near = middleLng(unwrapped(first[0]));
  const all = polygons.map((rings) =>
    rings.map((ring) => {
      const points = unwrapped(ring);
      return turned(points, near, middleLng(points));
    }),
  );
  const weighed = all.map((rings) => ({ rings, ...centroidOf(rings) })).toSorted((a, b) => b.area - a.area);
  const total = weighed.reduce((sum, { area }) => sum + area, 0);
  const [largest] = weighed;
  if (!largest || total <= 0) return middleOfLines(all.flat());
  const mean = weighed.reduce(
    (sum, { area, at }) => ({ lng: sum.lng + (at.lng * area) / total, lat: sum.lat + (at.lat * area) / total }),
    { lng: 0, lat: 0 },
  );
  const isInside = (at: LngLat) =>
    weighed.some(({ rings }) => crossingsOf(rings, at.lat).filter((lng) => lng > at.lng).length % 2 === 1);
  if (isInside(mean)) return mean;
  return isInside(largest.at) ? largest.at : widestAt(largest.rings, largest.at.lat);
}

/** Area in square degrees, ≥ 0, and centroid of a polygon with holes. */
function centroidOf(rings: readonly LngLat[][]): { area: number; at: LngLat } {
  const origin = rings[0]?.[0] ?? { lng: 0, lat: 0 };
  let [area, x, y] = [0, 0, 0];
  for (const [index, ring] of rings.entries()) {
    let [ringArea, ringX, ringY] = [0, 0, 0];
    for (const [i, a] of ring.entries()) {
      const b = ring[(i + 1) % ring.length] ?? a;
      const [ax, ay, bx, by] = [a.lng - origin.lng, a.lat - origin.lat, b.lng - origin.lng, b.lat - origin.lat];
      const cross = ax * by - bx * ay;
      ringArea += cross;
      ringX += (ax + bx) * cross;
      ringY += (ay + by) * cross;
    }
    const sign = Math.sign(ringArea) * (index === 0 ? 1 : -1);
    area += sign * ringArea;
    x += sign * ringX;
    y += sign * ringY;
  }
  if (area <= 0) return { area: 0, at: origin };
  return { area: area / 2, at: { lng: origin.lng + x / (3 * area), lat: origin.lat + y / (3 * area) } };
}

/** Longitudes where the outlines cross a latitude, from west to east. */
function crossingsOf(rings: readonly LngLat[][], lat: number): number[] {
  return rings
    .flatMap((ring) =>
      ring.flatMap((a, i) => {
        const b = ring[(i + 1) % ring.length] ?? a;
        if (a.lat > lat === b.lat > lat) return [];
        return [a.lng + ((lat - a.lat) / (b.lat - a.lat)) * (b.lng - a.lng)];
      }),
    )
    .toSorted((a, b) => a - b);
}

/** The middle of the widest stretch inside at a latitude. */
function widestAt(rings: readonly LngLat[][], lat: number): LngLat | undefined {
  const lngs = crossingsOf(rings, lat);
  let best: { lng: number; width: number } | undefined;
  for (let i = 0; i + 1 < lngs.length; i += 2) {
    const [west = 0, east = 0] = lngs.slice(i);
    if (!best || east - west > best.width) best = { lng: (west + east) / 2, width: east - west };
  }
  return best ? { lng: best.lng, lat } : rings[0]?.[0];
}

function middleOfLines(lines: readonly LngLat[][]): LngLat | undefined {
  const extent = (line: readonly LngLat[]) =>
    line.reduce(
      (sum, at, i) => sum + Math.hypot(at.lng - (line[i - 1] ?? at).lng, at.lat - (line[i - 1] ?? at).lat),
      0,
    );
  const [longest] = lines.map(unwrapped).toSorted((a, b) => extent(b) - extent(a));
  return longest && pointsAlong(longest, [0.5])[0];
}

/** The mean of points, across the antimeridian too; undefined for none. */
export function meanOf(points: readonly LngLat[]): LngLat | undefined {
  const [first] = points;
  if (!first) return undefined;
  const near = points.flatMap((point) => turned([point], first.lng, point.lng));
  const lat = points.reduce((sum, each) => sum + each.lat, 0) / points.length;
  const lng = middleLng(near);
  return { lng: Math.abs(lng) > 180 ? wrapLng(lng) : lng, lat };
}
