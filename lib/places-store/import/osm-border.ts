import { indexedRing } from '../../geo/indexed-ring.ts';
import { type LngLat, nearLng } from '../../geo/lng-lat.ts';
import { pointOfGeometry } from '../../geo/point-of-geometry.ts';
import { middleLngOf, unwrapped } from '../../geo/unwrapped.ts';
import type { NodePlaces } from './node-places.ts';
import { ringsOfWays } from './osm-rings.ts';

export interface OsmBorder {
  outer: LngLat[][];
  /** Only those that are whole: one that leaves the extract is no border. */
  holes: LngLat[][];
  /** No piece of an outer ring is missing, so that these are the area and not some part of it. */
  isWhole: boolean;
}

type Pieces = readonly (readonly number[])[];

/** The border that ways form of which one has the nodes. A way of no nodes is one that the extract does not hold. */
export function osmBorder(outer: Pieces, holes: Pieces, nodes: NodePlaces): OsmBorder {
  const found = ringsOfWays(outer);
  const rings = placed(found.rings, nodes);
  const isWhole = found.isWhole && rings.length > 0 && rings.length === found.rings.length;
  return { outer: rings, holes: isWhole ? placed(ringsOfWays(holes).rings, nodes) : [], isWhole };
}

const placed = (rings: readonly number[][], nodes: NodePlaces): LngLat[][] =>
  rings.flatMap((ring) => {
    const points = ring.flatMap((ref) => nodes.get(ref) ?? []);
    return points.length === ring.length ? [points] : [];
  });

/** A point inside it, as near to its middle as possible. */
export function middleOfBorder({ outer, holes }: OsmBorder): LngLat | undefined {
  const pairs = (ring: LngLat[]) => ring.map(({ lng, lat }) => [lng, lat]);
  const coordinates = outer.map((ring) => [ring, ...(outer.length > 1 ? holesIn(ring, holes) : holes)].map(pairs));
  const found = pointOfGeometry({ type: 'MultiPolygon', coordinates });
  return found === 'outside' || found === null ? undefined : found;
}

/** A lake may have thousands of islands, and its shore more points yet. */
function holesIn(ring: LngLat[], holes: LngLat[][]): LngLat[][] {
  const plane = unwrapped(ring);
  const [isInside, middle] = [indexedRing(plane), middleLngOf(plane)];
  return holes.filter(([at]) => at && isInside({ lng: nearLng(at.lng, middle), lat: at.lat }));
}
