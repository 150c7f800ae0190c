import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

/** One folder of this shape per language: name it here, in words.ts, answers.ts and own-pages.ts, and tsc lists what it lacks. */
export type Language = typeof zh;
export const LANGUAGES = { zh, en } satisfies Record<string, Language>;

/** The languages of the page and of answers. */
export type Locale = keyof typeof LANGUAGES;
export const allLocales = () => Object.keys(LANGUAGES) as [Locale, ...Locale[]];

/** Every text of the page's frame. */
export type Dictionary = Language['page'];

export const languageIn = (locale: Locale) => LANGUAGES[locale].language;
export const dictionaryOf = (locale: Locale): Dictionary => LANGUAGES[locale].page;

/** The language that the button in the bar switches to. */
export function nextLocale(locale: Locale): Locale {
  const all = allLocales();
  return all[(all.indexOf(locale) + 1) % all.length] ?? locale;
}

/** The same in every language, for texts written before the reader is known. */
export const inEveryLanguage = <T>(of: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(allLocales().map((locale) => [locale, of(locale)])) as Record<Locale, T>;

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Cookie names of the preferences; readable by scripts, as they hold nothing secret. */
export const LOCALE_COOKIE = 'wentu_locale';
export const THEME_COOKIE = 'wentu_theme';
/** Whether the list of conversations stands beside them: open or closed. */
export const LIST_COOKIE = 'wentu_list';

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value);
}

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}
