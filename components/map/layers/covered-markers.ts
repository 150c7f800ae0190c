import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { type Box, overlap } from './boxes.ts';
import { type BodyShape, bodiesAt } from './names-that-fit.ts';

interface Marker {
  ref: string;
  at: LngLat;
  shape: BodyShape;
  isLifted: boolean;
  /** Of an answer that is not the newest one. */
  isFaded: boolean;
}

/** The weather on the way, which the card of the route has too: `r1:w2`. */
const ON_THE_WAY = /:w\d+$/;
export const isOnTheWay = (ref: string): boolean => ON_THE_WAY.test(ref);

/**
 * Which markers are left out at this zoom, so that what matters more can be read: the weather on the way where it would
 * lie on an end, a stop or other weather, and what an older answer drew just under what the newest has.
 */
export function coveredMarkers(markers: readonly Marker[], zoom: number): ReadonlySet<string> {
  const bodies = bodiesAt(markers, zoom);
  const covered = new Set<string>();
  const kept: Box[] = markers.flatMap(({ ref, isLifted, isFaded }) => {
    const box = bodies.get(ref)?.box;
    return box && (isLifted || !(isFaded || isOnTheWay(ref))) ? [box] : [];
  });
  for (const { ref, isLifted, isFaded } of markers) {
    if (isLifted || isFaded || !isOnTheWay(ref)) continue;
    const box = bodies.get(ref)?.box;
    if (!box) continue;
    if (kept.some((other) => overlap(box, other))) covered.add(ref);
    else kept.push(box);
  }
  for (const { ref, isLifted, isFaded } of markers) {
    const body = bodies.get(ref);
    if (isLifted || !isFaded || !body) continue;
    if (kept.some((other) => has(other, body.x, body.y))) covered.add(ref);
  }
  return covered;
}

/**
 * Which markers of older answers are only dots at this zoom, so that what the newest drew can be seen and read: those that
 * would lie on one of its markers or names.
 */
export function dottedMarkers(markers: readonly Marker[], zoom: number, names: Iterable<Box>): ReadonlySet<string> {
  const bodies = bodiesAt(markers, zoom);
  const isOlder = ({ isFaded, isLifted }: Marker) => isFaded && !isLifted;
  const taken = [...names];
  for (const each of markers) {
    const box = bodies.get(each.ref)?.box;
    if (box && !isOlder(each)) taken.push(box);
  }
  const dots = markers.filter((each) => {
    const box = bodies.get(each.ref)?.box;
    return isOlder(each) && each.shape !== 'label' && box && taken.some((other) => overlap(box, other));
  });
  return new Set(dots.map(({ ref }) => ref));
}

/** The point of a pin is the lower edge of its box, and counts as within it. */
const EDGE_PX = 2;

const has = ([left, top, right, bottom]: Box, x: number, y: number) =>
  x > left && x < right && y > top && y < bottom + EDGE_PX;
