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
    ...elevationOf(parts),
    ...timesOf(trip, query),
    legs: parts.map((part, index) => legOf(part, query, scale, index === parts.length - 1)),
  };
}

/** More than a profile shows are thinned out. */
const MOST_HEIGHTS = 240;

/** A service without heights for a place sends -500 there; no ground is as low as this. */
const LOWEST_M = -450;

/** The heights along all legs, if every leg has them, in metres even of a service that measures in miles. */
function elevationOf(parts: Record<string, unknown>[]): Pick<RouteOption, 'elevation'> {
  const stepM = numberOf(parts[0]?.elevation_interval, 1, 1e6);
  const legs = parts.map((part) => listOf(part.elevation).map((height) => numberOf(height, LOWEST_M, 9_000)));
  const heights = legs.flatMap((each, index) => (index === 0 ? each : each.slice(1)));
  const known = heights.filter((height) => height !== undefined);
  if (stepM === undefined || known.length < 2 || known.length < heights.length || legs.some(({ length }) => length < 2))
    return {};
  const every = Math.ceil(known.length / MOST_HEIGHTS);
  const heightsM = known.filter((_, index) => index % every === 0).map(Math.round);
  return heightsM.length < 2 ? {} : { elevation: { stepM: stepM * every, heightsM } };
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
