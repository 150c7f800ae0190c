'use client';

import { IconButton } from '../ui/button.tsx';
import { Ellipsis } from '../ui/icons/ellipsis.ts';
import { PanelLeft } from '../ui/icons/panel-left.ts';
import { Share2 } from '../ui/icons/share-2.ts';
import { SquarePen } from '../ui/icons/square-pen.ts';
import { lazily, NotOpened } from '../ui/lazily.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { ConversationTitle } from './conversation-title.tsx';
import type { TopMenuActions } from './top-menu.tsx';

const TopMenu = lazily(() => import('./top-menu.tsx'), NotOpened);

interface Props extends TopMenuActions {
  /** The conversation's, '' while it has none. */
  name: string;
  onRename?: ((title: string) => void) | undefined;
  isListOpen: boolean;
  onToggleList(): void;
  onNew(): void;
}

/**
 * The name of the conversation and at most three buttons: those of the list, unless it stands beside; share, if it
 * does; and a menu of the rest.
 */
export function TopBar({ name, onRename, isListOpen, onToggleList, onNew, ...actions }: Props) {
  const { t } = usePreferences();
  return (
    <header className="top-bar flex h-12 shrink-0 items-center gap-1 px-2 list-column:pl-3">
      <span data-focus="sessions" className="contents">
        <IconButton
          label={t.sessions.open}
          aria-expanded={isListOpen}
          onClick={onToggleList}
          className="list-column:hidden"
        >
          <PanelLeft size={18} aria-hidden />
        </IconButton>
      </span>
      <ConversationTitle key={name} name={name} onRename={onRename} />
      <IconButton label={t.sessions.new} onClick={onNew} className="list-column:hidden">
        <SquarePen size={17} aria-hidden />
      </IconButton>
      {actions.onShare && (
        <IconButton label={t.share.open} onClick={actions.onShare} className="list-away:hidden">
          <Share2 size={16} aria-hidden />
        </IconButton>
      )}
      <MenuButton label={t.app.menu} menu={(anchor) => <TopMenu {...anchor} {...actions} />}>
        <Ellipsis size={18} aria-hidden />
      </MenuButton>
    </header>
  );
}
