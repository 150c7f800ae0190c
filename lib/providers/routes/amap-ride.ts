import type { RouteLeg } from '../../domain/route.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { numberOf, present, recordOf, textOf } from '../clean.ts';
import { type AmapBody, amountOf, rowsIn } from '../vendors/amap.ts';
import { pathOfAmap, pointOfAmap } from '../vendors/amap-points.ts';

export type Leg = RouteLeg & { points: LngLat[] };

export function rideOf(line: AmapBody): Leg | undefined {
  const name = textOf(line.name, 120);
  if (!name) return undefined;
  return {
    mode: modeOfLine(textOf(line.type, 40) ?? name),
    // "地铁1号线(苹果园--环球度假区)": the direction is in from and to.
    line: name.replace(/[(（][^()（）]*--[^()（）]*[)）]$/, ''),
    ...stopsOf(line),
    distanceM: numberOf(line.distance, 0, 5e7) ?? 0,
    durationS: amountOf(line, 'duration') ?? null,
  };
}

function modeOfLine(type: string): RouteLeg['mode'] {
  if (/地铁|轻轨|磁悬浮|有轨/.test(type)) return 'subway';
  if (/轮渡|渡船|索道/.test(type)) return 'ferry';
  return 'bus';
}

export function trainOf(railway: AmapBody): Leg | undefined {
  const line = textOf(railway.trip, 40) ?? textOf(railway.name, 80);
  if (!line) return undefined;
  return {
    mode: 'train',
    line,
    ...stopsOf(railway),
    distanceM: numberOf(railway.distance, 0, 5e7) ?? 0,
    durationS: amountOf(railway, 'duration') ?? numberOf(railway.time, 0, 1e6) ?? null,
  };
}

/**
 * Names of both stops, the number of stops from one to the other, and the path: drawn through the stops if there is no
 * line.
 */
function stopsOf(ride: AmapBody) {
  const [from, to] = [recordOf(ride.departure_stop), recordOf(ride.arrival_stop)];
  // Trains have it in the singular, and no via_num.
  const between = rowsIn(ride, ride.via_stops === undefined ? 'via_stop' : 'via_stops');
  const count = numberOf(ride.via_num, 0, 500) ?? (between.length > 0 ? between.length : undefined);
  const own = pathOfAmap(ride.polyline);
  const stops = [from, ...between, to].flatMap((stop) => pointOfAmap(stop.location) ?? []);
  return {
    ...present({
      from: textOf(from.name, 60),
      to: textOf(to.name, 60),
      // via_num counts the stops in between; people count the stops they ride.
      stops: count === undefined ? undefined : count + 1,
    }),
    points: own.length >= 2 ? own : stops,
  };
}
