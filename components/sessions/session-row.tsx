'use client';

import type { ReactNode } from 'react';
import { hasQueue } from '../chat/session/stored-queue.ts';
import { hasDraft } from '../chat/use-draft.ts';
import { IconButton } from '../ui/button.tsx';
import { Ellipsis } from '../ui/icons/ellipsis.ts';
import { Pencil } from '../ui/icons/pencil.ts';
import { Pin } from '../ui/icons/pin.ts';
import { PinOff } from '../ui/icons/pin-off.ts';
import { Trash } from '../ui/icons/trash.ts';
import { Menu } from '../ui/menu.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import type { SessionRow } from './api.ts';
import { Marked } from './marked.tsx';

interface RowProps {
  row: SessionRow;
  isCurrent: boolean;
  isRunning: boolean;
  /** What the list was searched for. */
  search: string;
  onOpen(): void;
  onRename(): void;
  onPin(): void;
  onDelete(): void;
}

/** One conversation: opens it; rename, pin and delete in its menu. */
export function Row({ row, isCurrent, isRunning, search, onOpen, onRename, onPin, onDelete }: RowProps) {
  const { t } = usePreferences();
  const title = row.title || t.sessions.untitled;
  const icon = (element: ReactNode) => <span className="text-muted">{element}</span>;
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
        <Menu
          trigger={
            <IconButton size="small" label={t.sessions.moreFor(title)}>
              <Ellipsis size={16} aria-hidden />
            </IconButton>
          }
          entries={[
            { id: 'rename', label: t.sessions.rename, icon: icon(<Pencil size={14} aria-hidden />), run: onRename },
            {
              id: 'pin',
              label: row.isPinned ? t.sessions.unpin : t.sessions.pin,
              icon: icon(row.isPinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />),
              run: onPin,
            },
            {
              id: 'delete',
              label: t.sessions.delete,
              icon: <Trash size={14} aria-hidden />,
              isDanger: true,
              run: onDelete,
            },
          ]}
        />
      </span>
    </li>
  );
}
