import { allLocales, type Locale } from '../i18n/index.ts';

/** Names in both languages; the map shows the one of its locale and falls back to `name`. */
export interface Label {
  name: string;
  nameEn?: string;
  /** In further languages, of what the house itself puts on the map. */
  own?: Partial<Record<Locale, string>> | undefined;
}

/** A name of the house's own in the two forms that results are stored with. */
export const ownName = (of: (locale: Locale) => string) => ({ name: of('zh'), nameEn: of('en') });

/** A name of the house's own in every language, for what is drawn anew each time. */
export function ownLabel(of: (locale: Locale) => string): Label {
  const further = allLocales().filter((locale) => !['zh', 'en'].includes(locale));
  return {
    ...ownName(of),
    ...(further.length > 0 && { own: Object.fromEntries(further.map((locale) => [locale, of(locale)])) }),
  };
}
