import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { type Box, overlap } from './boxes.ts';
import type { MarkerShape } from './marker.tsx';
import { bodiesAt } from './names-that-fit.ts';

interface Marker {
  ref: string;
  at: LngLat;
  shape: MarkerShape;
  isLifted: boolean;
  /** Of an answer that is not the newest one. */
  isFaded: boolean;
}

/** The weather on the way, which the card of the route has too: `r1:w2`. */
const ON_THE_WAY = /:w\d+$/;
export const isOnTheWay = (ref: string): boolean => ON_THE_WAY.test(ref);

/**
 * Which markers are left out at this zoom, so that what matters more can be read: the weather on the way where it would
 * lie on an end, a stop or other weather, and what an older answer drew just where the newest has something.
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
    if (kept.some((other) => isWithin(body, other))) covered.add(ref);
  }
  return covered;
}

/** Whether the middle of either lies in the other. */
function isWithin({ box, x, y }: { box: Box; x: number; y: number }, other: Box): boolean {
  const middle = [(other[0] + other[2]) / 2, (other[1] + other[3]) / 2] as const;
  const has = ([left, top, right, bottom]: Box, px: number, py: number) =>
    px > left && px < right && py > top && py < bottom;
  return has(other, x, y) || has(box, ...middle);
}
