import type { GeoPorts, RouteQuery, TravelCell } from '../../domain/ports.ts';
import type { RouteOption } from '../../domain/route.ts';
import type { MetroLine } from '../../gazetteer/metro-line.ts';
import { distanceM, lengthM } from '../../geo/distance.ts';
import { greatCircle } from '../../geo/great-circle.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { encodePolyline } from '../../geo/polyline.ts';
import { embeddedSource } from '../embedded-source.ts';
import { isOverSea } from './landmass.ts';
import { metroOption, whyNoRide } from './metro.ts';

/**
 * Straight lines over the globe instead of routes: distances only, no duration, and all requests unmet. By public
 * transport the metro lines of the table, where both ends are near their stops.
 */
export function embeddedRoutes(
  now: () => number,
  metro: () => readonly MetroLine[],
): Pick<GeoPorts, 'routes' | 'matrix' | 'table'> {
  const noRide = (query: RouteQuery) => (query.mode === 'transit' ? whyNoRide(metro(), query) : []);
  return {
    async routes(query, signal) {
      signal.throwIfAborted();
      const byMetro = query.mode === 'transit' ? metroOption(metro(), query) : undefined;
      if (byMetro) {
        const value = { options: [byMetro], unmet: unmetBy(query).filter((code) => code !== 'transit') };
        return { value, source: embeddedSource('metro', now(), ['estimate', 'few_lines']) };
      }
      const value = (await isAcrossSea(query))
        ? { options: [], unmet: ['sea'] }
        : { options: [straight(query)], unmet: [...unmetBy(query), ...noRide(query)] };
      return { value, source: embeddedSource('estimate', now(), ['estimate']) };
    },
    async matrix({ from, to }, signal) {
      signal.throwIfAborted();
      const value = to.map((target) => straightCell(from, target));
      return { value, source: embeddedSource('estimate', now(), ['estimate']) };
    },
    async table({ points }, signal) {
      signal.throwIfAborted();
      const value = points.map((from) => points.map((to) => straightCell(from, to)));
      return { value, source: embeddedSource('estimate', now(), ['estimate']) };
    },
  };
}

/** Whether the route crosses a sea without a crossing: a straight line over it would look like a route. */
async function isAcrossSea({ from, to, via }: RouteQuery): Promise<boolean> {
  const stops = [from, ...via, to];
  for (const [index, stop] of stops.slice(1).entries()) if (isOverSea(stops[index] ?? from, stop)) return true;
  return false;
}

function straightCell(from: LngLat, to: LngLat): TravelCell {
  const meters = Math.round(distanceM(from, to));
  return { durationS: null, distanceM: meters, ...(meters > 0 && { isStraight: true }) };
}

function straight({ from, to, via, mode }: RouteQuery): RouteOption {
  const stops = [from, ...via, to];
  const legs = stops.slice(1).map((stop, i) => {
    const start = stops[i] ?? from;
    const path = greatCircle(start, stop);
    return { mode, distanceM: Math.round(distanceM(start, stop)), durationS: null, path: encodePolyline(path) };
  });
  const whole = stops.slice(1).flatMap((stop, i) => greatCircle(stops[i] ?? from, stop).slice(i === 0 ? 0 : 1));
  return { distanceM: Math.round(lengthM(stops)), durationS: null, path: encodePolyline(whole), estimate: true, legs };
}

function unmetBy({ avoid, departAt, arriveBy, alternatives, mode }: RouteQuery): string[] {
  return [
    ...(mode === 'transit' ? ['transit'] : []),
    ...(avoid.length > 0 ? ['avoid'] : []),
    ...(departAt ? ['depart_at'] : []),
    ...(arriveBy ? ['arrive_by'] : []),
    ...(alternatives > 1 ? ['alternatives'] : []),
  ];
}
