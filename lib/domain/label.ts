import { allLocales, type Locale } from '../i18n/index.ts';

/** Names in both languages; the map shows the one for its locale and falls back to `name`. */
export interface Label {
  name: string;
  nameEn?: string;
  /** Other languages, for labels of the app's own. */
  own?: Partial<Record<Locale, string>> | undefined;
}

/** A name of the app's own in the two forms in which results are stored. */
export const ownName = (of: (locale: Locale) => string) => ({ name: of('zh'), nameEn: of('en') });

/** A name of the app's own in every language, for things drawn afresh each time. */
export function ownLabel(of: (locale: Locale) => string): Label {
  const further = allLocales().filter((locale) => !['zh', 'en'].includes(locale));
  return {
    ...ownName(of),
    ...(further.length > 0 && { own: Object.fromEntries(further.map((locale) => [locale, of(locale)])) }),
  };
}
