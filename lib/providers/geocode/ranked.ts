import type { Place } from '../../domain/place.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';

/** Proximity is worth this many powers of ten of population, fading over NEAR_M. */
const NEAR_WEIGHT = 2.5;
const NEAR_M = 100_000;

/** Candidates of the same name are reordered by size and proximity; all others stay where the provider put them. */
export function ranked(places: Place[], near: LngLat | undefined): Place[] {
  const groups = new Map<string, Place[]>();
  for (const place of places) groups.set(place.name, [...(groups.get(place.name) ?? []), place]);
  const score = (place: Place) =>
    Math.log10((place.population ?? 0) + 100) +
    (place.kind === 'country' ? 9 : place.kind === 'region' ? 1 : 0) +
    (near ? NEAR_WEIGHT * Math.exp(-distanceM(near, place.at) / NEAR_M) : 0);
  for (const group of groups.values()) group.sort((a, b) => score(b) - score(a));
  return places.map((place) => groups.get(place.name)?.shift() ?? place);
}
