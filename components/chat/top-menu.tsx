'use client';

import { languageIn, nextLocale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { savedPanel } from '../saved/saved-panel.ts';
import { signOut } from '../sessions/sign-out.ts';
import { Bookmark } from '../ui/icons/bookmark.ts';
import { Globe } from '../ui/icons/globe.ts';
import { Keyboard } from '../ui/icons/keyboard.ts';
import { LogOut } from '../ui/icons/log-out.ts';
import { Moon } from '../ui/icons/moon.ts';
import { Search } from '../ui/icons/search.ts';
import { Settings } from '../ui/icons/settings.ts';
import { Share2 } from '../ui/icons/share-2.ts';
import { Smartphone } from '../ui/icons/smartphone.ts';
import { Sun } from '../ui/icons/sun.ts';
import Menu from '../ui/menu.tsx';
import type { MenuAnchor } from '../ui/menu-button.tsx';
import { usePreferences } from '../ui/preferences.tsx';

export interface TopMenuActions {
  onPanel(panel: 'settings' | 'shortcuts' | 'phone'): void;
  /** Absent while there is nothing to find or to share. */
  onFind?: (() => void) | undefined;
  onShare?: (() => void) | undefined;
  /** There is a conversation, and a phone would not have it anyway. */
  isMovable: boolean;
  /** Who is signed in, where a visitor can sign out. */
  signedIn?: SignedIn | undefined;
}

/** name: as the provider calls them. */
export interface SignedIn {
  kind: 'code' | 'login';
  name?: string | undefined;
}

/** What is not needed at every question: share, phone, find, saved places, language, theme, shortcuts, settings, signing out. */
export default function TopMenu({ anchor, onClose, ...actions }: MenuAnchor & TopMenuActions) {
  const { locale, isDark, t, setLocale, setTheme } = usePreferences();
  const { onFind, onShare, onPanel, isMovable, signedIn } = actions;
  const { access, phone } = wordsOf(locale).later;
  const other = languageIn(nextLocale(locale));
  const Light = isDark ? Sun : Moon;
  return (
    <Menu
      anchor={anchor}
      label={t.app.menu}
      onClose={onClose}
      entries={[
        onShare && { id: 'share', label: t.share.open, icon: <Share2 size={16} aria-hidden />, run: onShare },
        isMovable && {
          id: 'phone',
          label: phone.open,
          icon: <Smartphone size={16} aria-hidden />,
          run: () => onPanel('phone'),
        },
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
        {
          id: 'shortcuts',
          label: t.shortcuts.open,
          icon: <Keyboard size={16} aria-hidden />,
          run: () => onPanel('shortcuts'),
        },
        {
          id: 'settings',
          label: t.settings.open,
          icon: <Settings size={16} aria-hidden />,
          run: () => onPanel('settings'),
        },
        signedIn && {
          id: 'sign-out',
          label: access.signOut(signedIn.name),
          icon: <LogOut size={16} aria-hidden />,
          run: () => void signOut(signedIn.kind),
        },
      ]}
    />
  );
}
