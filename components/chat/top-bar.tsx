'use client';

import { languageIn, nextLocale } from '../../lib/i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Keyboard } from '../ui/icons/keyboard.ts';
import { Moon } from '../ui/icons/moon.ts';
import { PanelLeft } from '../ui/icons/panel-left.ts';
import { Search } from '../ui/icons/search.ts';
import { Settings } from '../ui/icons/settings.ts';
import { Share2 } from '../ui/icons/share-2.ts';
import { SquarePen } from '../ui/icons/square-pen.ts';
import { Sun } from '../ui/icons/sun.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { ConversationTitle } from './conversation-title.tsx';

interface Props {
  /** The conversation's, '' while it has none. */
  name: string;
  onRename?: ((title: string) => void) | undefined;
  isListOpen: boolean;
  onToggleList(): void;
  onNew(): void;
  onSettings(): void;
  onShortcuts(): void;
  /** Absent while there is nothing to find or to share. */
  onFind?: (() => void) | undefined;
  onShare?: (() => void) | undefined;
}

/** Conversations, the name of this one, new, find, share, language, theme, shortcuts, settings. */
export function TopBar(props: Props) {
  const { name, onRename, isListOpen, onToggleList, onNew, onFind, onSettings, onShortcuts, onShare } = props;
  const { locale, isDark, t, setLocale, setTheme } = usePreferences();
  const other = languageIn(nextLocale(locale));
  return (
    <header className="top-bar flex h-12 shrink-0 items-center gap-0.5 px-2">
      <span data-focus="sessions" className="contents">
        <IconButton label={t.sessions.open} aria-expanded={isListOpen} onClick={onToggleList}>
          <PanelLeft size={18} aria-hidden />
        </IconButton>
      </span>
      <ConversationTitle key={name} name={name} onRename={onRename} />
      <IconButton label={t.sessions.new} onClick={onNew}>
        <SquarePen size={17} aria-hidden />
      </IconButton>
      {onFind && (
        <IconButton label={t.chat.find} onClick={onFind}>
          <Search size={16} aria-hidden />
        </IconButton>
      )}
      {onShare && (
        <IconButton label={t.share.open} onClick={onShare}>
          <Share2 size={16} aria-hidden />
        </IconButton>
      )}
      <Button
        look="ghost"
        lang={other.tag}
        title={other.switchTo}
        onClick={() => setLocale(nextLocale(locale))}
        // On a phone the name needs the room; the settings have it too.
        className={`px-2! ${name === '' ? '' : 'phone:hidden'}`}
      >
        {other.shortName}
      </Button>
      <IconButton
        label={isDark ? t.settings.light : t.settings.dark}
        className="phone:hidden"
        onClick={() => setTheme(isDark ? 'light' : 'dark')}
      >
        {isDark ? <Sun size={17} aria-hidden /> : <Moon size={17} aria-hidden />}
      </IconButton>
      <IconButton label={t.shortcuts.open} className="phone:hidden" onClick={onShortcuts}>
        <Keyboard size={17} aria-hidden />
      </IconButton>
      <IconButton label={t.settings.open} onClick={onSettings}>
        <Settings size={17} aria-hidden />
      </IconButton>
    </header>
  );
}
