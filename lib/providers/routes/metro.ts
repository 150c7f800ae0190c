import { nameIn } from '../../domain/name-for.ts';
import { NO_RIDE } from '../../domain/no-ride.ts';
import type { RouteQuery } from '../../domain/ports.ts';
import type { RouteLeg, RouteOption } from '../../domain/route.ts';
import type { MetroLine, MetroStop } from '../../gazetteer/metro-line.ts';
import { distanceM, lengthM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { encodePolyline } from '../../geo/polyline.ts';
import type { Locale } from '../../i18n/index.ts';
import { changesBetween, type Ride, rideBetween } from './metro-rides.ts';

/** In a straight line: nobody takes the metro to a station farther than this. Large sights end far from their gates. */
const MOST_WALK_M = 1_600;
/** A place farther than this from every stop of a network is in another city. */
const SAME_CITY_M = 50_000;
/** Streets are longer than the straight line, and are walked at 4.5 km/h. */
const WALK_S_PER_M = 1.3 / 1.25;
/** Down to the platform and until a train comes; the same again, and the way between platforms, at a change. */
const BOARD_S = 180;
const CHANGE_S = 300;
/** How much longer a way without a change may take and still be the better one. */
const CHANGE_COST_S = 240;

interface Near {
  stop: MetroStop;
  meters: number;
}

interface Journey {
  rides: Ride[];
  before: Near;
  after: Near;
  durationS: number;
}

/**
 * The quickest way by the metro lines of the table, with one change at most; undefined if an end is far from their stops
 * or walking is as quick. Its times are estimates, and lines that are not in the table may be quicker.
 */
export function metroOption(lines: readonly MetroLine[], query: RouteQuery): RouteOption | undefined {
  const { from, to, via, locale } = query;
  if (via.length > 0) return undefined;
  const journeys = [...Map.groupBy(lines, ({ city }) => city).values()].flatMap((network) => {
    const after = stopsNear(network, to);
    return stopsNear(network, from).flatMap((start) => after.flatMap((end) => journeysOf(network, start, end)));
  });
  const costOf = ({ durationS, rides }: Journey) => durationS + CHANGE_COST_S * (rides.length - 1);
  const [best] = journeys.toSorted((a, b) => costOf(a) - costOf(b));
  return best && best.durationS < distanceM(from, to) * WALK_S_PER_M ? optionOf(best, from, to, locale) : undefined;
}

/** Where metroOption knows no way, what is the matter, as codes of `unmet`; none where no city of the table has both ends. */
export function whyNoRide(lines: readonly MetroLine[], { from, to, via }: RouteQuery): string[] {
  if (via.length > 0) return [];
  const networks = [...Map.groupBy(lines, ({ city }) => city).values()];
  const shared = networks.find((network) => [from, to].every((end) => stopsNear(network, end, SAME_CITY_M).length > 0));
  if (!shared) return [];
  const isOff = (end: LngLat) => stopsNear(shared, end).length === 0;
  const off = [...(isOff(from) ? [NO_RIDE.from] : []), ...(isOff(to) ? [NO_RIDE.to] : [])];
  return off.length > 0 ? off : [NO_RIDE.between];
}

/** The stations of a network within reach, by default on foot, each once. */
function stopsNear(network: readonly MetroLine[], point: LngLat, mostM = MOST_WALK_M): Near[] {
  const stations = new Map(network.flatMap(({ stops }) => stops.map((stop) => [stop.nameEn, stop] as const)));
  return [...stations.values()]
    .map((stop) => ({ stop, meters: distanceM(point, stop.at) }))
    .filter(({ meters }) => meters <= mostM);
}

function journeysOf(network: readonly MetroLine[], before: Near, after: Near): Journey[] {
  const [from, to] = [before.stop.nameEn, after.stop.nameEn];
  const direct = network.flatMap((line) => rideBetween(line, from, to) ?? []).map((ride) => [ride]);
  const isOn = (line: MetroLine, name: string) => line.stops.some(({ nameEn }) => nameEn === name);
  const changed = network
    .filter((line) => isOn(line, from))
    .flatMap((first) =>
      network
        .filter((line) => line !== first && isOn(line, to))
        .flatMap((second) =>
          changesBetween(first, second).flatMap((change) => {
            const [one, other] = [rideBetween(first, from, change), rideBetween(second, change, to)];
            return one && other ? [[one, other]] : [];
          }),
        ),
    );
  const walkS = (before.meters + after.meters) * WALK_S_PER_M;
  return [...direct, ...changed].map((rides) => {
    const rideS = rides.reduce((sum, { durationS }) => sum + durationS, 0);
    return { rides, before, after, durationS: walkS + BOARD_S + rideS + CHANGE_S * (rides.length - 1) };
  });
}

function optionOf({ rides, before, after, durationS }: Journey, from: LngLat, to: LngLat, locale: Locale): RouteOption {
  const legs = [
    walk(from, before.stop.at),
    ...rides.map((ride) => legOf(ride, locale)),
    walk(after.stop.at, to),
  ].filter(({ distanceM: meters }) => meters > 0);
  const path = [from, ...rides.flatMap(({ stops }) => stops.map(({ at }) => at)), to];
  return {
    distanceM: Math.round(lengthM(path)),
    durationS: Math.round(durationS),
    path: encodePolyline(path),
    isFromTable: true,
    legs,
    summary: legs.flatMap(({ line }) => line ?? []).join(' → '),
  };
}

function walk(from: LngLat, to: LngLat): RouteLeg {
  const meters = distanceM(from, to);
  return {
    mode: 'walk',
    distanceM: Math.round(meters),
    durationS: Math.round(meters * WALK_S_PER_M),
    path: encodePolyline([from, to]),
  };
}

function legOf({ line, stops, durationS }: Ride, locale: Locale): RouteLeg {
  const path = stops.map(({ at }) => at);
  const [first, last] = [stops[0], stops.at(-1)];
  return {
    mode: line.kind,
    line: nameIn(line, locale),
    ...(first && { from: nameIn(first, locale) }),
    ...(last && { to: nameIn(last, locale) }),
    stops: stops.length - 1,
    distanceM: Math.round(lengthM(path)),
    durationS: Math.round(durationS),
    path: encodePolyline(path),
  };
}
