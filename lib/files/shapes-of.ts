import type { FileFault } from '../domain/file-report.ts';
import { isRecord } from '../domain/is-record.ts';
import { wrapLng } from '../geo/lng-lat.ts';
import type { AnyGeometry } from '../geo/point-of-geometry.ts';
import type { FileShape, Position } from './file-shape.ts';
import { shortened } from './name-in.ts';
import type { RawFeature } from './raw-feature.ts';

/** How many places of a fault are named. */
const NAMED = 3;

interface Shapes {
  shapes: FileShape[];
  faults: FileFault[];
}

/**
 * The features' shapes as far as they are sound: degrees within range, longitudes within ±180°, rings open. What is
 * left out is counted. A file whose coordinates only make sense as latitude, longitude is read so, which is said.
 */
export function shapesOf(features: readonly RawFeature[]): Shapes {
  const read = features.map((feature) => ({ feature, shapes: partsOf(feature.geometry, feature.isTimed ?? false) }));
  const outside = read.filter(({ shapes }) => shapes.some(isOutside));
  const isSwapped = outside.length > 0 && read.every(({ shapes }) => !shapes.map(swapped).some(isOutside));
  const left: Record<'no_position' | 'outside_globe' | 'null_island', string[]> = {
    no_position: [],
    outside_globe: [],
    null_island: [],
  };
  const shapes = read.flatMap(({ feature, shapes: found }): FileShape[] => {
    const sound = isSwapped ? found.map(swapped) : found.filter((shape) => !isOutside(shape));
    const real = sound.filter((shape) => !isNullIsland(shape));
    if (real.length === 0) {
      const why = found.length === 0 ? 'no_position' : sound.length === 0 ? 'outside_globe' : 'null_island';
      left[why].push(feature.where);
    }
    const name = shortened(feature.name);
    return real
      .map((shape) => ({
        name,
        ...(feature.note && { note: feature.note }),
        ...shape,
        parts: shape.parts.map((part) => part.map(within180)),
      }))
      .map((shape) => withTime(shape, feature.time));
  });
  const faults = Object.entries(left).flatMap(([code, wheres]): FileFault[] =>
    wheres.length === 0
      ? []
      : [
          {
            code: code as keyof typeof left,
            count: wheres.length,
            of: features.length,
            detail: wheres.slice(0, NAMED).join(', '),
          },
        ],
  );
  return { shapes, faults: isSwapped ? [...faults, { code: 'swapped' }] : faults };
}

type Bare = Omit<FileShape, 'name' | 'note'>;

function partsOf(geometry: AnyGeometry | null, isTimed: boolean): Bare[] {
  if (!geometry) return [];
  const { type, coordinates, geometries } = geometry;
  const position = (value: unknown) => positionOf(value, isTimed);
  const line = (value: unknown) => listOf(value).flatMap(position);
  const ring = (value: unknown) => openRing(line(value));
  const one = (kind: Bare['kind'], parts: Position[][], least: number): Bare[] => {
    const sound = parts.filter((part) => part.length >= least);
    return sound.length > 0 ? [{ kind, parts: sound }] : [];
  };
  switch (type) {
    case 'Point':
      return one('point', [position(coordinates)], 1);
    case 'MultiPoint':
      return listOf(coordinates).flatMap((each) => one('point', [position(each)], 1));
    case 'LineString':
      return one('line', [line(coordinates)], 2);
    case 'MultiLineString':
      return one('line', listOf(coordinates).map(line), 2);
    case 'Polygon':
      return one('area', listOf(coordinates).map(ring), 3);
    case 'MultiPolygon':
      return one(
        'area',
        listOf(coordinates).flatMap((rings) => listOf(rings).map(ring)),
        3,
      );
    case 'GeometryCollection':
      return listOf(geometries).flatMap((each) => (isRecord(each) ? partsOf(each, isTimed) : []));
    default:
      return [];
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function positionOf(value: unknown, isTimed: boolean): Position[] {
  const [lng, lat, height, time]: unknown[] = listOf(value);
  if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng + lat)) return [];
  const high = typeof height === 'number' ? height : Number.NaN;
  return [[lng, lat, high, isTimed && typeof time === 'number' ? time : Number.NaN]];
}

function openRing(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? ring.slice(0, -1) : ring;
}

/** Lines and areas across the antimeridian may be written with longitudes beyond 180°. */
function isOutside({ kind, parts }: Bare): boolean {
  const reach = kind === 'point' ? 180 : 540;
  return parts.some((part) => part.some(([lng = 0, lat = 0]) => Math.abs(lat) > 90 || Math.abs(lng) > reach));
}

const swapped = ({ kind, parts }: Bare): Bare => ({
  kind,
  parts: parts.map((part) => part.map(([lng = 0, lat = 0, ...rest]) => [lat, lng, ...rest])),
});

const isNullIsland = ({ kind, parts }: Bare) =>
  kind === 'point' && parts[0]?.[0]?.[0] === 0 && parts[0]?.[0]?.[1] === 0;

function within180(position: Position): Position {
  const [lng = 0, ...rest] = position;
  return Math.abs(lng) > 180 ? [wrapLng(lng), ...rest] : position;
}

function withTime(shape: FileShape, time: number | undefined): FileShape {
  if (time === undefined || shape.kind !== 'point') return shape;
  return {
    ...shape,
    parts: shape.parts.map((part) =>
      part.map(([lng, lat, height]) => [lng ?? 0, lat ?? 0, height ?? Number.NaN, time]),
    ),
  };
}
