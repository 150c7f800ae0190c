import { bboxOf, isInside } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { meanOf, pointOfGeometry } from '../../geo/point-of-geometry.ts';
import type { StoredPlace } from '../place-store.ts';
import type { Reason } from './left-out.ts';
import type { NodePlaces } from './node-places.ts';
import { AREA_KINDS } from './osm-kind.ts';
import { ringsOfWays } from './osm-rings.ts';
import type { Shape } from './osm-shape.ts';
import { outlineOf } from './outline.ts';
import { placeOfOsm } from './place-of-osm.ts';

/** The border of anything narrower is of no use to a search. */
const LEAST_SHAPE_M = 100;

export interface Placed {
  /** The place, with its border if it is an area; or why it is none. */
  place: StoredPlace | Reason;
  /** Of a line: some of its points. */
  points: LngLat[];
  at: LngLat | undefined;
}

/** A way or relation once the positions of its nodes are known. ways: the nodes of each way that a relation needs. */
export function placeOfShape(shape: Shape, nodes: NodePlaces, ways: ReadonlyMap<number, number[]>): Placed {
  const pieces = shape.ways ? shape.ways.map((way) => ways.get(way) ?? []) : [shape.nodes ?? []];
  const rings = shape.isLine || !shape.kind ? [] : ringsOf(pieces, nodes);
  const points = rings.length > 0 ? [] : pieces.flat().flatMap((ref) => nodes.get(ref) ?? []);
  const at = rings.length > 0 ? (centreOf(shape, nodes, rings) ?? middleOf(rings)) : meanOf(points);
  if (!at) return { place: 'no-position', points, at };
  if (!shape.kind) return { place: shape.reason ?? 'no-place', points, at };
  // A neighbour of which the extract has one end is not where that end is.
  if (shape.ways && rings.length === 0 && AREA_KINDS.has(shape.kind)) return { place: 'no-position', points, at };
  const place = placeOfOsm(shape.id, at, shape.tags, shape.kind);
  return { place: typeof place === 'string' ? place : { ...place, ...bordersOf(rings) }, points, at };
}

/** Only whole rings: one that leaves the extract is no border. */
function ringsOf(pieces: readonly number[][], nodes: NodePlaces): LngLat[][] {
  return ringsOfWays(pieces).flatMap((ring) => {
    const points = ring.flatMap((ref) => nodes.get(ref) ?? []);
    return points.length === ring.length ? [points] : [];
  });
}

/** Where its mappers say that it is, unless that is another place. */
function centreOf({ centre }: Shape, nodes: NodePlaces, rings: readonly LngLat[][]): LngLat | undefined {
  const at = centre === undefined ? null : nodes.get(centre);
  const box = bboxOf(rings.flat());
  return at && box && isInside(at, box) ? at : undefined;
}

function middleOf(rings: readonly LngLat[][]): LngLat | undefined {
  const coordinates = rings.map((ring) => [ring.map(({ lng, lat }) => [lng, lat])]);
  const found = pointOfGeometry({ type: 'MultiPolygon', coordinates });
  return found === 'outside' || found === null ? undefined : found;
}

function bordersOf(rings: readonly LngLat[][]): Pick<StoredPlace, 'bbox' | 'shape'> {
  const box = bboxOf(rings.flat());
  if (!box) return {};
  const [west, south, east, north] = box;
  if (distanceM({ lng: west, lat: south }, { lng: east, lat: north }) < LEAST_SHAPE_M) return {};
  return { bbox: box, shape: outlineOf(rings) };
}
