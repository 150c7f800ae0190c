import { rounded } from '../../geo/lng-lat.ts';
import type { RouteQuery } from '../../tools/ports.ts';
import type { RouteLeg, RouteOption } from '../../tools/route.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, numberOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { OSRM_CREDIT, osrmBody, osrmCovers, osrmUrl } from '../vendors/osrm.ts';
import { maneuverOfOsrm, stepText } from './maneuvers.ts';
import { drawnPath, pathOf, simplifiedNote } from './path.ts';
import { isPlausible, type RoutesFound, timeUnmet } from './routes.ts';

/** An end that is snapped to a road farther away than this is not reached by road. */
const MAX_SNAP_M = 10_000;
const EXCLUDED = { highways: 'motorway', tolls: 'toll', ferries: 'ferry' } as const;

/** OSRM's /route. It knows neither timetables nor traffic, and only some servers can leave out kinds of roads. */
export function osrmRoutes({ baseUrl, fetchJson }: Endpoint): Adapter<RouteQuery, RoutesFound> {
  return {
    id: 'osrm',
    credit: OSRM_CREDIT,
    covers: ({ mode }) => osrmCovers(baseUrl, mode),
    async ask(query, signal) {
      const unmet = timeUnmet(query);
      // Walkers and cyclists are kept off motorways and tolls by their profile.
      const avoid = query.mode === 'drive' ? query.avoid : query.avoid.filter((kind) => kind === 'ferries');
      const first = await osrmBody(fetchJson, urlOf(baseUrl, query, avoid), signal);
      const isRefused = avoid.length > 0 && first.code === 'InvalidValue';
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
  const isFar = listOf(body.waypoints).some((waypoint) => (numberOf(recordOf(waypoint).distance) ?? 0) > MAX_SNAP_M);
  if (isFar) return [];
  const options = listOf(body.routes)
    .slice(0, query.alternatives)
    .flatMap((route) => optionOf(recordOf(route), query) ?? []);
  if (options.length === 0) throw new ProviderFailure('malformed');
  return options;
}

function optionOf(route: Record<string, unknown>, query: RouteQuery): RouteOption | undefined {
  const distanceM = numberOf(route.distance, 0, 5e7);
  const durationS = numberOf(route.duration, 0, 1e7);
  if (distanceM === undefined || durationS === undefined) return undefined;
  // A server with car data alone answers every profile, at the speed of a car.
  if (!isPlausible(query.mode, distanceM, durationS)) throw new ProviderFailure('malformed', { code: 'PROFILE' });
  const points = pathOf(route.geometry, 6);
  if (points.length < 2) return undefined;
  const legs = listOf(route.legs).map((leg) => legOf(recordOf(leg), query));
  const summary = [...new Set(listOf(route.legs).flatMap((leg) => textOf(recordOf(leg).summary, 120) ?? []))].join(
    '; ',
  );
  return { distanceM, durationS, ...drawnPath(points), legs, ...(summary && { summary }) };
}

function legOf(leg: Record<string, unknown>, { mode, locale }: RouteQuery): RouteLeg {
  const steps = listOf(leg.steps)
    .slice(0, 500)
    .map((item) => {
      const step = recordOf(item);
      const { type, modifier, exit } = recordOf(step.maneuver);
      const name = textOf(step.name, 120) ?? textOf(step.ref, 60);
      const maneuver = step.mode === 'ferry' ? 'ferry' : maneuverOfOsrm(textOf(type, 30), textOf(modifier, 30));
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
