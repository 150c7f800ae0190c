'use client';

import { type Locale, languageIn, type Theme } from '../../lib/i18n/index.ts';
import { cookiePath } from '../../lib/site-path.ts';

export function showLocale(locale: Locale, setLocale: (locale: Locale) => void) {
  document.documentElement.lang = languageIn(locale).tag;
  setLocale(locale);
}

export function showTheme(theme: Theme, setTheme: (theme: Theme) => void) {
  document.documentElement.dataset.theme = theme;
  setTheme(theme);
}

const DARK = '(prefers-color-scheme: dark)';

export function onSystemTheme(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export const readSystemTheme = () => matchMedia(DARK).matches;

export function remember(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we serve
  document.cookie = `${name}=${value}; path=${cookiePath()}; max-age=31536000; samesite=lax`;
}

/** What an earlier visit or another page remembered under this name; undefined: nothing. */
export function recall(name: string): string | undefined {
  const cookies = document.cookie.split('; ');
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}
