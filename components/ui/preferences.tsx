'use client';

import './no-eval.ts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import {
  type Dictionary,
  dictionaryOf,
  isLocale,
  isTheme,
  LOCALE_COOKIE,
  type Locale,
  THEME_COOKIE,
  type Theme,
} from '../../lib/i18n/index.ts';
import { onSystemTheme, readSystemTheme, recall, remember, showLocale, showTheme } from './show-preferences.ts';
import { useOtherTabs } from './use-other-tabs.ts';

export interface Preferences {
  locale: Locale;
  theme: Theme;
  /** The theme actually shown: system resolved. */
  isDark: boolean;
  t: Dictionary;
  setLocale(locale: Locale): void;
  setTheme(theme: Theme): void;
}

const PreferencesContext = createContext<Preferences | null>(null);

/** Language and theme of the page and everything below it. Throws outside PreferencesProvider. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('usePreferences needs a PreferencesProvider above it');
  return preferences;
}

/** The words of the page's language; Chinese without a provider above. */
export function useWords(): Dictionary {
  return useContext(PreferencesContext)?.t ?? dictionaryOf('zh');
}

interface ProviderProps {
  locale: Locale;
  theme: Theme;
  children: ReactNode;
}

/** Holds language and theme; a change is applied to <html> and remembered in a cookie for the next server render. */
export function PreferencesProvider(props: ProviderProps) {
  const [locale, setLocaleState] = useState(props.locale);
  const [theme, setThemeState] = useState(props.theme);
  const isSystemDark = useSyncExternalStore(onSystemTheme, readSystemTheme, () => false);

  useEffect(function markAlive() {
    document.documentElement.dataset.alive = '';
  }, []);

  useEffect(function followChoice() {
    // The browser's own copy of the page may be older than the choice.
    const [chosenLocale, chosenTheme] = [recall(LOCALE_COOKIE), recall(THEME_COOKIE)];
    if (isLocale(chosenLocale)) showLocale(chosenLocale, setLocaleState);
    if (isTheme(chosenTheme)) showTheme(chosenTheme, setThemeState);
  }, []);

  const tell = useOtherTabs((change) => {
    if (change.locale) showLocale(change.locale, setLocaleState);
    if (change.theme) showTheme(change.theme, setThemeState);
  });

  const value = useMemo<Preferences>(
    () => ({
      locale,
      theme,
      isDark: theme === 'dark' || (theme === 'system' && isSystemDark),
      t: dictionaryOf(locale),
      setLocale(next) {
        remember(LOCALE_COOKIE, next);
        showLocale(next, setLocaleState);
        tell({ locale: next });
      },
      setTheme(next) {
        remember(THEME_COOKIE, next);
        showTheme(next, setThemeState);
        tell({ theme: next });
      },
    }),
    [locale, theme, isSystemDark, tell],
  );
  return <PreferencesContext value={value}>{props.children}</PreferencesContext>;
}
