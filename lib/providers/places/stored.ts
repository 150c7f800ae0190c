import { boxOfArea } from '../../domain/box-of-area.ts';
import { CATEGORIES, isKindOf } from '../../domain/categories.ts';
import type { Place } from '../../domain/place.ts';
import type { PlacesQuery, SearchArea } from '../../domain/ports.ts';
import { bboxOf, grownBy } from '../../geo/bbox.ts';
import type { BBox } from '../../geo/lng-lat.ts';
import type { PlaceStore } from '../../places-store/place-store.ts';
import { centerOfArea, isInArea } from './area.ts';
import { finishPlaces } from './finish.ts';
import { type AreasAt, isInsideOf } from './inside.ts';
import { openAt } from './open-at.ts';
import { placeOfStored } from './place-of-stored.ts';

/** Whoever looks for something in an area wants none of its houses and streets. */
const NOT_PLACES = ['address', 'street'];
/** The most boxes for searching along a route. */
const MOST_BOXES = 40;

/** Imported places as the answer to a search: inside the area, open if requested, in order. */
export async function searchStored(store: PlaceStore, query: PlacesQuery, areasAt?: AreasAt): Promise<Place[]> {
  const near = query.sort === 'distance' || !query.query ? centerOfArea(query.area) : undefined;
  const found = await store.search({
    ...(query.query && { words: query.query }),
    ...(query.category ? { kinds: kindsUnder(query.category) } : { except: NOT_PLACES }),
    boxes: boxesOf(query.area),
    ...(near && { near }),
    limit: query.limit,
    accept: (stored) =>
      isInArea(stored.at, query.area) &&
      isInsideOf(placeOfStored(stored), query.inside, areasAt) &&
      (!query.openNow || openAt(placeOfStored(stored), query.now) === true),
  });
  return finishPlaces(found.map(placeOfStored), query, areasAt);
}

const kindsUnder = (category: string) => [
  ...new Set([category, ...CATEGORIES.filter(({ id }) => isKindOf(id, category)).map(({ id }) => id)]),
];

/** Boxes that cover the area; a route gets one for each segment rather than one for its whole rectangle. */
function boxesOf(area: SearchArea): BBox[] {
  if (area.kind !== 'along') {
    const box = boxOfArea(area);
    return box ? [box] : [];
  }
  const { path, distanceM } = area;
  const step = Math.max(1, Math.ceil((path.length - 1) / MOST_BOXES));
  const boxes: BBox[] = [];
  for (let i = 0; i === 0 || i < path.length - 1; i += step) {
    const piece = bboxOf(path.slice(i, i + step + 1));
    if (piece) boxes.push(grownBy(piece, distanceM));
  }
  return boxes;
}
