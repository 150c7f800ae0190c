import type { MetroLine, MetroStop } from '../../gazetteer/metro-line.ts';
import { distanceM } from '../../geo/distance.ts';

/** From one stop of a line to another, without a change. */
export interface Ride {
  line: MetroLine;
  /** The stops passed, with both ends. */
  stops: MetroStop[];
  durationS: number;
}

/** At a stop, and at speed between stops that are a straight line apart. Most lines take 2 to 2.5 minutes a stop. */
const STOP_S = 45;
const METERS_PER_S = 11;

/** The ride between two stops of a line by their English names, the shorter way around a ring; undefined if one is not on it. */
export function rideBetween(line: MetroLine, from: string, to: string): Ride | undefined {
  const isRing = line.stops[0]?.nameEn === line.stops.at(-1)?.nameEn;
  const stops = isRing ? line.stops.slice(1) : line.stops;
  const start = stops.findIndex(({ nameEn }) => nameEn === from);
  const end = stops.findIndex(({ nameEn }) => nameEn === to);
  if (start < 0 || end < 0 || start === end) return undefined;
  const straight = start < end ? stops.slice(start, end + 1) : stops.slice(end, start + 1).reverse();
  const around =
    start < end
      ? [...stops.slice(0, start + 1).reverse(), ...stops.slice(end).reverse()]
      : [...stops.slice(start), ...stops.slice(0, end + 1)];
  const ways = [straight, ...(isRing ? [around] : [])].map((passed) => rideOver(line, passed));
  return ways.toSorted((a, b) => a.durationS - b.durationS)[0];
}

function rideOver(line: MetroLine, stops: MetroStop[]): Ride {
  const hops = stops.slice(1).map((stop, index) => distanceM(stops[index]?.at ?? stop.at, stop.at));
  return { line, stops, durationS: hops.reduce((sum, meters) => sum + STOP_S + meters / METERS_PER_S, 0) };
}

/** The names of the stops that two lines share. */
export const changesBetween = (one: MetroLine, other: MetroLine): string[] => [
  ...new Set(one.stops.map(({ nameEn }) => nameEn)).intersection(new Set(other.stops.map(({ nameEn }) => nameEn))),
];
