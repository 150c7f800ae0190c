import { bboxOf, isInside } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { meanOf } from '../../geo/point-of-geometry.ts';
import type { StoredPlace } from '../place-store.ts';
import type { Reason } from './left-out.ts';
import type { NodePlaces } from './node-places.ts';
import { middleOfBorder, type OsmBorder, osmBorder } from './osm-border.ts';
import { AREA_KINDS } from './osm-kind.ts';
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
  const nodesOf = (refs: readonly number[] | undefined) => (refs ?? []).map((ref) => ways.get(ref) ?? []);
  const pieces = shape.ways ? nodesOf(shape.ways) : [shape.nodes ?? []];
  const border =
    shape.isLine || !shape.kind ? undefined : osmBorder(pieces, shape.ways ? nodesOf(shape.holes) : [], nodes);
  const hasRings = border !== undefined && border.outer.length > 0;
  const points = hasRings ? [] : pieces.flat().flatMap((ref) => nodes.get(ref) ?? []);
  const centre = centreOf(shape, nodes, border);
  const at = centre ?? (hasRings ? middleOfBorder(border) : meanOf(points));
  if (!at) return { place: 'no-position', points, at };
  if (!shape.kind) return { place: shape.reason ?? 'no-place', points, at };
  // A neighbour of which the extract has one end, or only what it surrounds, is not where that is.
  const isPart = border ? !border.isWhole : shape.ways !== undefined;
  if (isPart && !centre && AREA_KINDS.has(shape.kind)) return { place: 'no-position', points, at };
  const place = placeOfOsm(shape.id, at, shape.tags, shape.kind);
  return { place: typeof place === 'string' ? place : { ...place, ...kept(border) }, points, at };
}

/** Where its mappers say that it is, unless that is another place. */
function centreOf({ centre }: Shape, nodes: NodePlaces, border: OsmBorder | undefined): LngLat | undefined {
  const at = centre === undefined ? null : nodes.get(centre);
  if (!at || !border?.isWhole) return at ?? undefined;
  const box = bboxOf(border.outer.flat());
  return box && isInside(at, box) ? at : undefined;
}

function kept(border: OsmBorder | undefined): Pick<StoredPlace, 'bbox' | 'shape'> {
  const box = border?.isWhole ? bboxOf(border.outer.flat()) : undefined;
  if (!border || !box) return {};
  const [west, south, east, north] = box;
  if (distanceM({ lng: west, lat: south }, { lng: east, lat: north }) < LEAST_SHAPE_M) return {};
  return { bbox: box, shape: outlineOf([...border.outer, ...border.holes]) };
}
