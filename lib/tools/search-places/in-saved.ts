import { categoryOf } from '../../domain/category-of.ts';
import { ownName } from '../../domain/label.ts';
import { isMiss, type Miss } from '../../domain/miss.ts';
import type { Place } from '../../domain/place.ts';
import type { Saved, SavedPlace } from '../../domain/saved.ts';
import { folded, holdsTerms, termsOf } from '../../domain/saved-search.ts';
import { isInside } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { ToolContext } from '../context.ts';
import { parseRef } from '../mend/parse-ref.ts';
import type { PlaceInput } from '../place-input.ts';
import { placeOfSaved, SAVED_REF } from '../saved-context.ts';
import { isExcluded } from './excluded.ts';
import type { PlacesFound } from './places-found.ts';
import type { Where } from './within.ts';

interface Asked extends Where {
  sort?: 'distance' | 'relevance' | 'rating' | undefined;
  limit?: number | undefined;
  open_now?: boolean | undefined;
  exclude?: string[] | undefined;
}

/** By its ref, or by a name for it. */
function isSavedRef(value: unknown): boolean {
  const { ref, name } = Object(value) as { ref?: unknown; name?: unknown };
  return ref === SAVED_REF || (typeof name === 'string' && parseRef(name) === SAVED_REF);
}

/** Whether the search is one of what the user saved. */
export const isInSaved = ({ near, within }: Where): boolean => isSavedRef(near) || isSavedRef(within);

/**
 * What the user saved: the nearest first where a place to start from is known, else the newest. Neither hours nor ratings
 * are saved: where they were asked for, the source says that they are missing.
 */
export async function searchSaved(
  input: Asked,
  context: ToolContext,
  placeOf: (start: PlaceInput) => Promise<Place | Miss>,
): Promise<PlacesFound | Miss> {
  const { saved } = context;
  if (!saved || saved.count === 0) return { miss: 'needs_saved', about: SAVED_REF };
  const start = startOf(input, context);
  const from = start && (await placeOf(start));
  if (from && isMiss(from)) return from;
  if (input.radius_m !== undefined && !from) return { miss: 'needs_position', about: '' };
  const found = sorted(await saved.all(), input, { from: from?.at, context });
  const label = ownName((locale) => wordsOf(locale).saved.title);
  const missing = [...(input.open_now ? ['no_hours'] : []), ...(input.sort === 'rating' ? ['no_ratings'] : [])];
  const source = {
    id: 'saved',
    name: label.name,
    attribution: wordsOf(context.locale).saved.own,
    fetchedAt: context.now.toISOString(),
    ...(missing.length > 0 && { degraded: missing }),
  };
  const reach = input.radius_m !== undefined && { radiusM: input.radius_m };
  const searched = { ...label, ...reach };
  if (found.length === 0) return { miss: 'not_found', about: input.query ?? input.category ?? '', searched, source };
  return {
    places: found.map(({ place, awayM }) => ({
      ...placeOfSaved(place),
      ...(awayM !== undefined && { distanceM: Math.round(awayM) }),
      ref: context.refs.next('p'),
    })),
    search: {
      ...(input.query && { query: input.query }),
      ...(input.category && { category: input.category }),
      areaKind: 'saved',
      areaName: label.name,
      areaNameEn: label.nameEn,
      ...reach,
      ...(input.exclude && { exclude: input.exclude }),
      center: from?.at ?? found[0]?.place.at ?? { lng: 0, lat: 0 },
    },
    source,
  };
}

/** Where distances begin: the place named, else the user, else what the map shows. */
const startOf = ({ near }: Asked, context: ToolContext): PlaceInput | undefined =>
  near && !isSavedRef(near) ? near : context.position ? { ref: 'me' } : context.view ? { ref: 'view' } : undefined;

interface Around {
  from: LngLat | undefined;
  context: ToolContext;
}

function sorted({ lists, places }: Saved, input: Asked, { from, context }: Around) {
  const { category, sort, limit = 8, radius_m: radiusM = Number.POSITIVE_INFINITY } = input;
  const kind = category === undefined ? undefined : (categoryOf(category) ?? category);
  const terms = termsOf(input.query ?? '');
  const isWanted = (place: SavedPlace) =>
    (kind === undefined || place.kind === kind) &&
    !isExcluded(place, input.exclude) &&
    liesIn(place.at, input.within, context) &&
    holdsTerms(
      place,
      lists.find(({ id }) => id === place.listId),
      terms,
      context.locale,
    );
  const rankOf = ({ name }: SavedPlace) => terms.filter((term) => folded(name).includes(term)).length;
  return places
    .filter(isWanted)
    .map((place) => ({ place, awayM: from && distanceM(from, place.at) }))
    .filter(({ awayM = 0 }) => awayM <= radiusM)
    .sort((a, b) =>
      sort === 'relevance' || a.awayM === undefined || b.awayM === undefined
        ? rankOf(b.place) - rankOf(a.place) || b.place.savedAt - a.place.savedAt
        : a.awayM - b.awayM,
    )
    .slice(0, limit);
}

/** Whether a point is in the box or circle of a search "near" what is saved; the map view where it is known. */
function liesIn(at: LngLat, within: Where['within'], { view }: ToolContext): boolean {
  if (within === undefined) return true;
  if (within === 'view') return !view || isInside(at, view.bbox);
  if ('bbox' in within) return isInside(at, within.bbox);
  return !('center' in within) || distanceM(within.center, at) <= within.radius_m;
}
