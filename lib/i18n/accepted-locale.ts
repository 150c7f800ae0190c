import { isLocale, type Locale } from './index.ts';

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
