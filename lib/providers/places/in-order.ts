import type { Place } from '../../domain/place.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import { isWide } from './area.ts';

export function inOrder(places: Place[], { sort, query, category, area }: PlacesQuery): Place[] {
  const far = (place: Place) => place.distanceM ?? Number.POSITIVE_INFINITY;
  const byDistance = (a: Place, b: Place) => far(a) - far(b) || 0;
  switch (sort) {
    case 'distance':
      return places.toSorted(byDistance);
    case 'rating':
      return places.toSorted((a, b) => (b.rating ?? -1) - (a.rating ?? -1) || byDistance(a, b));
    case 'relevance':
      // In a whole country or region the source's own order says more than the distance from the middle.
      // Of towns the large ones are meant, not the nearest suburb.
      if (category === 'city') return places.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
      if (!query && isWide(area)) return places;
      return places.toSorted((a, b) => relevance(b, query) - relevance(a, query) || byDistance(a, b));
    default:
      return sort satisfies never;
  }
}

/**
 * 3 the exact name, 2 its beginning, 1 a part, 0 none; a place with more details gets half a step more. Without a name
 * the better-known landmark comes first: a day in a city is planned from this order.
 */
function relevance(place: Place, words: string | undefined): number {
  const detail = (place.openingHours ? 0.2 : 0) + (place.web || place.phone ? 0.1 : 0) + (place.nameEn ? 0.2 : 0);
  if (!words) return detail + (place.standing ?? 0);
  const wanted = words.toLowerCase();
  const best = [place.name, place.nameEn ?? ''].map((name) => {
    const lower = name.toLowerCase();
    return lower === wanted ? 3 : lower.startsWith(wanted) ? 2 : lower.includes(wanted) ? 1 : 0;
  });
  return Math.max(...best) + detail;
}
