import { boxOfArea } from '../../domain/box-of-area.ts';
import type { Place } from '../../domain/place.ts';
import type { GeoPorts, PlacesQuery } from '../../domain/ports.ts';
import type { Candidate, Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { PlaceStore } from '../../places-store/place-store.ts';
import { placeOfCandidate } from '../embedded-place.ts';
import { embeddedSource, importedSource } from '../embedded-source.ts';
import { isSameSight, withUsualHours } from '../usual-hours.ts';
import { centerOfArea, isInArea, isWide } from './area.ts';
import { areasAround } from './areas-at.ts';
import { finishPlaces } from './finish.ts';
import { isAsked } from './is-asked.ts';
import { searchStored } from './stored.ts';

/** After a failure of the place store, only the landmarks answer for this long. */
const REST_MS = 60_000;

/**
 * Imported places (if a store is given and has any) and the landmarks and airports of the gazetteer, by category, name
 * and area, in the requested order. Without imported places few are known: an empty list is then the honest answer for
 * most categories. Open now is a landmark by its usual hours; one without them is left out.
 */
export function embeddedPlaces(gazetteer: Gazetteer, now: () => number, store?: PlaceStore): Pick<GeoPorts, 'places'> {
  let restsUntil = 0;
  const areasAt = areasAround(gazetteer);

  /** null: nothing was imported, or the store does not answer. */
  async function imported(query: PlacesQuery): Promise<Place[] | null> {
    if (!store || now() < restsUntil) return null;
    try {
      return (await store.isEmpty()) ? null : await searchStored(store, query, areasAt);
    } catch {
      restsUntil = now() + REST_MS;
      return null;
    }
  }

  return {
    async places(query, signal) {
      signal.throwIfAborted();
      const stored = await imported(query);
      const landmarks = candidatesIn(gazetteer, query);
      const extra = landmarks.filter((landmark) => !stored?.some((known) => isSameSight(known, landmark)));
      const known = (stored ?? []).map((place) => withUsualHours(place, gazetteer));
      const value = finishPlaces([...known, ...extra.map(placeOfCandidate)], query, areasAt);
      const source = stored ? importedSource(now()) : embeddedSource('places', now(), ['few_places']);
      return { value, source };
    },
  };
}

function candidatesIn(gazetteer: Gazetteer, query: PlacesQuery): Candidate[] {
  const middle = centerOfArea(query.area);
  if (!middle) return [];
  const near = gazetteer.nearest(middle, Number.POSITIVE_INFINITY, {
    kinds: query.category === 'city' ? ['city'] : ['landmark', 'airport'],
    maxDistanceM: reachOf(query, middle),
  });
  const asked = near.filter((candidate) => isInArea(candidate.at, query.area) && isAsked(candidate, query));
  return isWide(query.area) || query.category === 'city'
    ? asked.toSorted((a, b) => b.importance - a.importance)
    : asked;
}

/** How far the area reaches from its middle, in metres. */
function reachOf({ area }: PlacesQuery, middle: LngLat): number {
  if (area.kind === 'around') return area.radiusM * 1.01;
  const box = boxOfArea(area);
  if (!box) return 0;
  const [west, south, east, north] = box;
  const width = (east >= west ? east - west : east - west + 360) * Math.cos((middle.lat * Math.PI) / 180);
  return Math.hypot(width, north - south) * 111_195;
}
