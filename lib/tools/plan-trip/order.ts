import type { TravelMode } from '../../domain/route.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';

/**
 * Seconds for a leg without a road network: great circle × 1.3 detour, at a typical city speed (5, 14, 25, 18 km/h).
 */
export function roughTravelS(from: LngLat, to: LngLat, mode: TravelMode): number {
  const kmh = { walk: 5, bike: 14, drive: 25, transit: 18 }[mode];
  const wait = mode === 'transit' ? 300 : 0;
  return Math.round((distanceM(from, to) * 1.3) / (kmh / 3.6)) + wait;
}

/**
 * A short order of visits from `start`: nearest neighbour, then 2-opt until no exchange helps. Open path, no return.
 * `cost` in any unit, roughly symmetric; up to a few dozen stops.
 */
export function visitOrder<Stop extends { at: LngLat }>(
  start: LngLat,
  stops: readonly Stop[],
  cost: (a: LngLat, b: LngLat) => number = distanceM,
): Stop[] {
  const order: Stop[] = [];
  const left = [...stops];
  let here = start;
  while (left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i++) {
      const candidate = left[i];
      const chosen = left[best];
      if (candidate && chosen && cost(here, candidate.at) < cost(here, chosen.at)) best = i;
    }
    const [next] = left.splice(best, 1);
    if (!next) break;
    order.push(next);
    here = next.at;
  }
  return twoOpt(start, order, cost);
}

function twoOpt<Stop extends { at: LngLat }>(
  start: LngLat,
  stops: Stop[],
  cost: (a: LngLat, b: LngLat) => number,
): Stop[] {
  const total = (order: Stop[]) => order.reduce((sum, stop, i) => sum + cost(order[i - 1]?.at ?? start, stop.at), 0);
  let order = stops;
  let best = total(order);
  let improved = true;
  while (improved) {
    improved = false;
    for (let i = 0; i < order.length - 1; i++) {
      for (let j = i + 1; j < order.length; j++) {
        const turned = [...order.slice(0, i), ...order.slice(i, j + 1).reverse(), ...order.slice(j + 1)];
        const length = total(turned);
        if (length < best - 1e-6) {
          order = turned;
          best = length;
          improved = true;
        }
      }
    }
  }
  return order;
}
