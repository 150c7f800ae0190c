import { type Geom, intersection, xor } from 'polyclip-ts';
import { inWorld } from './cut-at-antimeridian.ts';
import type { LngLat } from './lng-lat.ts';
import { unwrapped } from './unwrapped.ts';

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
