import { bboxOf, grownBy } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import type { BBox, LngLat } from '../../geo/lng-lat.ts';
import { meanOf, pointOfGeometry } from '../../geo/point-of-geometry.ts';
import type { StoredPlace } from '../place-store.ts';

/** Pieces of one name this close together are one street. */
const GAP_M = 250;

interface Piece {
  place: StoredPlace;
  points: LngLat[];
  box: BBox;
}

/** Streets and rivers, which OpenStreetMap has in pieces: one place for all pieces of a name that lie together. */
export class LineGroups {
  readonly #pieces = new Map<string, Piece[]>();

  add(place: StoredPlace, points: LngLat[]): void {
    const box = bboxOf(points);
    if (!box) return;
    const key = `${place.kind}|${place.name}`;
    const there = this.#pieces.get(key);
    if (there) there.push({ place, points, box });
    else this.#pieces.set(key, [{ place, points, box }]);
  }

  *places(): Generator<StoredPlace> {
    for (const pieces of this.#pieces.values()) for (const group of groupsOf(pieces)) yield placeOf(group);
  }
}

/** Pieces that are linked through others belong together. */
function groupsOf(pieces: Piece[]): Piece[][] {
  const rest = new Set(pieces);
  const groups: Piece[][] = [];
  for (const first of pieces) {
    if (!rest.delete(first)) continue;
    const group = [first];
    for (const piece of group) {
      const near = grownBy(piece.box, GAP_M);
      for (const other of rest) {
        if (!touches(near, other.box)) continue;
        rest.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

const touches = (a: BBox, b: BBox) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

function middleOfLine(points: readonly LngLat[]): LngLat | undefined {
  const found = pointOfGeometry({ type: 'LineString', coordinates: points.map(({ lng, lat }) => [lng, lat]) });
  return found === 'outside' ? undefined : (found ?? meanOf(points));
}

/** The piece with most to say, at the point of the whole that is nearest to its middle. */
function placeOf(group: Piece[]): StoredPlace {
  const points = group.flatMap((piece) => piece.points);
  const middle = group.length === 1 ? middleOfLine(points) : meanOf(points);
  const names = ({ place }: Piece) => (place.nameEn ? 1 : 0) + (place.otherNames?.length ?? 0);
  const [best] = group.toSorted((a, b) => names(b) - names(a));
  const { place } = best ?? {};
  if (!place || !middle) throw new Error('a group of no pieces');
  if (group.length === 1) return { ...place, at: middle };
  const at = points.reduce((near, point) => (distanceM(point, middle) < distanceM(near, middle) ? point : near));
  return { ...place, at };
}
