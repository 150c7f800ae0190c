import { iso1A2Code } from '@rapideditor/country-coder';
import { bboxOf, grownBy } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { meanOf, pointOfGeometry } from '../../geo/point-of-geometry.ts';
import type { StoredPlace } from '../place-store.ts';
import { BoxIndex } from './box-index.ts';

/** Pieces of one name this close together are one street. */
const GAP_M = 250;

/** Kept small: an extract of 200 MB has a million of them. */
interface Piece {
  id: string;
  /** What is said of it; shared by pieces that say no more than others of their name. */
  place: StoredPlace;
  /** lng, lat, lng, lat … */
  points: Float64Array;
}

/** Streets and rivers, which OpenStreetMap has in pieces: one place for all pieces of a name that lie together. */
export class LineGroups {
  readonly #pieces = new Map<string, Piece[]>();

  add(place: StoredPlace, points: LngLat[]): void {
    if (points.length === 0) return;
    const key = `${place.kind}|${place.name}`;
    const there = this.#pieces.get(key) ?? [];
    const known = there.find((piece) => namesOf(piece.place) === namesOf(place))?.place;
    there.push({ id: place.id, place: known ?? place, points: Float64Array.from(points.flatMap(numbersOf)) });
    this.#pieces.set(key, there);
  }

  *places(): Generator<StoredPlace> {
    for (const pieces of this.#pieces.values()) for (const group of groupsOf(pieces)) yield placeOf(group);
  }
}

const numbersOf = ({ lng, lat }: LngLat) => [lng, lat];
const namesOf = ({ nameEn, otherNames }: StoredPlace) => [nameEn, ...(otherNames ?? [])].join('|');

const pointsOf = ({ points }: Piece): LngLat[] =>
  Array.from({ length: points.length / 2 }, (_, i) => ({ lng: points[i * 2] ?? 0, lat: points[i * 2 + 1] ?? 0 }));

/** Pieces that are linked through others belong together. A country has a name of a street ten thousand times. */
function groupsOf(pieces: Piece[]): Piece[][] {
  if (pieces.length === 1) return [pieces];
  const boxed = pieces.flatMap((piece) => {
    const box = bboxOf(pointsOf(piece));
    return box ? [{ piece, box }] : [];
  });
  const rest = new BoxIndex(boxed);
  const groups: Piece[][] = [];
  for (const first of boxed) {
    if (!rest.has(first)) continue;
    const group = [rest.take(first)];
    for (const { box } of group) for (const other of rest.takeTouching(grownBy(box, GAP_M))) group.push(other);
    groups.push(group.map(({ piece }) => piece));
  }
  return groups;
}

/** The piece with most to say, at the point of the whole that is nearest to its middle. */
function placeOf(group: Piece[]): StoredPlace {
  const points = group.flatMap(pointsOf);
  const middle = group.length === 1 ? middleOfLine(points) : meanOf(points);
  const [best] = group.toSorted((a, b) => saidOf(b.place) - saidOf(a.place));
  if (!best || !middle) throw new Error('a group of no pieces');
  const at =
    group.length === 1
      ? middle
      : points.reduce((near, point) => (distanceM(point, middle) < distanceM(near, middle) ? point : near));
  const { countryCode: _, ...place } = best.place;
  const countryCode = iso1A2Code([at.lng, at.lat], { level: 'territory' });
  return { ...place, id: best.id, at, ...(countryCode && { countryCode }) };
}

const saidOf = ({ nameEn, otherNames }: StoredPlace) => (nameEn ? 1 : 0) + (otherNames?.length ?? 0);

function middleOfLine(points: readonly LngLat[]): LngLat | undefined {
  const found = pointOfGeometry({ type: 'LineString', coordinates: points.map(numbersOf) });
  return found === 'outside' ? undefined : (found ?? meanOf(points));
}
