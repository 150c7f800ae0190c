import type { RouteQuery, RoutesFound } from '../../domain/ports.ts';
import type { RouteLeg, RouteOption } from '../../domain/route.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { numberOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import {
  type Amap,
  type AmapBody,
  amapBody,
  amapPoint,
  amountOf,
  pathOfAmap,
  pointOfAmap,
  rowsIn,
} from '../vendors/amap.ts';
import { amapRegeo } from '../vendors/amap-region.ts';
import { stepOf } from './amap-step.ts';
import { drawnPath } from './path.ts';

type Leg = RouteLeg & { points: LngLat[] };

/** AMap's public transport: it asks for the city codes of both ends, which regeo knows. */
export async function amapTransit(amap: Amap, query: RouteQuery, signal: AbortSignal): Promise<RoutesFound> {
  const [city1, city2] = await Promise.all([cityCodeAt(amap, query.from, signal), cityCodeAt(amap, query.to, signal)]);
  const [, date, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(query.departAt ?? '') ?? [];
  const body = await amapBody(
    amap,
    '/v5/direction/transit/integrated',
    {
      origin: amapPoint(query.from),
      destination: amapPoint(query.to),
      city1,
      city2,
      AlternativeRoute: String(query.alternatives),
      show_fields: 'cost,navi,polyline',
      date,
      time: hour && minute && `${Number(hour)}-${minute}`,
    },
    signal,
  );
  const unmet = [...(query.arriveBy ? ['arrive_by'] : []), ...(query.avoid.length > 0 ? ['avoid'] : [])];
  const transits = rowsIn(recordOf(body?.route), 'transits');
  if (transits.length === 0) return { options: [], unmet };
  const options = transits.slice(0, query.alternatives).flatMap((transit) => optionOf(transit, query) ?? []);
  if (options.length === 0) throw new ProviderFailure('malformed');
  return { options, unmet };
}

async function cityCodeAt(amap: Amap, at: LngLat, signal: AbortSignal): Promise<string> {
  const { citycode } = recordOf((await amapRegeo(amap, at, false, signal)).addressComponent);
  const code = textOf(citycode, 8);
  if (!code) throw new ProviderFailure('unsupported');
  return code;
}

function optionOf(transit: AmapBody, { from, to }: RouteQuery): RouteOption | undefined {
  const segments = rowsIn(transit, 'segments');
  const legs = segments.flatMap(legsOf);
  const points = legs.flatMap((leg) => leg.points);
  if (legs.length === 0) return undefined;
  const total = legs.every(({ durationS }) => durationS !== null)
    ? legs.reduce((sum, { durationS }) => sum + (durationS ?? 0), 0)
    : null;
  const lines = legs.flatMap(({ line }) => line ?? []);
  const fare = feeOf(transit.cost) ?? feesOf(segments);
  return {
    distanceM: numberOf(transit.distance, 0, 5e7) ?? legs.reduce((sum, leg) => sum + leg.distanceM, 0),
    durationS: amountOf(transit, 'duration') ?? total,
    ...drawnPath(points.length >= 2 ? points : [from, to]),
    // The numbers are the road's all the same.
    ...(points.length < 2 && { simplified: true }),
    legs: legs.map(({ points: own, ...leg }) => ({ ...leg, ...(own.length >= 2 && { path: drawnPath(own).path }) })),
    ...(lines.length > 0 && { summary: lines.join(' → ') }),
    ...(fare !== undefined && { cost: fare }),
  };
}

const feeOf = (cost: unknown) => numberOf(recordOf(cost).transit_fee ?? cost, 0, 1e5);

/** The documentation has the fare of each segment beside it. */
function feesOf(segments: AmapBody[]): number | undefined {
  const fees = segments.flatMap(({ cost }) => feeOf(cost) ?? []);
  return fees.length > 0 ? fees.reduce((sum, fee) => sum + fee, 0) : undefined;
}

/** A segment: a walk, then a ride by bus or metro, by train, or by taxi; any of them may be []. */
function legsOf(segment: AmapBody): Leg[] {
  const [busline] = rowsIn(recordOf(segment.bus), 'buslines');
  return [
    walkOf(recordOf(segment.walking)),
    rideOf(busline ?? {}),
    trainOf(recordOf(segment.railway)),
    taxiOf(recordOf(segment.taxi)),
  ].filter((leg) => leg !== undefined);
}

function walkOf(walking: AmapBody): Leg | undefined {
  const steps = rowsIn(walking, 'steps');
  const distanceM = numberOf(walking.distance, 0, 1e6);
  if (distanceM === undefined || (distanceM === 0 && steps.length === 0)) return undefined;
  const own = steps.flatMap((step) => pathOfAmap(step.polyline));
  const ends = [pointOfAmap(walking.origin), pointOfAmap(walking.destination)].filter((end) => end !== undefined);
  return {
    mode: 'walk',
    distanceM,
    durationS: amountOf(walking, 'duration') ?? null,
    steps: steps.slice(0, 100).map(stepOf),
    points: own.length >= 2 ? own : ends,
  };
}

function rideOf(line: AmapBody): Leg | undefined {
  const name = textOf(line.name, 120);
  if (!name) return undefined;
  return {
    mode: modeOfLine(textOf(line.type, 40) ?? name),
    // "地铁1号线(苹果园--环球度假区)": the direction stands in from and to.
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

function trainOf(railway: AmapBody): Leg | undefined {
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

function taxiOf(taxi: AmapBody): Leg | undefined {
  const distanceM = numberOf(taxi.distance, 0, 5e6);
  if (distanceM === undefined) return undefined;
  const ends = [pointOfAmap(taxi.startpoint), pointOfAmap(taxi.endpoint)].filter((end) => end !== undefined);
  const own = pathOfAmap(taxi.polyline);
  return {
    mode: 'taxi',
    ...present({ from: textOf(taxi.startname, 60), to: textOf(taxi.endname, 60) }),
    distanceM,
    durationS: numberOf(taxi.drivetime, 0, 1e6) ?? null,
    points: own.length >= 2 ? own : ends,
  };
}

/** Names of both stops, how many lie from one to the other, and the way: drawn through the stops where no line comes. */
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
      // via_num counts the stops between; people count those that they ride.
      stops: count === undefined ? undefined : count + 1,
    }),
    points: own.length >= 2 ? own : stops,
  };
}
