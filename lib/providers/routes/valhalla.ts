import { isRealTime } from '../../domain/dates.ts';
import type { RouteQuery, RoutesFound } from '../../domain/ports.ts';
import type { RouteLeg, RouteOption } from '../../domain/route.ts';
import { type LngLat, rounded } from '../../geo/lng-lat.ts';
import { languageIn } from '../../i18n/index.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, numberOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { COSTINGS, VALHALLA_CREDIT, valhallaBody } from '../vendors/valhalla.ts';
import { maneuverOfValhalla, stepText } from './maneuvers.ts';
import { drawnPath, pathOf, simplifiedNote } from './path.ts';
import { soundOnly, timeUnmet } from './routes.ts';

/** Valhalla's /route: can leave out motorways, tolls and ferries, and obeys roads that are closed by the hour. */
export function valhallaRoutes({ baseUrl, fetchJson }: Endpoint): Adapter<RouteQuery, RoutesFound> {
  return {
    id: 'valhalla',
    credit: VALHALLA_CREDIT,
    covers: ({ mode }) => COSTINGS[mode] !== undefined,
    async ask(query, signal) {
      const body = await valhallaBody(fetchJson, new URL(`${baseUrl}/route`), requestOf(query), signal);
      const unmet = timeUnmet(query);
      if (!body) return { value: { options: [], unmet } };
      const trips = [body.trip, ...listOf(body.alternates).map((item) => recordOf(item).trip)];
      const options = trips
        .slice(0, query.alternatives)
        .flatMap((trip) => soundOnly(() => optionOf(recordOf(trip), query)));
      if (options.length === 0) throw new ProviderFailure('malformed');
      const isMet = !usesAvoided(recordOf(body.trip), query.avoid);
      return { value: { options, unmet: isMet ? unmet : ['avoid', ...unmet] }, ...simplifiedNote(options) };
    },
  };
}

/** What was to be left out is only made dear: where there is no other way, the answer says that it has it. */
function usesAvoided(trip: Record<string, unknown>, avoid: RouteQuery['avoid']): boolean {
  const flags = { highways: 'has_highway', tolls: 'has_toll', ferries: 'has_ferry' } as const;
  const summaries = [trip, ...listOf(trip.legs).map(recordOf)].map((part) => recordOf(part.summary));
  return avoid.some((kind) => summaries.some((summary) => summary[flags[kind]] === true));
}

function requestOf(query: RouteQuery): object {
  const { from, to, via, mode, avoid, departAt, arriveBy, alternatives } = query;
  const costing = COSTINGS[mode] ?? 'auto';
  const options = {
    ...(avoid.includes('highways') && { use_highways: 0 }),
    ...(avoid.includes('tolls') && { use_tolls: 0 }),
    ...(avoid.includes('ferries') && { use_ferry: 0 }),
  };
  return {
    locations: [from, ...via, to].map(locationOf),
    costing,
    ...(Object.keys(options).length > 0 && { costing_options: { [costing]: options } }),
    units: 'kilometers',
    language: 'en-US',
    ...(alternatives > 1 && via.length === 0 && { alternates: alternatives - 1 }),
    ...(departAt && { date_time: { type: 1, value: departAt } }),
    ...(!departAt && arriveBy && { date_time: { type: 2, value: arriveBy } }),
  };
}

export function locationOf(point: LngLat): { lat: number; lon: number } {
  const { lng, lat } = rounded(point, 6);
  return { lat, lon: lng };
}

function optionOf(trip: Record<string, unknown>, query: RouteQuery): RouteOption | undefined {
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

/** Its own departure and arrival, local at each end; only where a time was asked for. */
function timesOf(trip: Record<string, unknown>, { departAt, arriveBy }: RouteQuery) {
  if (!departAt && !arriveBy) return {};
  const stops = listOf(trip.locations).map(recordOf);
  const timeOf = (stop: Record<string, unknown> | undefined) => {
    const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(textOf(stop?.date_time, 32) ?? '')?.[0];
    return time !== undefined && isRealTime(time) ? time : undefined;
  };
  return present({ departAt: timeOf(stops[0]), arriveAt: timeOf(stops.at(-1)) });
}

/** In which Valhalla writes its instructions, when it is not asked for another. */
const OWN_LANGUAGE = 'en';

function legOf(leg: Record<string, unknown>, { mode, locale }: RouteQuery, scale: number, isLast: boolean): RouteLeg {
  const summary = recordOf(leg.summary);
  const steps = listOf(leg.maneuvers)
    .slice(0, 500)
    .map((item) => {
      const maneuver = recordOf(item);
      const name = textOf(listOf(maneuver.street_names)[0], 120);
      const own = languageIn(locale).tag === OWN_LANGUAGE ? textOf(maneuver.instruction, 300) : undefined;
      const known = maneuverOfValhalla(numberOf(maneuver.type, 0, 99));
      const kind = known === 'arrive' && !isLast ? 'via' : known;
      return {
        text: own ?? stepText(kind, name, locale, numberOf(maneuver.roundabout_exit_count, 1, 30)),
        distanceM: (numberOf(maneuver.length, 0, 5e4) ?? 0) * scale,
        ...present({ durationS: numberOf(maneuver.time, 0, 1e7) }),
      };
    });
  return {
    mode,
    distanceM: (numberOf(summary.length, 0, 5e4) ?? 0) * scale,
    durationS: numberOf(summary.time, 0, 1e7) ?? null,
    steps,
  };
}
