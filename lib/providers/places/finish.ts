import type { Place } from '../../domain/place.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import { distanceM } from '../../geo/distance.ts';
import { isInArea, isWide, middleOf } from './area.ts';
import { type AreasAt, isInsideOf } from './inside.ts';
import { openAt } from './open-at.ts';

/** No answer has more places, whatever was asked for. */
const MAX_PLACES = 50;

/** A provider's candidates as an answer: inside the area, each once, open if asked, in order, at most limit and 50. */
export function finishPlaces(candidates: Place[], query: PlacesQuery, areasAt?: AreasAt): Place[] {
  const middle = middleOf(query.area);
  const seen = new Set<string>();
  const places = candidates.flatMap((place) => {
    if (!isInArea(place.at, query.area) || !isInsideOf(place, query.inside, areasAt)) return [];
    // One thing is often mapped twice, as a point and as an area.
    const key = `${place.name}|${place.kind}|${place.at.lng.toFixed(3)}|${place.at.lat.toFixed(3)}`;
    if (seen.has(key)) return [];
    seen.add(key);
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

function inOrder(places: Place[], { sort, query, area }: PlacesQuery): Place[] {
  const far = (place: Place) => place.distanceM ?? Number.POSITIVE_INFINITY;
  const byDistance = (a: Place, b: Place) => far(a) - far(b) || 0;
  switch (sort) {
    case 'distance':
      return places.toSorted(byDistance);
    case 'rating':
      return places.toSorted((a, b) => (b.rating ?? -1) - (a.rating ?? -1) || byDistance(a, b));
    case 'relevance':
      // In a whole country or region the source's own order says more than the way from its middle.
      if (!query && isWide(area)) return places;
      return places.toSorted((a, b) => relevance(b, query) - relevance(a, query) || byDistance(a, b));
    default:
      return sort satisfies never;
  }
}

/** 3 the very name, 2 its beginning, 1 a part, 0 none; a place that tells more of itself is half a step better. */
function relevance(place: Place, words: string | undefined): number {
  const detail = (place.openingHours ? 0.2 : 0) + (place.web || place.phone ? 0.1 : 0) + (place.nameEn ? 0.2 : 0);
  if (!words) return detail;
  const wanted = words.toLowerCase();
  const best = [place.name, place.nameEn ?? ''].map((name) => {
    const lower = name.toLowerCase();
    return lower === wanted ? 3 : lower.startsWith(wanted) ? 2 : lower.includes(wanted) ? 1 : 0;
  });
  return Math.max(...best) + detail;
}
