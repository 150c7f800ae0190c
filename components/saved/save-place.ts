import type { Place } from '../../lib/domain/place.ts';
import type { SavedList, SavedPlace } from '../../lib/domain/saved.ts';
import { LIST_COLORS, type SavedRole } from '../../lib/domain/saved-limits.ts';
import { savedOf, toSavedPlace } from '../../lib/domain/saved-match.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { errorOf } from '../chat/error-of.ts';
import { announce } from '../ui/announcer.tsx';
import { newId } from '../ui/new-id.ts';
import { savedPlaces } from './saved-store.ts';

/** Announces the words when it is done; resolves to what is to be said of a failure, or null. */
export async function saying(work: Promise<void>, done: string, locale: Locale): Promise<string | null> {
  const words = wordsOf(locale).saved;
  try {
    await work;
    announce(done);
    return null;
  } catch (error) {
    const failure = errorOf(error).code === 'quota_full' ? words.full : words.failed;
    announce(failure);
    return failure;
  }
}

/** The place as it is kept, or would be. */
function keptOf(place: Place): SavedPlace {
  return savedOf(place, savedPlaces.getSnapshot().places) ?? toSavedPlace(place, { id: newId(), savedAt: Date.now() });
}

/** Saves the place, or forgets it if it is saved. */
export function toggleSaved(place: Place, locale: Locale): Promise<string | null> {
  const words = wordsOf(locale).saved;
  const saved = savedOf(place, savedPlaces.getSnapshot().places);
  return saved
    ? saying(savedPlaces.remove({ places: [saved.id] }), words.isRemoved, locale)
    : saying(savedPlaces.put({ places: [keptOf(place)] }), words.isSaved, locale);
}

/** Saves the place into a list, or moves it there. */
export function saveTo(place: Place, listId: string | null, locale: Locale): Promise<string | null> {
  return saying(savedPlaces.put({ places: [{ ...keptOf(place), listId }] }), wordsOf(locale).saved.isSaved, locale);
}

/** Saves the place as home or work; if it is that already, it is no longer. */
export function saveAs(place: Place, role: SavedRole, locale: Locale): Promise<string | null> {
  const words = wordsOf(locale).saved;
  const { role: before, ...kept } = keptOf(place);
  const places = [before === role ? kept : { ...kept, role }];
  return saying(savedPlaces.put({ places }), words[before === role ? 'noLonger' : 'isNow'][role], locale);
}

/** A new list, in the first colour that no other has. */
export function newList(name: string): SavedList {
  const taken = new Set(savedPlaces.getSnapshot().lists.map(({ color }) => color));
  const color = LIST_COLORS.find((each) => !taken.has(each)) ?? LIST_COLORS[0];
  return { id: newId(), name, color, createdAt: Date.now() };
}
