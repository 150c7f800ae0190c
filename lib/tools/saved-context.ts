import type { Place } from '../domain/place.ts';
import type { Saved, SavedPlace } from '../domain/saved.ts';
import { SAVED_ROLES, type SavedRole } from '../domain/saved-limits.ts';
import { folded } from '../domain/saved-search.ts';
import { distanceM } from '../geo/distance.ts';

/** What the user has saved: home and work where they are set, how many places, and how to read them all. */
export interface SavedContext {
  ends: Partial<Record<SavedRole, SavedPlace>>;
  count: number;
  all(): Promise<Saved>;
}

/** The ref of everything saved: search_places looks there. */
export const SAVED_REF = 'saved';

export const isSavedRole = (ref: string): ref is SavedRole => (SAVED_ROLES as readonly string[]).includes(ref);

/** A saved place as tools know places. */
export function placeOfSaved({ name, nameEn, kind, at, address }: SavedPlace): Place {
  return { name, ...(nameEn && { nameEn }), kind, at, ...(address && { address }), precision: 'exact', match: 'exact' };
}

/** How far a place found may lie from the saved one of its name. */
const SAME_PLACE_M = 2_000;

/**
 * The saved place that a name means where the sources know none of that name, or several: only one that the user calls
 * exactly so, and of several the one that is saved.
 */
export async function savedByName(
  name: string,
  found: readonly Place[],
  saved: SavedContext | undefined,
): Promise<Place | undefined> {
  if (!saved || saved.count === 0 || found.length === 1) return undefined;
  const { places } = await saved.all();
  const named = places.find((place) => [place.name, place.nameEn ?? ''].some((each) => folded(each) === folded(name)));
  const isOneOf = named && found.some(({ at }) => distanceM(at, named.at) < SAME_PLACE_M);
  return named && (found.length === 0 || isOneOf) ? placeOfSaved(named) : undefined;
}
