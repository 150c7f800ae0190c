import type { RouteQuery, RoutesFound } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { COSTINGS, VALHALLA_CREDIT, valhallaBody } from '../vendors/valhalla.ts';
import { simplifiedNote } from './drawn-path.ts';
import { soundOnly, timeUnmet } from './routes.ts';
import { optionOf } from './valhalla-option.ts';
import { requestOf, usesAvoided } from './valhalla-request.ts';

/** Valhalla's /route: can leave out motorways, tolls and ferries, and respects roads closed at certain hours. */
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
