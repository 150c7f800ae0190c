import type { Place } from '../../domain/place.ts';
import { distanceM } from '../../geo/distance.ts';

/** A place known only by name is looked for this close to its point. */
export const NEARBY_M = 500;

/**
 * What is known of a place, completed with the nearest of the results; name, position and ref stay. null: nothing was
 * found.
 */
export function fillUp(place: Place, found: readonly Place[]): Place | null {
  const [nearest] = found.toSorted((a, b) => distanceM(place.at, a.at) - distanceM(place.at, b.at));
  if (!nearest) return null;
  const { distanceM: _, ...more } = nearest;
  return { ...more, ...place, ...(place.kind === 'place' && { kind: more.kind }) };
}
