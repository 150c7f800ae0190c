import { distanceM } from '../geo/distance.ts';
import { type BBox, wrapLng } from '../geo/lng-lat.ts';
import type { Reader } from './reader.ts';

/** Places this many times farther from the middle than the median are overseas, and not part of what people mean. */
const OVERSEAS = 3.5;
/** Fewer places say little about the extent of an area. */
const LEAST = 4;
/** Borders are farther out than the outermost town, by this share of the distance. */
const MARGIN = 0.06;

/**
 * The extent of a country or region, as the box around the places in it; west > east across the antimeridian.
 * Territories far overseas are left out, and landmarks, which crowd in a few cities. undefined for other kinds, and if
 * too few places are known.
 */
export function extentOf(id: number, reader: Reader, count: number): BBox | undefined {
  const kind = reader.kindOf(id);
  if (kind !== 'country' && kind !== 'region') return undefined;
  const isMember = memberOf(id, reader);
  const center = reader.at(id);
  const reach: { east: number; lat: number; distanceM: number }[] = [];
  for (let each = 0; each < count; each++) {
    if (each === id || !isMember(each) || reader.kindOf(each).startsWith('landmark')) continue;
    const at = reader.at(each);
    reach.push({ east: wrapLng(at.lng - center.lng), lat: at.lat, distanceM: distanceM(center, at) });
  }
  if (reach.length < LEAST) return undefined;
  const sorted = reach.map((each) => each.distanceM).sort((a, b) => a - b);
  const limit = (sorted[Math.floor(sorted.length / 2)] ?? 0) * OVERSEAS;
  const kept = reach.filter((each) => each.distanceM <= limit);
  const span = (values: number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = Math.max(0.05, (high - low) * MARGIN);
    return [low - margin, high + margin];
  };
  const [west, east] = span(kept.map((each) => each.east));
  const [south, north] = span(kept.map((each) => each.lat));
  return [
    wrapLng(center.lng + Math.max(-179, west)),
    Math.max(-90, south),
    wrapLng(center.lng + Math.min(179, east)),
    Math.min(90, north),
  ];
}

function memberOf(id: number, reader: Reader): (each: number) => boolean {
  const country = reader.countryOf(id);
  if (reader.kindOf(id) === 'country' || country === 'TW') return (each) => reader.countryOf(each) === country;
  return (each) => reader.countryOf(each) === country && reader.areasOf(each).includes(id);
}
