import type { RouteQuery } from '../../domain/ports.ts';
import { amapPoint } from '../vendors/amap-points.ts';

export function requestOf({ from, to, via, mode, avoid, alternatives }: RouteQuery): [string, Record<string, string>] {
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

/**
 * 32 as in AMap's app, 35 without motorways, 1 without tolls (a single route), 42 without motorways and with fewer
 * tolls.
 */
function strategyOf(avoid: RouteQuery['avoid']): string {
  if (avoid.includes('highways')) return avoid.includes('tolls') ? '42' : '35';
  return avoid.includes('tolls') ? '1' : '32';
}
