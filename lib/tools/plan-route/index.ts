import { z } from 'zod';
import { localTime, onClockOf } from '../../domain/dates.ts';
import { nameFor } from '../../domain/name-for.ts';
import { isMiss, type Miss, miss, type Place } from '../../domain/place.ts';
import {
  avoidable,
  type RouteOption,
  type RouteReport,
  routeReport,
  type TravelMode,
  travelMode,
} from '../../domain/route.ts';
import type { RouteWeather } from '../../domain/route-weather.ts';
import { distanceM, lengthM } from '../../geo/distance.ts';
import { knownZone } from '../../geo/local-time.ts';
import { decodePolyline } from '../../geo/polyline.ts';
import { formatDistance } from '../../i18n/format.ts';
import type { ToolContext } from '../context.ts';
import { defineGeoTool } from '../define.ts';
import { type PlaceInput, placeInput } from '../place-input.ts';
import { resolvePlaces } from '../resolve-place.ts';
import { tellMiss } from '../tell.ts';
import { routeClock } from './clock.ts';
import { routeLayers } from './layers.ts';
import { tellRoute } from './tell.ts';
import { weatherAlong } from './weather-along.ts';

const planRouteInput = z.object({
  from: placeInput.optional().describe("default: the user's position, else ask"),
  to: placeInput,
  via: z.array(placeInput).max(10).optional(),
  mode: travelMode.optional().describe('default: walk under 2 km, else drive'),
  depart_at: localTime.optional(),
  arrive_by: localTime.optional().describe('to be there in time: also gives the latest departure (leave_by)'),
  avoid: z.array(avoidable).max(3).optional(),
  alternatives: z.int().min(1).max(3).optional().describe('how many ways to show; default 1'),
  weather: z
    .boolean()
    .optional()
    .describe('weather on the way at the hour of passing; default: on drives and rides of an hour or more'),
});

const WALKABLE_M = 2_000;

export const planRoute = defineGeoTool({
  description:
    'How to get from one place to another, walking, cycling, driving or by public transport, with stops on the way; when to leave to be there in time, and the weather on long drives. For travel times to many places use travel_times.',
  input: planRouteInput,
  output: routeReport.or(miss),
  async execute(input, context): Promise<RouteReport | Miss> {
    const start = input.from ?? impliedStart(input.to, context);
    if (!start) return { miss: 'needs_start', about: nameOfInput(input.to) };
    const stops = await resolvePlaces([start, ...(input.via ?? []), input.to], context);
    if (isMiss(stops)) return stops;
    const [from, to, via] = [stops[0], stops.at(-1), stops.slice(1, -1)];
    if (!from || !to) return { miss: 'needs_place', about: '' };
    if (via.length === 0 && distanceM(from.at, to.at) < SAME_M)
      return { miss: 'same_place', about: nameFor(to, context.locale) };
    const mode = input.mode ?? (distanceM(from.at, to.at) < WALKABLE_M ? 'walk' : 'drive');
    const { departAt, arriveBy } = timesOf(input, from, to, context);
    const { value, source } = await context.ports.routes(
      {
        from: from.at,
        to: to.at,
        via: via.map((stop) => stop.at),
        mode,
        avoid: input.avoid ?? [],
        ...(departAt && { departAt }),
        ...(arriveBy && !departAt && { arriveBy }),
        alternatives: input.alternatives ?? 1,
        locale: context.locale,
      },
      context.signal,
    );
    const [best] = value.options;
    const names = stops.map((stop) => nameFor(stop, context.locale));
    const about = `${names[0]} → ${names.at(-1)}`;
    if (!best && value.unmet.includes('transit')) return { miss: 'no_transit', about };
    if (!best && value.unmet.includes('sea'))
      return {
        miss: 'over_sea',
        about: `${names.join(' → ')} (${formatDistance(lengthM(stops.map(({ at }) => at)), context.locale)})`,
        source,
      };
    if (!best) return { miss: 'no_route', about, source };
    const clock = routeClock({
      departAt,
      arriveBy,
      mode,
      from,
      to,
      option: best,
      now: context.now,
    });
    const weather = await weatherOn(
      best,
      input,
      { mode, departAt: clock.departAt ?? clock.leaveBy, from, to },
      context,
    );
    const unmet = [
      ...unmetOf(value.unmet, mode, clock.leaveBy !== undefined),
      ...(arriveBy && clock.arriveAt && clock.arriveAt > arriveBy ? ['arrive_by'] : []),
      ...(!weather && isWeatherAsked(input) && wantsWeather(input, mode, best) ? ['weather'] : []),
      ...(weather?.missing ? ['weather_part'] : []),
    ];
    return {
      ref: context.refs.next('r'),
      mode,
      from,
      to,
      via,
      options: value.options.slice(0, input.alternatives ?? 1),
      ...clock,
      ...(weather && { weather }),
      ...(unmet.length > 0 && { unmet }),
      source,
    };
  },
  map(output) {
    if (isMiss(output)) return [];
    return [{ do: 'show', layers: routeLayers(output) }];
  },
  refs(output) {
    return isMiss(output) ? [] : [{ kind: 'route', ref: output.ref, route: output }];
  },
  tell(output, locale) {
    return isMiss(output) ? tellMiss(output, locale) : tellRoute(output, locale);
  },
});

/** The times of the call, each in local time at its end; if the zone is unknown, in the user's. */
function timesOf(
  { depart_at, arrive_by }: z.output<typeof planRouteInput>,
  from: Place,
  to: Place,
  { timeZone }: ToolContext,
): { departAt?: string; arriveBy?: string } {
  const atStart = knownZone(from.timeZone, to.timeZone, timeZone) ?? 'UTC';
  const atEnd = knownZone(to.timeZone, from.timeZone, timeZone) ?? 'UTC';
  return {
    ...(depart_at && { departAt: onClockOf(atStart, depart_at) }),
    ...(arrive_by && { arriveBy: onClockOf(atEnd, arrive_by) }),
  };
}

/** Two ends closer than this are the same place. */
const SAME_M = 1;

/**
 * The start of a route when none is given: the user's position, else what is selected besides the destination. Never
 * the middle of the map.
 */
function impliedStart(to: PlaceInput, { position, selection }: ToolContext): PlaceInput | undefined {
  if (position) return { ref: 'me' };
  const target = 'ref' in to ? (to.ref === 'selection' ? selection.at(-1) : to.ref) : undefined;
  const start = selection.findLast((ref) => ref !== target);
  return start === undefined ? undefined : { ref: start };
}

const nameOfInput = (input: PlaceInput) => ('name' in input ? input.name : 'ref' in input ? input.ref : '');

const LONG_S = 3_600;

/** The weather on the best route, if wanted: on long drives and rides, or on request. A straight line has no hours. */
async function weatherOn(
  { path, distanceM: meters, durationS }: RouteOption,
  { weather }: Pick<z.output<typeof planRouteInput>, 'weather'>,
  { mode, departAt, from, to }: { mode: TravelMode; departAt: string | undefined; from: Place; to: Place },
  context: ToolContext,
): Promise<RouteWeather | null> {
  if (durationS === null || !wantsWeather({ weather }, mode, { durationS })) return null;
  const timeZone = from.timeZone ?? to.timeZone;
  return weatherAlong({ path: decodePolyline(path), distanceM: meters, durationS, departAt, timeZone }, context);
}

/** For a route that begins now the weather is an extra; for one on another day it would be missed. */
const isWeatherAsked = ({ weather, depart_at, arrive_by }: z.output<typeof planRouteInput>) =>
  weather === true || depart_at !== undefined || arrive_by !== undefined;

/** Asking for the weather on a straight line counts too: the answer says that there is none. */
const wantsWeather = (
  { weather }: Pick<z.output<typeof planRouteInput>, 'weather'>,
  mode: TravelMode,
  { durationS }: Pick<RouteOption, 'durationS'>,
): boolean => weather ?? ((mode === 'drive' || mode === 'bike') && durationS !== null && durationS >= LONG_S);

/**
 * With the latest departure known, a source that ignores the arrival only lacks what that would add: traffic or a
 * timetable.
 */
function unmetOf(unmet: string[], mode: RouteReport['mode'], hasLeaveBy: boolean): string[] {
  if (!hasLeaveBy) return unmet;
  return unmet.map((code) => (code !== 'arrive_by' ? code : mode === 'transit' ? 'timetable' : 'traffic'));
}
