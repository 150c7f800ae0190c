import type { TravelCell } from '../../domain/ports.ts';
import type { TravelMode } from '../../domain/route.ts';
import type { Source } from '../../domain/source.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { ToolContext } from '../context.ts';
import { estimateSource } from '../estimate-source.ts';
import { roughTravelS } from './order.ts';

/** Travel times between the points of a trip. */
export interface Travel {
  /** Seconds from one point to another, on the road network if known, else roughly. */
  seconds(from: LngLat, to: LngLat): number;
  /** Whether a way of a trip by public transport is walked: that takes no longer than the ride and the wait for it. */
  isWalk(from: LngLat, to: LngLat): boolean;
  /** Whether the network knows a way and its time. */
  isWay(from: LngLat, to: LngLat): boolean;
  /** False if the network cannot reach the point from any other. */
  isReachable(point: LngLat): boolean;
  /** The times are not a service's own: no network was asked, or it does not know the mode. */
  isEstimate: boolean;
  source?: Source;
}

/** The limit of one request; times for points beyond it are rough. */
const MOST_POINTS = 50;
const TRANSIT_KMH = 18;
const WALK_KMH = 5;
const TRANSIT_WAIT_S = 300;

/**
 * Asks once for all times among the points. No free service has a matrix of public transport: its times are estimated
 * from road distances. Never fails: without an answer the times are rough, from straight lines. Abort is final.
 */
export async function travelAmong(points: LngLat[], mode: TravelMode, context: ToolContext): Promise<Travel> {
  const all = [...new Map(points.map((point) => [pointKey(point), point])).values()];
  const unique = all.slice(0, MOST_POINTS);
  if (unique.length < 2) return travelOf([], unique, mode);
  const answer = await context.ports
    .table({ points: unique, mode: mode === 'transit' ? 'drive' : mode }, context.signal)
    .catch(() => {
      context.signal.throwIfAborted();
      // A trip without a road network is still a trip; it says that its times are estimates.
      return null;
    });
  const travel = travelOf(answer?.value ?? [], unique, mode, answer?.source ?? estimateSource(context.now));
  return { ...travel, isEstimate: travel.isEstimate || all.length > unique.length };
}

function travelOf(rows: (TravelCell | null)[][], points: LngLat[], mode: TravelMode, source?: Source): Travel {
  const indexByKey = new Map(points.map((point, index) => [pointKey(point), index]));
  // Ordering asks for the same points over and over, so their keys are built once.
  const known = new Map<LngLat, number>();
  const indexOf = (point: LngLat) => {
    const index = known.get(point) ?? indexByKey.get(pointKey(point)) ?? -1;
    known.set(point, index);
    return index;
  };
  const cellAt = (from: LngLat, to: LngLat) => rows[indexOf(from)]?.[indexOf(to)];
  const ways = rows.flatMap((row, index) => row.filter((cell, column) => column !== index && cell !== null));
  const isKnown = ways.some((cell) => cell?.durationS != null);
  const isEstimate = !isKnown || mode === 'transit';
  const secondsBy = (from: LngLat, to: LngLat, by: TravelMode) => {
    const cell = cellAt(from, to);
    if (!cell || cell.durationS === null) return roughTravelS(from, to, by);
    if (mode !== 'transit') return Math.round(cell.durationS);
    if (indexOf(from) === indexOf(to)) return 0;
    return by === 'walk'
      ? Math.round(cell.distanceM / (WALK_KMH / 3.6))
      : Math.round(cell.distanceM / (TRANSIT_KMH / 3.6)) + TRANSIT_WAIT_S;
  };
  const isWalk = (from: LngLat, to: LngLat) =>
    mode === 'transit' && secondsBy(from, to, 'walk') <= secondsBy(from, to, mode);
  return {
    seconds: (from, to) => secondsBy(from, to, isWalk(from, to) ? 'walk' : mode),
    isWalk,
    isWay: (from, to) => cellAt(from, to)?.durationS != null,
    isReachable(point) {
      if (!isKnown || indexOf(point) < 0) return true;
      return points.some((from) => indexOf(from) !== indexOf(point) && cellAt(from, point) !== null);
    },
    isEstimate,
    ...(source && { source: isEstimate ? asEstimate(source) : source }),
  };
}

const asEstimate = (source: Source): Source => ({
  ...source,
  degraded: [...new Set([...(source.degraded ?? []), 'estimate'])],
});

const pointKey = ({ lng, lat }: LngLat) => `${lng},${lat}`;
