import { NO_RIDES } from '../../domain/no-ride.ts';
import type { GeoPorts, RouteQuery, RoutesFound, Sourced } from '../../domain/ports.ts';
import { AppError } from '../../errors/app-error.ts';

/** A straight line is an estimate of a road, but says nothing about public transport: only a way by known lines does. */
export async function lastRoute(
  routes: GeoPorts['routes'] | undefined,
  query: RouteQuery,
  signal: AbortSignal,
  now: number,
): Promise<Sourced<RoutesFound>> {
  if (query.mode === 'transit') {
    const found = await routes?.(query, signal);
    if (found?.value.options.some(({ isFromTable }) => isFromTable)) return found;
    const source = {
      id: 'none',
      name: 'Wentu',
      attribution: '',
      fetchedAt: new Date(now).toISOString(),
      offline: true,
    };
    const why = found?.value.unmet.filter((code) => NO_RIDES.includes(code)) ?? [];
    return { value: { options: [], unmet: ['transit', ...why] }, source };
  }
  if (!routes) throw new AppError('provider_unavailable');
  return routes(query, signal);
}
