import { categoryOf } from '../../domain/category-of.ts';
import { ownName } from '../../domain/label.ts';
import { isMiss, type Miss } from '../../domain/miss.ts';
import type { Place } from '../../domain/place.ts';
import type { Saved, SavedPlace } from '../../domain/saved.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { ToolContext } from '../context.ts';
import { parseRef } from '../mend/parse-ref.ts';
import type { PlaceInput } from '../place-input.ts';
import { placeOfSaved, SAVED_REF } from '../saved-context.ts';
import type { PlacesFound } from './places-found.ts';
import type { Where } from './within.ts';

interface Asked extends Where {
  sort?: 'distance' | 'relevance' | 'rating' | undefined;
  limit?: number | undefined;
}

/** By its ref, or by a name for it. */
function isSavedRef(value: unknown): boolean {
  const { ref, name } = Object(value) as { ref?: unknown; name?: unknown };
  return ref === SAVED_REF || (typeof name === 'string' && parseRef(name) === SAVED_REF);
}

/** Whether the search is one of what the user saved. */
export const isInSaved = ({ near, within }: Where): boolean => isSavedRef(near) || isSavedRef(within);

/** What the user saved: the nearest first where a place to start from is known, else the newest. */
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
  const found = sorted(await saved.all(), input, from?.at);
  const label = ownName((locale) => wordsOf(locale).saved.title);
  const source = {
    id: 'saved',
    name: label.name,
    attribution: wordsOf(context.locale).saved.own,
    fetchedAt: context.now.toISOString(),
  };
  const searched = { ...label };
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
      center: from?.at ?? found[0]?.place.at ?? { lng: 0, lat: 0 },
    },
    source,
  };
}

/** Where distances begin: the place named, else the user, else what the map shows. */
const startOf = ({ near }: Asked, context: ToolContext): PlaceInput | undefined =>
  near && !isSavedRef(near) ? near : context.position ? { ref: 'me' } : context.view ? { ref: 'view' } : undefined;

function sorted({ lists, places }: Saved, { query, category, limit = 8 }: Asked, from: LngLat | undefined) {
  const kind = category === undefined ? undefined : (categoryOf(category) ?? category);
  const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const listOf = (id: string | null) => lists.find((list) => list.id === id)?.name;
  const isWanted = (place: SavedPlace) => {
    const text = [place.name, place.nameEn, place.note, place.address, listOf(place.listId)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word)) && (kind === undefined || place.kind === kind);
  };
  return places
    .filter(isWanted)
    .map((place) => ({ place, awayM: from && distanceM(from, place.at) }))
    .sort((a, b) =>
      a.awayM !== undefined && b.awayM !== undefined ? a.awayM - b.awayM : b.place.savedAt - a.place.savedAt,
    )
    .slice(0, limit);
}
