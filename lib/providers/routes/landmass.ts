import { distanceM } from '../../geo/distance.ts';
import { greatCircle } from '../../geo/great-circle.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { climateAt } from '../climate-grid.ts';
import { labelAt, landLabels } from './land-labels.ts';

let labels: Int32Array | undefined;

/**
 * Whether a sea lies between two points that no land connects, WGS-84. Straits narrower than about 50 km count as land:
 * there are bridges, tunnels and car ferries. false if either point is on no known land. The first line over open sea
 * takes a third of a second, to compute the map of landmasses.
 */
export function isOverSea(from: LngLat, to: LngLat): boolean {
  if (!crossesOpenSea(from, to)) return false;
  labels ??= landLabels();
  const [a, b] = [labelAt(labels, from), labelAt(labels, to)];
  return a !== 0 && b !== 0 && a !== b;
}

/** Farther from land than this is open sea; a line is sampled at the same interval. */
const OFFSHORE_M = 40_000;

/** Whether the straight line leaves land at all: most do not, and need no map of landmasses. */
function crossesOpenSea(from: LngLat, to: LngLat): boolean {
  const steps = Math.ceil(distanceM(from, to) / OFFSHORE_M);
  return greatCircle(from, to, Math.max(1, steps)).some((at) => climateAt(at, OFFSHORE_M) === undefined);
}
