import type { RouteQuery, RoutesFound } from '../../domain/ports.ts';
import type { RouteLeg, RouteOption } from '../../domain/route.ts';
import { rounded } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, numberOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { OSRM_CREDIT, osrmBody, osrmCovers, osrmUrl } from '../vendors/osrm.ts';
import { type Maneuver, maneuverOfOsrm, stepText } from './maneuvers.ts';
import { drawnPath, pathOf, simplifiedNote } from './path.ts';
import { isPlausible, soundOnly, timeUnmet } from './routes.ts';

const EXCLUDED = { highways: 'motorway', tolls: 'toll', ferries: 'ferry' } as const;

/**
 * OSRM's /route. onRefusal: whether a server that cannot leave out what is to be avoided is asked for a way all the same, or
 * left for one that can. It knows neither timetables nor traffic, and only some servers can
 * leave out kinds of roads, and most of those one kind at a time.
 */
export function osrmRoutes(
  { baseUrl, fetchJson }: Endpoint,
  onRefusal: 'give' | 'leave' = 'give',
): Adapter<RouteQuery, RoutesFound> {
  return {
    id: 'osrm',
    credit: OSRM_CREDIT,
    covers: ({ mode }) => osrmCovers(baseUrl, mode),
    async ask(query, signal) {
      const unmet = timeUnmet(query);
      // Walkers and cyclists are kept off motorways and tolls by their profile.
      const avoid = query.mode === 'drive' ? query.avoid : query.avoid.filter((kind) => kind === 'ferries');
      const first = await osrmBody(fetchJson, urlOf(baseUrl, query, avoid), signal);
      // Servers from before `exclude` call the query itself invalid.
      const isRefused = avoid.length > 0 && /^Invalid(?:Value|Query|Options)$/.test(String(first.code));
      if (isRefused && onRefusal === 'leave') throw new ProviderFailure('unsupported');
      const body = isRefused ? await osrmBody(fetchJson, urlOf(baseUrl, query, []), signal) : first;
      const options = optionsOf(body, query);
      return { value: { options, unmet: isRefused ? ['avoid', ...unmet] : unmet }, ...simplifiedNote(options) };
    },
  };
}

function urlOf(baseUrl: string, { from, to, via, mode, alternatives }: RouteQuery, avoid: RouteQuery['avoid']): URL {
  const url = osrmUrl(
    baseUrl,
    'route',
    mode,
    [from, ...via, to].map((point) => rounded(point, 6)),
  );
  url.searchParams.set('overview', 'full');
  url.searchParams.set('geometries', 'polyline6');
  url.searchParams.set('steps', 'true');
  url.searchParams.set('alternatives', alternatives > 1 && via.length === 0 ? String(alternatives) : 'false');
  if (avoid.length > 0) url.searchParams.set('exclude', avoid.map((kind) => EXCLUDED[kind]).join(','));
  return url;
}

function optionsOf(body: Record<string, unknown>, query: RouteQuery): RouteOption[] {
  if (body.code === 'NoRoute' || body.code === 'NoSegment') return [];
  if (body.code !== 'Ok')
    throw new ProviderFailure('rejected', { code: textOf(body.code, 20)?.replace(/\W/g, '') ?? 'CODE' });
  const gaps = listOf(body.waypoints).map((waypoint) => numberOf(recordOf(waypoint).distance, 0, 2.1e7) ?? 0);
  const options = listOf(body.routes)
    .slice(0, query.alternatives)
    .flatMap((route) => soundOnly(() => optionOf(recordOf(route), query)))
    // How far each stop was moved to the nearest road.
    .map((option) => (gaps.some((gap) => gap > 0) ? { ...option, gaps } : option));
  if (options.length === 0) throw new ProviderFailure('malformed');
  return options;
}

function optionOf(route: Record<string, unknown>, query: RouteQuery): RouteOption | undefined {
  const distanceM = numberOf(route.distance, 0, 5e7);
  const durationS = numberOf(route.duration, 0, 1e7);
  if (distanceM === undefined || durationS === undefined) return undefined;
  // A server with car data alone answers every profile, at the speed of a car.
  if (!isPlausible(query.mode, distanceM, durationS)) throw new ProviderFailure('malformed', { code: 'PROFILE' });
  const parts = listOf(route.legs).map(recordOf);
  const { path, isReal } = lineOf(route, parts, query);
  if (path.length < 2) return undefined;
  const legs = parts.map((leg, index) => legOf(leg, query, index === parts.length - 1));
  const summary = [...new Set(parts.flatMap((leg) => textOf(leg.summary, 120) ?? []))].join('; ');
  return {
    distanceM,
    durationS,
    ...drawnPath(path),
    ...(!isReal && { simplified: true }),
    legs,
    ...(summary && { summary }),
  };
}

/** The way itself; where none came (overview=false) that of its steps, or else through the points that were asked for. */
function lineOf(route: Record<string, unknown>, parts: Record<string, unknown>[], { from, via, to }: RouteQuery) {
  if (route.geometry) return { path: pathOf(route.geometry, from), isReal: true };
  const steps = parts.flatMap((leg) => listOf(leg.steps).map((step) => recordOf(step).geometry));
  const path = steps.flatMap((geometry) => (geometry ? pathOf(geometry, from) : []));
  return path.length >= 2 ? { path, isReal: true } : { path: [from, ...via, to], isReal: false };
}

function legOf(leg: Record<string, unknown>, { mode, locale }: RouteQuery, isLast: boolean): RouteLeg {
  const steps = listOf(leg.steps)
    .slice(0, 500)
    .map((item) => {
      const step = recordOf(item);
      const { type, modifier, exit } = recordOf(step.maneuver);
      const known = step.mode === 'ferry' ? 'ferry' : maneuverOfOsrm(textOf(type, 30), textOf(modifier, 30));
      const maneuver = known === 'arrive' && !isLast ? 'via' : known;
      const name = nameOf(step, maneuver);
      return {
        text: stepText(maneuver, name, locale, numberOf(exit, 1, 30)),
        distanceM: numberOf(step.distance, 0, 5e7) ?? 0,
        ...present({ durationS: numberOf(step.duration, 0, 1e7) }),
      };
    });
  return {
    mode,
    distanceM: numberOf(leg.distance, 0, 5e7) ?? 0,
    durationS: numberOf(leg.duration, 0, 1e7) ?? null,
    steps,
  };
}

/** The road's name or number; on ramps, what the signs say. */
function nameOf(step: Record<string, unknown>, maneuver: Maneuver): string | undefined {
  const road = textOf(step.name, 120) ?? textOf(step.ref, 60);
  const signs = textOf(step.destinations, 120);
  return maneuver === 'ramp' || maneuver === 'exit'
    ? (signs ?? road)
    : (road ?? textOf(step.rotary_name, 120) ?? signs);
}
