import { kindName } from '../../lib/domain/kind-names.ts';
import { nameIn, ofPair } from '../../lib/domain/name-for.ts';
import type { Saved, SavedList, SavedPlace } from '../../lib/domain/saved.ts';
import { holdsTerms, termsOf } from '../../lib/domain/saved-search.ts';
import type { Locale } from '../../lib/i18n/index.ts';

export interface SavedGroup {
  /** null: places in no list. */
  list: SavedList | null;
  /** Newest first. */
  places: SavedPlace[];
}

/**
 * The lists with their places that hold all words of a search, in name, kind, address, note or the list's name; places in
 * no list first. Without a search empty lists are there too.
 */
export function savedGroups({ lists, places }: Saved, search: string, locale: Locale): SavedGroup[] {
  const terms = termsOf(search);
  return [null, ...lists]
    .map((list) => ({
      list,
      places: places
        .filter((place) => place.listId === (list?.id ?? null) && holdsTerms(place, list, terms, locale))
        .sort((a, b) => b.savedAt - a.savedAt),
    }))
    .filter(({ list, places: found }) => found.length > 0 || (list !== null && terms.length === 0));
}

/** Kind and address, or what was noted, under the name. */
export function factsOf({ kind, address, addressEn, note }: SavedPlace, locale: Locale): string {
  return [kindName(kind, locale), note ?? ofPair(address, addressEn, locale)].filter(Boolean).join(' · ');
}

export const savedName = (place: SavedPlace, locale: Locale) => nameIn(place, locale);
