'use client';

import { languageIn, nextLocale } from '../../lib/i18n/index.ts';
import { savedPanel } from '../saved/saved-panel.ts';
import { Bookmark } from '../ui/icons/bookmark.ts';
import { Globe } from '../ui/icons/globe.ts';
import { Keyboard } from '../ui/icons/keyboard.ts';
import { Moon } from '../ui/icons/moon.ts';
import { Search } from '../ui/icons/search.ts';
import { Settings } from '../ui/icons/settings.ts';
import { Share2 } from '../ui/icons/share-2.ts';
import { Sun } from '../ui/icons/sun.ts';
import Menu from '../ui/menu.tsx';
import type { MenuAnchor } from '../ui/menu-button.tsx';
import { usePreferences } from '../ui/preferences.tsx';

export interface TopMenuActions {
  onSettings(): void;
  onShortcuts(): void;
  /** Absent while there is nothing to find or to share. */
  onFind?: (() => void) | undefined;
  onShare?: (() => void) | undefined;
}

/** What is not needed at every question: share, find, saved places, language, theme, shortcuts, settings. */
export default function TopMenu({ anchor, onClose, ...actions }: MenuAnchor & TopMenuActions) {
  const { locale, isDark, t, setLocale, setTheme } = usePreferences();
  const { onFind, onShare, onShortcuts, onSettings } = actions;
  const other = languageIn(nextLocale(locale));
  const Light = isDark ? Sun : Moon;
  return (
    <Menu
      anchor={anchor}
      label={t.app.menu}
      onClose={onClose}
      entries={[
        onShare && { id: 'share', label: t.share.open, icon: <Share2 size={16} aria-hidden />, run: onShare },
        onFind && { id: 'find', label: t.chat.find, icon: <Search size={16} aria-hidden />, run: onFind },
        { id: 'saved', label: t.sessions.saved, icon: <Bookmark size={16} aria-hidden />, run: savedPanel.openAll },
        {
          id: 'language',
          label: other.switchTo,
          lang: other.tag,
          icon: <Globe size={16} aria-hidden />,
          run: () => setLocale(nextLocale(locale)),
        },
        {
          id: 'theme',
          label: isDark ? t.settings.toLight : t.settings.toDark,
          icon: <Light size={16} aria-hidden />,
          run: () => setTheme(isDark ? 'light' : 'dark'),
        },
        { id: 'shortcuts', label: t.shortcuts.open, icon: <Keyboard size={16} aria-hidden />, run: onShortcuts },
        { id: 'settings', label: t.settings.open, icon: <Settings size={16} aria-hidden />, run: onSettings },
      ]}
    />
  );
}
