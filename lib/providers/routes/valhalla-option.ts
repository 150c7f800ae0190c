import { isRealTime } from '../../domain/dates.ts';
import type { RouteQuery } from '../../domain/ports.ts';
import type { RouteOption } from '../../domain/route.ts';
import { listOf, numberOf, present, recordOf, textOf } from '../clean.ts';
import { drawnPath } from './drawn-path.ts';
import { pathOf } from './path.ts';
import { legOf } from './valhalla-leg.ts';

export function optionOf(trip: Record<string, unknown>, query: RouteQuery): RouteOption | undefined {
  const summary = recordOf(trip.summary);
  const km = numberOf(summary.length, 0, 5e4);
  const durationS = numberOf(summary.time, 0, 1e7);
  const parts = listOf(trip.legs).map(recordOf);
  if (km === undefined || durationS === undefined || parts.length === 0) return undefined;
  const scale = trip.units === 'miles' ? 1609.344 : 1000;
  const stops = [query.from, ...query.via, query.to];
  const points = parts.flatMap(({ shape }, index) => (shape ? pathOf(shape, stops[index]) : []));
  if (points.length < 2 && parts.some(({ shape }) => shape)) return undefined;
  return {
    distanceM: km * scale,
    durationS,
    ...drawnPath(points.length >= 2 ? points : stops),
    ...(points.length < 2 && { simplified: true }),
    ...timesOf(trip, query),
    legs: parts.map((part, index) => legOf(part, query, scale, index === parts.length - 1)),
  };
}

/** Its own departure and arrival, local at each end; only if a time was requested. */
function timesOf(trip: Record<string, unknown>, { departAt, arriveBy }: RouteQuery) {
  if (!departAt && !arriveBy) return {};
  const stops = listOf(trip.locations).map(recordOf);
  const timeOf = (stop: Record<string, unknown> | undefined) => {
    const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(textOf(stop?.date_time, 32) ?? '')?.[0];
    return time !== undefined && isRealTime(time) ? time : undefined;
  };
  return present({ departAt: timeOf(stops[0]), arriveAt: timeOf(stops.at(-1)) });
}
