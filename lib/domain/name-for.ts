import { LANGUAGES, type Locale, languageIn } from '../i18n/index.ts';

/** The parts of a place that its name is built from. */
export interface Named {
  name: string;
  nameEn?: string | undefined;
  /** Other languages, for labels of the app's own. */
  own?: Partial<Record<Locale, string>> | undefined;
  isNear?: boolean | undefined;
  asked?: string | undefined;
}

interface Administered {
  admin?: string | undefined;
  adminEn?: string | undefined;
}

/** A place's name as a reader of the language knows it; a point next to a place is named "near" it. */
export function nameFor(place: Named, locale: Locale): string {
  const name = nameIn(place, locale);
  return place.isNear ? LANGUAGES[locale].format.near(name) : name;
}

/** The bare name, for a sentence that says by itself how far away it is. */
export const nameIn = ({ name, nameEn, own }: Named, locale: Locale): string =>
  own?.[locale] ?? ofPair(name, nameEn, locale);

/** The areas a place lies in, in the language; undefined if unknown. */
export const adminIn = ({ admin, adminEn }: Administered, locale: Locale): string | undefined =>
  ofPair(admin, adminEn, locale);

/** A name with the areas around it: 「春城（云南省）」 / "Springfield, Illinois". */
export function nameWithArea(place: Named & Administered, locale: Locale): string {
  const [name, admin] = [nameFor(place, locale), adminIn(place, locale)];
  return admin ? LANGUAGES[locale].format.placeIn(name, admin) : name;
}

/** Of a text in its local or Chinese form and in English, the one a reader of the language knows. */
export function ofPair<Text>(local: Text, english: Text | undefined, locale: Locale): Text {
  return languageIn(locale).placeNames === 'nameEn' ? (english ?? local) : local;
}
