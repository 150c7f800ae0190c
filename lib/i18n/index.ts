import type { Locale } from '../geo/format.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type { Locale } from '../geo/format.ts';
export type { Dictionary } from './dictionary.ts';

export const dictionaries: Record<Locale, Dictionary> = { zh, en };

/** BCP 47 tag for `lang` attributes and Intl. */
export const LANGUAGE_TAG: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Cookie names of the two preferences; readable by scripts, they hold nothing secret. */
export const LOCALE_COOKIE = 'wentu_locale';
export const THEME_COOKIE = 'wentu_theme';

export function isLocale(value: unknown): value is Locale {
  return value === 'zh' || value === 'en';
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

/** The best match of the raw Accept-Language header; null when it names none of our languages. Never throws. */
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
