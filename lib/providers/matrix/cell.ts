import type { TravelCell } from '../../domain/ports.ts';
import type { TravelMode } from '../../domain/route.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { numberOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { isPlausible } from '../routes/routes.ts';

/** Both ends may have been snapped to a road, which a matrix does not report: only what is far too short is wrong. */
const SHORTEST = { share: 0.5, spareM: 5_000 };

/**
 * One cell of a matrix from a provider's seconds and metres; null if it has no route. Without metres the straight line
 * is used, and marked. Throws ProviderFailure if the answer must be for other points or another mode.
 */
export function cellOf(
  mode: TravelMode,
  [from, to]: [LngLat, LngLat],
  seconds: unknown,
  metres: unknown,
): TravelCell | null {
  const durationS = numberOf(seconds, 0, 1e7);
  if (durationS === undefined) return null;
  const straightM = distanceM(from, to);
  const lengthM = numberOf(metres, 0, 5e7);
  // A server with only car data answers every profile at the speed of a car.
  if (!isPlausible(mode, lengthM ?? straightM, durationS)) throw new ProviderFailure('malformed', { code: 'PROFILE' });
  if (lengthM === undefined) return { durationS, distanceM: Math.round(straightM), isStraight: true };
  if (lengthM < straightM * SHORTEST.share - SHORTEST.spareM)
    throw new ProviderFailure('malformed', { code: 'DISTANCE' });
  return { durationS, distanceM: lengthM };
}
