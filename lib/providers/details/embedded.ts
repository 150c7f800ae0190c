import type { GeoPorts } from '../../domain/ports.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { PlaceStore } from '../../places-store/place-store.ts';
import { embeddedSource, importedSource } from '../embedded-source.ts';
import { placeOfStored } from '../places/place-of-stored.ts';
import { withUsualHours } from '../usual-hours.ts';
import { fillUp } from './fill-up.ts';

/**
 * What the operator imported about a place, and the usual hours of a landmark; null if that is nothing, so that what is
 * already known stands alone.
 */
export function embeddedDetails(
  gazetteer: Gazetteer,
  now: () => number,
  places?: PlaceStore,
): Pick<GeoPorts, 'details'> {
  return {
    async details({ place }, signal) {
      signal.throwIfAborted();
      const stored = places && place.providerId ? await storedPlace(places, place.providerId) : null;
      const known = stored ? (fillUp(place, [placeOfStored(stored)]) ?? place) : place;
      const value = withUsualHours(known, gazetteer);
      return stored
        ? { value, source: importedSource(now()) }
        : { value: value === place ? null : value, source: embeddedSource('places', now()) };
    },
  };
}

async function storedPlace(places: PlaceStore, id: string) {
  try {
    return (await places.isEmpty()) ? null : await places.get(id);
  } catch {
    // The store is down: nothing more is known, as without it.
    return null;
  }
}
