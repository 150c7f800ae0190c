import type { GeoPorts, RouteQuery, RoutesFound, Sourced } from '../../domain/ports.ts';
import { AppError } from '../../errors/app-error.ts';

/** A straight line is an estimate of a road, but says nothing about public transport. */
export async function lastRoute(
  routes: GeoPorts['routes'] | undefined,
  query: RouteQuery,
  signal: AbortSignal,
  now: number,
): Promise<Sourced<RoutesFound>> {
  if (query.mode === 'transit') {
    const source = {
      id: 'none',
      name: 'Wentu',
      attribution: '',
      fetchedAt: new Date(now).toISOString(),
      offline: true,
    };
    return { value: { options: [], unmet: ['transit'] }, source };
  }
  if (!routes) throw new AppError('provider_unavailable');
  return routes(query, signal);
}
