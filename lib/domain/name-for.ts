import type { Locale } from '../geo/format.ts';

/** What of a place its name is worded from. */
export interface Named {
  name: string;
  nameEn?: string | undefined;
  isNear?: boolean | undefined;
  asked?: string | undefined;
}

/** A place's name as a reader of the language knows it; a point beside a place is near it. */
export function nameFor(place: Named, locale: Locale): string {
  const name = nameIn(place, locale);
  if (!place.isNear) return name;
  return locale === 'en' ? `near ${name}` : /\p{Script=Han}$/u.test(name) ? `${name}附近` : `${name} 附近`;
}

/** The areas that a place lies in, as a reader of the language knows them. */
export const adminFor = (
  { admin, adminEn }: { admin?: string | undefined; adminEn?: string | undefined },
  locale: Locale,
): string | undefined => (locale === 'en' ? (adminEn ?? admin) : admin);

/** The name alone, for a sentence that says by itself how one lies to it. */
export function nameIn({ name, nameEn }: Named, locale: Locale): string {
  return locale === 'en' ? (nameEn ?? name) : name;
}

/** The areas that a place lies in, in the language; undefined where they are not known. */
export function adminIn(place: { admin?: string | undefined; adminEn?: string | undefined }, locale: Locale) {
  return locale === 'en' ? (place.adminEn ?? place.admin) : place.admin;
}
