import { distanceM } from '../../geo/distance.ts';
import { greatCircle } from '../../geo/great-circle.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { labelAt, landLabels } from './land-labels.ts';

let labels: Promise<Int32Array> | undefined;

/**
 * Whether a sea lies between two points that no land connects, WGS-84. Straits narrower than about 50 km count as land:
 * there are bridges, tunnels and car ferries. false if either point is on no known land. The first line over open sea
 * takes a second, to compute the map of landmasses.
 */
export async function isOverSea(from: LngLat, to: LngLat): Promise<boolean> {
  if (!(await crossesOpenSea(from, to))) return false;
  labels ??= landLabels();
  const known = await labels;
  const [a, b] = [labelAt(known, from), labelAt(known, to)];
  return a !== 0 && b !== 0 && a !== b;
}

/** Farther from land than this is open sea, in km; a line is sampled at the same interval. */
const OFFSHORE_KM = 40;

/** Whether the straight line leaves land at all: most do not, and need no map of landmasses. */
async function crossesOpenSea(from: LngLat, to: LngLat): Promise<boolean> {
  const { KoppenLookup } = await import('koppen-climate-lookup');
  const grid = KoppenLookup.getInstance();
  const steps = Math.ceil(distanceM(from, to) / (OFFSHORE_KM * 1_000));
  const isAtSea = ({ lat, lng }: LngLat) => grid.findNearest(lat, lng, OFFSHORE_KM) === null;
  return greatCircle(from, to, Math.max(1, steps)).some(isAtSea);
}
