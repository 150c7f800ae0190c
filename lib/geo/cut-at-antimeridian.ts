import { type Geom, intersection, xor } from 'polyclip-ts';
import type { LngLat } from './lng-lat.ts';
import { unwrapped } from './unwrapped.ts';

/**
 * Cuts a path into pieces that each stay within one world, ±180° included: a segment takes the short way round, and
 * where it crosses the antimeridian one piece ends and the next begins. Only the input may have longitudes outside
 * [-180, 180].
 */
export function cutLine(path: readonly LngLat[]): LngLat[][] {
  const points = withCrossings(unwrapped(path));
  const pieces: LngLat[][] = [];
  let piece: LngLat[] = [];
  for (const [index, point] of points.entries()) {
    piece.push(point);
    const next = points[index + 1];
    if (!next || !isSeam(point) || worldOf([...piece, next]) === worldOf([point, next])) continue;
    pieces.push(piece);
    piece = [point];
  }
  pieces.push(piece);
  return pieces.filter(({ length }) => length > 1).map((each) => inWorld(each, worldOf(each)));
}

/**
 * The polygons described by flat rings, cut at the antimeridian: whatever an odd number of rings encloses is inside, so
 * a ring within another is its hole and one beside it an island. Each polygon has its outer ring first,
 * counterclockwise, then its holes, clockwise; rings are simple and open (the last point does not repeat the first).
 */
export function cutRings(rings: readonly (readonly LngLat[])[]): LngLat[][][] {
  const shapes = alignedTo(rings.filter(({ length }) => length >= 3).map(closedOverPole));
  const [first, ...rest] = shapes.map((ring): Geom => [ring.map(({ lng, lat }): [number, number] => [lng, lat])]);
  if (!first) return [];
  const whole = xor(first, ...rest);
  const lngs = shapes.flat().map(({ lng }) => lng);
  const [west, east] = [lngs.reduce((a, b) => Math.min(a, b)), lngs.reduce((a, b) => Math.max(a, b))];
  const worlds: number[] = [];
  for (let world = Math.floor((west + 180) / 360); world * 360 - 180 < east; world++) worlds.push(world);
  return worlds.flatMap((world) => {
    const part = west >= world * 360 - 180 && east <= world * 360 + 180 ? whole : intersection(whole, boxOf(world));
    return part.map((polygon) =>
      polygon.map((ring) =>
        inWorld(
          ring.slice(0, -1).map(([lng, lat]) => ({ lng, lat })),
          world,
        ),
      ),
    );
  });
}

/** Adds a point wherever a segment crosses the antimeridian. */
function withCrossings(points: readonly LngLat[]): LngLat[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before) return [point];
    const [from, to] = [before.lng, point.lng].toSorted((a, b) => a - b);
    const seams: LngLat[] = [];
    for (let lng = Math.ceil(((from ?? 0) + 180) / 360) * 360 - 180; lng < (to ?? 0); lng += 360) {
      if (lng === from) continue;
      const share = (lng - before.lng) / (point.lng - before.lng);
      seams.push({ lng, lat: before.lat + (point.lat - before.lat) * share });
    }
    return [...(point.lng < before.lng ? seams.reverse() : seams), point];
  });
}

const isSeam = ({ lng }: LngLat) => (lng - 180) % 360 === 0;

/**
 * Which copy of the world a piece lies in; 0 is [-180, 180]. A piece along the antimeridian itself stays where it is.
 */
function worldOf(piece: readonly LngLat[]): number {
  const inside = piece.find((point) => !isSeam(point));
  if (inside) return Math.floor((inside.lng + 180) / 360);
  const lng = piece[0]?.lng ?? 0;
  return Math.abs(lng) <= 180 ? 0 : Math.floor((lng + 180) / 360);
}

const inWorld = (points: readonly LngLat[], world: number): LngLat[] =>
  world === 0 ? [...points] : points.map(({ lng, lat }) => ({ lng: lng - 360 * world, lat }));

function boxOf(world: number): Geom {
  const [west, east] = [world * 360 - 180, world * 360 + 180];
  return [
    [
      [west, -90],
      [east, -90],
      [east, 90],
      [west, 90],
    ],
  ];
}

/** A ring that goes once round the Earth encloses a pole: its ends are joined over the nearer one. */
function closedOverPole(ring: readonly LngLat[]): LngLat[] {
  const points = unwrapped(ring);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return points;
  const turn = unwrapped([last, first]).at(-1)?.lng ?? first.lng;
  const around = Math.round((turn - first.lng) / 360) * 360;
  if (around === 0) return points;
  const pole = points.reduce((sum, { lat }) => sum + lat, 0) >= 0 ? 90 : -90;
  const end = first.lng + around;
  return [...points, { lng: end, lat: first.lat }, { lng: end, lat: pole }, { lng: first.lng, lat: pole }];
}

/** Moves every ring to the copy of the world in which it is nearest the first. */
function alignedTo(rings: LngLat[][]): LngLat[][] {
  const middle = (ring: readonly LngLat[]) => ring.reduce((sum, { lng }) => sum + lng, 0) / ring.length;
  const [first = []] = rings;
  return rings.map((ring) => inWorld(ring, Math.round((middle(ring) - middle(first)) / 360)));
}
