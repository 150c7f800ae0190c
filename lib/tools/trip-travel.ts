import type { LngLat } from '../geo/lng-lat.ts';
import type { ToolContext } from './context.ts';
import { estimateSource } from './estimate-source.ts';
import type { Source } from './place.ts';
import type { TravelCell } from './ports.ts';
import type { TravelMode } from './route.ts';
import { roughTravelS } from './trip-order.ts';

/** How long the ways between the points of a trip take. */
export interface Travel {
  /** Seconds from one point to another, on the road network where it is known, else roughly. */
  seconds(from: LngLat, to: LngLat): number;
  /** False where the network has no way to the point from any other. */
  isReachable(point: LngLat): boolean;
  /** Times are not a service's own: no network was asked, or it does not know the mode. */
  isEstimate: boolean;
  source?: Source;
}

const TRANSIT_KMH = 18;
const TRANSIT_WAIT_S = 300;

/**
 * Asks once for all ways among the points. No free service has a matrix of public transport: its times are estimated
 * from road distances. Never fails: without an answer the times are rough, from straight lines. Abort is final.
 */
export async function travelAmong(points: LngLat[], mode: TravelMode, context: ToolContext): Promise<Travel> {
  const unique = [...new Map(points.map((point) => [keyOf(point), point])).values()];
  if (unique.length < 2) return travelOf([], unique, mode);
  const answer = await context.ports
    .table({ points: unique, mode: mode === 'transit' ? 'drive' : mode }, context.signal)
    .catch(() => {
      context.signal.throwIfAborted();
      // A trip without a road network is still a trip; it says that its times are estimates.
      return null;
    });
  return travelOf(answer?.value ?? [], unique, mode, answer?.source ?? estimateSource(context.now));
}

function travelOf(rows: (TravelCell | null)[][], points: LngLat[], mode: TravelMode, source?: Source): Travel {
  const indexOf = new Map(points.map((point, index) => [keyOf(point), index]));
  const cellAt = (from: LngLat, to: LngLat) => rows[indexOf.get(keyOf(from)) ?? -1]?.[indexOf.get(keyOf(to)) ?? -1];
  const ways = rows.flatMap((row, index) => row.filter((cell, column) => column !== index && cell !== null));
  const isKnown = ways.some((cell) => cell?.durationS != null);
  const isEstimate = !isKnown || mode === 'transit';
  return {
    seconds(from, to) {
      const cell = cellAt(from, to);
      if (!cell || cell.durationS === null) return roughTravelS(from, to, mode);
      if (mode !== 'transit') return Math.round(cell.durationS);
      return keyOf(from) === keyOf(to) ? 0 : Math.round(cell.distanceM / (TRANSIT_KMH / 3.6)) + TRANSIT_WAIT_S;
    },
    isReachable(point) {
      if (!isKnown) return true;
      return points.some((from) => keyOf(from) !== keyOf(point) && cellAt(from, point) !== null);
    },
    isEstimate,
    ...(source && { source: isEstimate ? asEstimate(source) : source }),
  };
}

const asEstimate = (source: Source): Source => ({
  ...source,
  degraded: [...new Set([...(source.degraded ?? []), 'estimate'])],
});

const keyOf = ({ lng, lat }: LngLat) => `${lng},${lat}`;
