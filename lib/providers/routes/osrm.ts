import type { RouteQuery, RoutesFound } from '../../domain/ports.ts';
import type { RouteOption } from '../../domain/route.ts';
import { rounded } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, numberOf, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { OSRM_CREDIT, osrmBody, osrmCovers, osrmUrl } from '../vendors/osrm.ts';
import { simplifiedNote } from './drawn-path.ts';
import { optionOf } from './osrm-option.ts';
import { soundOnly, timeUnmet } from './routes.ts';

const EXCLUDED = { highways: 'motorway', tolls: 'toll', ferries: 'ferry' } as const;

/**
 * OSRM's /route. onRefusal: if a server cannot leave out what is to be avoided, whether to ask it for a route all the
 * same or leave that to another. It knows neither timetables nor traffic; only some servers can leave out kinds of
 * roads, and most of those one kind at a time.
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
      // Their profile keeps walkers and cyclists off motorways and tolls.
      const avoid = query.mode === 'drive' ? query.avoid : query.avoid.filter((kind) => kind === 'ferries');
      const first = await osrmBody(fetchJson, urlOf(baseUrl, query, avoid), signal);
      // Servers older than `exclude` call the query itself invalid.
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
    // How far each stop was snapped to the nearest road.
    .map((option) => (gaps.some((gap) => gap > 0) ? { ...option, gaps } : option));
  if (options.length === 0) throw new ProviderFailure('malformed');
  return options;
}
