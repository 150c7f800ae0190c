import type { RouteQuery, RoutesFound } from '../../domain/ports.ts';
import type { RouteOption } from '../../domain/route.ts';
import { isInMainlandChina } from '../../geo/crs.ts';
import type { Adapter } from '../adapter.ts';
import { numberOf, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import {
  AMAP_CREDIT,
  type Amap,
  type AmapBody,
  amapBody,
  amapPoint,
  amountOf,
  pathOfAmap,
  rowsIn,
} from '../vendors/amap.ts';
import { stepOf } from './amap-step.ts';
import { amapTransit } from './amap-transit.ts';
import { drawnPath, simplifiedNote } from './path.ts';
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
      // A route that is not there comes as count "0" without a route.
      const paths = rowsIn(recordOf(body?.route), 'paths');
      const unmet = timeUnmet(query);
      if (paths.length === 0) return { value: { options: [], unmet } };
      const options = paths.slice(0, query.alternatives).flatMap((path) => optionOf(path, query) ?? []);
      if (options.length === 0) throw new ProviderFailure('malformed');
      // Where there is no other way, or motorways are to be avoided too, it may have tolls all the same.
      const isPaid = query.avoid.includes('tolls') && (options[0]?.tolls ?? 0) > 0;
      // Only drivers can be kept off ferries; walkers and cyclists meet neither motorways nor tolls.
      const isIgnored = query.mode !== 'drive' && query.avoid.includes('ferries');
      return {
        value: { options, unmet: isPaid || isIgnored ? ['avoid', ...unmet] : unmet },
        ...simplifiedNote(options),
      };
    },
  };
}

function requestOf({ from, to, via, mode, avoid, alternatives }: RouteQuery): [string, Record<string, string>] {
  const ends = { origin: amapPoint(from), destination: amapPoint(to), show_fields: 'cost,polyline,navi' };
  if (mode !== 'drive') {
    const path = mode === 'bike' ? '/v5/direction/bicycling' : '/v5/direction/walking';
    return [path, { ...ends, ...(alternatives > 1 && { alternative_route: String(alternatives) }) }];
  }
  return [
    '/v5/direction/driving',
    {
      ...ends,
      strategy: strategyOf(avoid),
      ...(avoid.includes('ferries') && { ferry: '1' }),
      ...(via.length > 0 && { waypoints: via.map(amapPoint).join(';') }),
    },
  ];
}

/** 32 as AMap's app would go, 35 without motorways, 1 without tolls (one way alone), 42 without motorways and with fewer tolls. */
function strategyOf(avoid: RouteQuery['avoid']): string {
  if (avoid.includes('highways')) return avoid.includes('tolls') ? '42' : '35';
  return avoid.includes('tolls') ? '1' : '32';
}

function optionOf(path: AmapBody, { from, to, mode }: RouteQuery): RouteOption | undefined {
  const distanceM = numberOf(path.distance, 0, 5e7);
  const steps = rowsIn(path, 'steps');
  const durationS = amountOf(path, 'duration') ?? sumOf(steps, (step) => amountOf(step, 'duration'));
  const stepped = steps.flatMap((step) => pathOfAmap(step.polyline));
  const points = stepped.length >= 2 ? stepped : pathOfAmap(path.polyline);
  if (distanceM === undefined || durationS === undefined) return undefined;
  const tolls = amountOf(path, 'tolls', 1e5);
  const roads = [...new Set(steps.flatMap((step) => textOf(step.road_name ?? step.road, 60) ?? []))];
  return {
    distanceM,
    durationS,
    ...drawnPath(points.length >= 2 ? points : [from, to]),
    // The numbers are the road's all the same.
    ...(points.length < 2 && { simplified: true }),
    legs: [{ mode, distanceM, durationS, steps: steps.slice(0, 500).map(stepOf) }],
    ...(roads.length > 0 && { summary: roads.slice(0, 3).join('、') }),
    ...(tolls !== undefined && tolls > 0 && { tolls }),
  };
}

/** The sum, where every part is known. */
function sumOf(items: AmapBody[], read: (item: AmapBody) => number | undefined): number | undefined {
  if (items.length === 0) return undefined;
  return items.reduce<number | undefined>((sum, item) => {
    const part = read(item);
    return sum === undefined || part === undefined ? undefined : sum + part;
  }, 0);
}
