import { isFact } from '../domain/is-fact.ts';
import type { Place } from '../domain/place.ts';
import type { PlacesQuery, Sourced } from '../domain/ports.ts';

/** A name the gazetteer knows stands even if a geocoder knows none; a guess at one does not. */
export const namesBesideNone = ({ value }: Sourced<Place[]>): Place[] => value.filter(isFact);

/** What is at a point is measured, not guessed: the country and the nearest town, with the distance. */
export const areasBesideNone = ({ value }: Sourced<Place[]>): Place[] => value;

/** Places that the operator imported, and a landmark of exactly the name asked for. */
export function placesBesideNone({ value, source }: Sourced<Place[]>, { query }: PlacesQuery): Place[] {
  if (source.id === 'imported') return value;
  const wanted = query?.trim().toLowerCase();
  return value.filter(({ name, nameEn }) => [name, nameEn].some((each) => each?.toLowerCase() === wanted));
}
