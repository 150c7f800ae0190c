import type { Candidate, Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { isKindOf } from '../../tools/categories.ts';
import type { GeoPorts, PlacesQuery } from '../../tools/ports.ts';
import { embeddedSource, placeOfCandidate } from '../embedded-place.ts';
import { boxOf, isInArea, middleOf } from './area.ts';
import { finishPlaces } from './finish.ts';

/** Categories that landmarks of several kinds answer. */
const ANY_SIGHT = new Set(['attraction', 'historic']);
const SIGHTS = new Set(
  'museum temple park tower attraction historic castle church mosque bridge square monument garden theme_park zoo street viewpoint lake mountain beach national_park waterfall island'.split(
    ' ',
  ),
);

/**
 * Landmarks and airports of the gazetteer by category, name and area, in the order asked for. Few places are known: an
 * empty list is the honest answer for most categories. Opening hours are unknown, so that openNow finds nothing.
 */
export function embeddedPlaces(gazetteer: Gazetteer, now: () => number): Pick<GeoPorts, 'places'> {
  return {
    async places(query, signal) {
      signal.throwIfAborted();
      const value = query.openNow ? [] : finishPlaces(candidatesIn(gazetteer, query).map(placeOfCandidate), query);
      return { value, source: embeddedSource('places', now(), ['few_places']) };
    },
  };
}

function candidatesIn(gazetteer: Gazetteer, query: PlacesQuery): Candidate[] {
  const middle = middleOf(query.area);
  if (!middle) return [];
  const near = gazetteer.nearest(middle, Number.POSITIVE_INFINITY, {
    kinds: ['landmark', 'airport'],
    maxDistanceM: reachOf(query, middle),
  });
  return near.filter((candidate) => isInArea(candidate.at, query.area) && isAsked(candidate, query));
}

function isAsked(candidate: Candidate, { category, query }: PlacesQuery): boolean {
  if (category && !isOfCategory(candidate.category ?? candidate.kind, category)) return false;
  if (!query) return category !== undefined;
  const wanted = query.trim().toLowerCase();
  return `${candidate.name} ${candidate.nameEn}`.toLowerCase().includes(wanted);
}

function isOfCategory(kind: string, category: string): boolean {
  return (
    isKindOf(kind, category) ||
    (ANY_SIGHT.has(category) && SIGHTS.has(kind) && (category !== 'historic' || kind !== 'park'))
  );
}

/** How far the area reaches from its middle, in metres. */
function reachOf({ area }: PlacesQuery, middle: LngLat): number {
  if (area.kind === 'around') return area.radiusM * 1.01;
  const box = boxOf(area);
  if (!box) return 0;
  const [west, south, east, north] = box;
  const width = (east >= west ? east - west : east - west + 360) * Math.cos((middle.lat * Math.PI) / 180);
  return Math.hypot(width, north - south) * 111_195;
}
