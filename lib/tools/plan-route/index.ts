import type { z } from 'zod';
import { onClockOf } from '../../domain/dates.ts';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import { NO_RIDE } from '../../domain/no-ride.ts';
import type { Place } from '../../domain/place.ts';
import { type RouteReport, routeReport } from '../../domain/route.ts';
import { distanceM, lengthM } from '../../geo/distance.ts';
import { knownZone } from '../../geo/local-time.ts';
import { formatDistance } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import type { ToolContext } from '../context.ts';
import { defineGeoTool } from '../define.ts';
import type { PlaceInput } from '../place-input.ts';
import { tellMiss } from '../tell.ts';
import { routeClock } from './clock.ts';
import { impliedStart, nameOfInput } from './implied-start.ts';
import { planRouteInput } from './input.ts';
import { routeLayers } from './layers.ts';
import { nearerNamesake } from './nearer-namesake.ts';
import { otherModes } from './other-modes.ts';
import { reordered } from './reordered.ts';
import { resolveStops } from './resolve-stops.ts';
import { tellRoute } from './tell.ts';
import { isWeatherAsked, wantsWeather, weatherOn } from './weather-on.ts';

const WALKABLE_M = 2_000;

export const planRoute = defineGeoTool({
  description:
    'The way from one place to another on foot, by bike, car or public transport, with stops; when to leave to be there in time; weather on long drives. For times to many places use travel_times.',
  input: planRouteInput,
  output: routeReport.or(miss),
  async execute(input, context): Promise<RouteReport | Miss> {
    const start = input.from ?? impliedStart(input.to, context);
    if (!start) return { miss: 'needs_start', about: nameOfInput(input.to) };
    const given = await resolveStops([start, ...(input.via ?? []), input.to], input.mode, context);
    if (isMiss(given)) return given;
    const modeOf = (first: Place, last: Place) =>
      input.mode ?? (distanceM(first.at, last.at) < WALKABLE_M ? 'walk' : 'drive');
    const { stops, by } = await reordered(given, input.reorder, modeOf, context);
    const [from, to, via] = [stops[0], stops.at(-1), stops.slice(1, -1)];
    if (!from || !to) return { miss: 'needs_place', about: '' };
    if (via.length === 0 && distanceM(from.at, to.at) < SAME_M)
      return { miss: 'same_place', about: nameFor(to, context.locale) };
    const mode = modeOf(from, to);
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
    if (!best && value.unmet.includes('transit')) {
      const off = offLines(value.unmet, from, to).map((end) => nameFor(end, context.locale));
      if (off.length > 0) return { miss: 'off_lines', about: eitherOf(off, context.locale) };
      return { miss: value.unmet.includes(NO_RIDE.between) ? 'no_ride' : 'no_transit', about };
    }
    const ends: [PlaceInput, Place][] = [
      [start, from],
      [input.to, to],
    ];
    const namesake = best ? null : await nearerNamesake(ends, context);
    if (namesake) return namesake;
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
    const [weather, others] = await Promise.all([
      weatherOn(best, input, { mode, departAt: clock.departAt ?? clock.leaveBy, from, to }, context),
      otherModes({ from, via, to }, { mode, option: best }, context),
    ]);
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
      ...(others.length > 0 && { otherModes: others }),
      ...(weather && { weather }),
      ...(unmet.length > 0 && { unmet }),
      ...(by && { isReordered: true }),
      ...(by === 'time' && { isOrderedByTime: true }),
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

/** The ends that no known line reaches. */
const offLines = (unmet: readonly string[], from: Place, to: Place): Place[] => [
  ...(unmet.includes(NO_RIDE.from) ? [from] : []),
  ...(unmet.includes(NO_RIDE.to) ? [to] : []),
];

const eitherOf = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);

/** Two ends closer than this are the same place. */
const SAME_M = 1;

/**
 * With the latest departure known, a source that ignores the arrival only lacks what that would add: traffic or a
 * timetable.
 */
function unmetOf(unmet: string[], mode: RouteReport['mode'], hasLeaveBy: boolean): string[] {
  if (!hasLeaveBy) return unmet;
  return unmet.map((code) => (code !== 'arrive_by' ? code : mode === 'transit' ? 'timetable' : 'traffic'));
}
