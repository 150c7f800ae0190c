import { type Label, ownName } from '../domain/label.ts';
import { type Named, nameFor } from '../domain/name-for.ts';
import { LANGUAGES } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';

/**
 * The names of a place, route or drawing in both languages, as the map keeps them; an area that replaces a house is
 * marked approximate.
 */
export function labelOf(place: Named): Label {
  if (place.asked !== undefined) {
    return ownName((locale) => LANGUAGES[locale].format.approximate(nameFor(place, locale)));
  }
  const { name, nameEn } = ownName((locale) => nameFor(place, locale));
  return { name, ...((place.nameEn || place.isNear) && { nameEn }) };
}

/** "Rome – Athens" in both languages. */
export const joinedLabel = (all: readonly Named[], between: string): Label =>
  ownName((locale) => all.map((each) => nameFor(each, locale)).join(between));

/** The label of the user's position. */
export const myPosition = () => ownName((locale) => wordsOf(locale).tools.labels.myPosition);
