import type { RouteQuery } from '../../domain/ports.ts';
import type { RouteOption } from '../../domain/route.ts';
import { listOf, numberOf, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { drawnPath } from './drawn-path.ts';
import { legOf } from './osrm-leg.ts';
import { pathOf } from './path.ts';
import { isPlausible } from './routes.ts';

export function optionOf(route: Record<string, unknown>, query: RouteQuery): RouteOption | undefined {
  const distanceM = numberOf(route.distance, 0, 5e7);
  const durationS = numberOf(route.duration, 0, 1e7);
  if (distanceM === undefined || durationS === undefined) return undefined;
  // A server with only car data answers every profile at the speed of a car.
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

/** The path itself; if there is none (overview=false), that of its steps, or else through the points given. */
function lineOf(route: Record<string, unknown>, parts: Record<string, unknown>[], { from, via, to }: RouteQuery) {
  if (route.geometry) return { path: pathOf(route.geometry, from), isReal: true };
  const steps = parts.flatMap((leg) => listOf(leg.steps).map((step) => recordOf(step).geometry));
  const path = steps.flatMap((geometry) => (geometry ? pathOf(geometry, from) : []));
  return path.length >= 2 ? { path, isReal: true } : { path: [from, ...via, to], isReal: false };
}
