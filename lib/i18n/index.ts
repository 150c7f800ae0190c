import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

/** One folder of this shape per language: name it here, in words.ts and in answers.ts, and tsc lists what it lacks. */
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

/** Cookie names of the two preferences; readable by scripts, as they hold nothing secret. */
export const LOCALE_COOKIE = 'wentu_locale';
export const THEME_COOKIE = 'wentu_theme';

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value);
}

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/**
 * The UI language: a remembered choice, else the best match of Accept-Language, else English.
 * `acceptLanguage`: the raw header, e.g. "zh-CN,zh;q=0.9,en;q=0.8". Never throws.
 */
export function negotiateLocale(remembered: string | undefined, acceptLanguage: string | null): Locale {
  return isLocale(remembered) ? remembered : (acceptedLocale(acceptLanguage) ?? 'en');
}

/** The best match of the raw Accept-Language header; null if it names none of our languages. Never throws. */
export function acceptedLocale(acceptLanguage: string | null): Locale | null {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ language }) => language).find(isLocale) ?? null;
}
