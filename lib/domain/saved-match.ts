import { distanceM } from '../geo/distance.ts';
import type { Place } from './place.ts';
import type { SavedPlace } from './saved.ts';

/** Sources put the same place a little apart. */
const SAME_PLACE_M = 150;
/** A bare point is another one a few metres away. */
const SAME_POINT_M = 5;

/** What somebody has saved of this place; undefined if nothing. */
export function savedOf(
  place: Pick<Place, 'name' | 'nameEn' | 'at'>,
  all: readonly SavedPlace[],
): SavedPlace | undefined {
  const names = [place.name, place.nameEn].filter((name) => name !== undefined);
  return all.find((saved) => {
    const apartM = distanceM(saved.at, place.at);
    const isNamed = names.includes(saved.name) || (saved.nameEn !== undefined && names.includes(saved.nameEn));
    return apartM <= (isNamed ? SAME_PLACE_M : SAME_POINT_M);
  });
}

const cut = (text: string | undefined, most: number) => text?.trim().slice(0, most) || undefined;

/** What is kept of a place. id: new; savedAt: Unix ms. */
export function toSavedPlace(place: Place, { id, savedAt }: { id: string; savedAt: number }): SavedPlace {
  const nameEn = cut(place.nameEn, 200);
  const address = cut(place.address ?? place.admin ?? place.adminEn, 300);
  // A street address has one language; the areas around a place have two.
  const addressEn = place.address || place.adminEn === address ? undefined : cut(place.adminEn, 300);
  return {
    id,
    listId: null,
    name: cut(place.name, 200) ?? place.kind,
    ...(nameEn && { nameEn }),
    kind: cut(place.kind, 60) ?? 'point',
    at: { lng: place.at.lng, lat: place.at.lat },
    ...(address && { address }),
    ...(addressEn && { addressEn }),
    savedAt,
  };
}
