'use client';

import { hasQueue } from '../chat/session/stored-queue.ts';
import { hasDraft } from '../chat/use-draft.ts';
import { Ellipsis } from '../ui/icons/ellipsis.ts';
import { lazily, NotOpened } from '../ui/lazily.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import type { SessionRow } from './api.ts';
import { Marked } from './marked.tsx';
import type { RowActions } from './row-menu.tsx';

const RowMenu = lazily(() => import('./row-menu.tsx'), NotOpened);

interface RowProps extends RowActions {
  row: SessionRow;
  isCurrent: boolean;
  isRunning: boolean;
  /** What the list was searched for. */
  search: string;
  onOpen(): void;
}

/** One conversation: opens it; rename, pin and delete in its menu. */
export function Row({ row, isCurrent, isRunning, search, onOpen, ...actions }: RowProps) {
  const { t } = usePreferences();
  const title = row.title || t.sessions.untitled;
  return (
    <li
      data-focus={`row ${row.id}`}
      className={`group/row flex items-center rounded-md ${isCurrent ? 'bg-accent-soft' : 'hover:bg-surface-2'}`}
    >
      <button
        type="button"
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onOpen}
        className="min-w-0 flex-1 rounded-md py-1.5 pl-2 text-left text-sm"
      >
        <span className="flex items-center gap-1.5">
          {isRunning && (
            <span className="size-2 shrink-0 animate-pulse rounded-full bg-accent">
              <span className="sr-only">{t.sessions.answering}</span>
            </span>
          )}
          <bdi className="truncate">
            <Marked text={title} search={search} />
          </bdi>
          {!isCurrent && (hasDraft(row.id) || hasQueue(row.id)) && (
            <span className="shrink-0 text-muted text-xs">· {t.sessions.draft}</span>
          )}
        </span>
        {row.snippet && (
          <bdi className="block truncate text-muted text-xs">
            <Marked text={row.snippet} search={search} />
          </bdi>
        )}
      </button>
      <span className="opacity-0 focus-within:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100">
        <MenuButton
          size="small"
          label={t.sessions.moreFor(title)}
          menu={(anchor) => (
            <RowMenu {...anchor} label={t.sessions.moreFor(title)} isPinned={row.isPinned} {...actions} />
          )}
        >
          <Ellipsis size={16} aria-hidden />
        </MenuButton>
      </span>
    </li>
  );
}
