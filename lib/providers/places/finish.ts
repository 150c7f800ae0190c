import type { Place } from '../../domain/place.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import { distanceM } from '../../geo/distance.ts';
import { distanceToPathM } from '../../geo/distance-to-path.ts';
import { centerOfArea, isInArea } from './area.ts';
import { inOrder } from './in-order.ts';
import { type AreasAt, isInsideOf } from './inside.ts';
import { openAt } from './open-at.ts';

/** The most places in one answer, whatever was requested. */
const MAX_PLACES = 50;

/**
 * A provider's candidates as an answer: inside the area, each once, open if requested, in order, at most limit and 50.
 */
export function finishPlaces(candidates: Place[], query: PlacesQuery, areasAt?: AreasAt): Place[] {
  const middle = centerOfArea(query.area);
  const seen = new Set<string>();
  const places = candidates.flatMap((place) => {
    if (!isInArea(place.at, query.area) || !isInsideOf(place, query.inside, areasAt)) return [];
    // One thing is often mapped twice, as a point and as an area.
    const key = `${place.name}|${place.kind}|${place.at.lng.toFixed(3)}|${place.at.lat.toFixed(3)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const { area } = query;
    // From a way it is measured how far one leaves it, not how far its middle is.
    if (area.kind === 'along') return [{ ...place, distanceM: Math.round(distanceToPathM(place.at, area.path)) }];
    const measured = middle ? { ...place, distanceM: Math.round(distanceM(middle, place.at)) } : place;
    return [measured];
  });
  return inOrder(places, query).reduce<Place[]>((kept, place) => {
    if (kept.length >= Math.min(query.limit, MAX_PLACES)) return kept;
    const openNow = openAt(place, query.now);
    if (query.openNow && openNow !== true) return kept;
    kept.push(openNow === undefined ? place : { ...place, openNow });
    return kept;
  }, []);
}
