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

export const inWorld = (points: readonly LngLat[], world: number): LngLat[] =>
  world === 0 ? [...points] : points.map(({ lng, lat }) => ({ lng: lng - 360 * world, lat }));
