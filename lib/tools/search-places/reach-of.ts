import type { Place } from '../../domain/place.ts';

export const DEFAULT_RADIUS_M = 2_000;

/** A search around a whole city reaches further than one around a corner. */
const CITY_RADIUS_M = 15_000;

/** A city's airport lies well outside it. */
const AIRPORT_RADIUS_M = 70_000;

/** Other cities are about so far from a city. */
const CITIES_AROUND_M = 150_000;

/** From the centre of a thing of this kind to its edge, in metres. */
const REACH_M: Record<string, number> = {
  country: 400_000,
  region: 120_000,
  island: 40_000,
  national_park: 30_000,
  lake: 15_000,
  district: 6_000,
};

const isCity = ({ kind, precision }: Pick<Place, 'kind' | 'precision'>) =>
  precision === 'city' || kind === 'city' || kind === 'county';

/** Who asks for the sights of a city means the famous ones, not those next to its middle. */
export const areSightsOfCity = (around: Place | undefined, category: string | undefined) =>
  category === 'attraction' && around !== undefined && isCity(around);

export function reachOf({ kind, precision }: Place, category: string | undefined): number {
  const reach = REACH_M[kind] ?? (isCity({ kind, precision }) ? CITY_RADIUS_M : DEFAULT_RADIUS_M);
  // "Cities around Lyon" lie outside of it.
  if (category === 'city') return Math.max(reach, CITIES_AROUND_M);
  return category === 'airport' ? Math.max(reach, AIRPORT_RADIUS_M) : reach;
}
