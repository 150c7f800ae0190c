import type { RouteQuery, RoutesFound } from '../../domain/ports.ts';
import { isInMainlandChina } from '../../geo/mainland-china.ts';
import type { Adapter } from '../adapter.ts';
import { recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { AMAP_CREDIT, type Amap, amapBody, rowsIn } from '../vendors/amap.ts';
import { optionOf } from './amap-option.ts';
import { requestOf } from './amap-request.ts';
import { amapTransit } from './amap-transit.ts';
import { simplifiedNote } from './drawn-path.ts';
import { timeUnmet } from './routes.ts';

const MAX_VIA = 16;

/** AMap's directions: driving with traffic and stops on the way, walking, cycling, public transport. */
export function amapRoutes(amap: Amap): Adapter<RouteQuery, RoutesFound> {
  return {
    id: 'amap',
    credit: AMAP_CREDIT,
    covers: ({ from, to, via, mode }) =>
      [from, ...via, to].every(isInMainlandChina) && (mode === 'drive' ? via.length <= MAX_VIA : via.length === 0),
    async ask(query, signal) {
      if (query.mode === 'transit') {
        const value = await amapTransit(amap, query, signal);
        return { value, ...simplifiedNote(value.options) };
      }
      const body = await amapBody(amap, ...requestOf(query), signal);
      // A missing route is returned as count "0" without a route.
      const paths = rowsIn(recordOf(body?.route), 'paths');
      const unmet = timeUnmet(query);
      if (paths.length === 0) return { value: { options: [], unmet } };
      const options = paths.slice(0, query.alternatives).flatMap((path) => optionOf(path, query) ?? []);
      if (options.length === 0) throw new ProviderFailure('malformed');
      // If there is no other way, or if motorways are to be avoided too, it may have tolls all the same.
      const isPaid = query.avoid.includes('tolls') && (options[0]?.tolls ?? 0) > 0;
      // Ferries can only be avoided by car; walkers and cyclists meet neither motorways nor tolls.
      const isIgnored = query.mode !== 'drive' && query.avoid.includes('ferries');
      return {
        value: { options, unmet: isPaid || isIgnored ? ['avoid', ...unmet] : unmet },
        ...simplifiedNote(options),
      };
    },
  };
}
