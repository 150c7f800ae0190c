import { kindName } from '../../lib/domain/kind-names.ts';
import { nameIn } from '../../lib/domain/name-for.ts';
import type { Saved, SavedList, SavedPlace } from '../../lib/domain/saved.ts';
import type { Locale } from '../../lib/i18n/index.ts';

export interface SavedGroup {
  /** null: places in no list. */
  list: SavedList | null;
  /** Newest first. */
  places: SavedPlace[];
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * The lists with their places that hold all words of a search, in name, kind, address, note or the list's name; places in
 * no list first. Without a search empty lists are there too.
 */
export function savedGroups({ lists, places }: Saved, search: string, locale: Locale): SavedGroup[] {
  const terms = folded(search).split(/\s+/).filter(Boolean);
  const matches = (place: SavedPlace, list: SavedList | null) => {
    const { name, nameEn, kind, address, note } = place;
    const text = folded([name, nameEn, kind, kindName(kind, locale), address, note, list?.name].join(' '));
    return terms.every((term) => text.includes(term));
  };
  return [null, ...lists]
    .map((list) => ({
      list,
      places: places
        .filter((place) => place.listId === (list?.id ?? null) && matches(place, list))
        .sort((a, b) => b.savedAt - a.savedAt),
    }))
    .filter(({ list, places: found }) => found.length > 0 || (list !== null && terms.length === 0));
}

/** Kind and address, or what was noted, under the name. */
export function factsOf({ kind, address, note }: SavedPlace, locale: Locale): string {
  return [kindName(kind, locale), note ?? address].filter(Boolean).join(' · ');
}

export const savedName = (place: SavedPlace, locale: Locale) => nameIn(place, locale);
