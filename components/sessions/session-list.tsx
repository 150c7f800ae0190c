'use client';

import { useEffect, useRef, useState } from 'react';
import { keepView } from '../map/kept-views.ts';
import { savedPanel } from '../saved/saved-panel.ts';
import { announce } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Bookmark } from '../ui/icons/bookmark.ts';
import { Search } from '../ui/icons/search.ts';
import { SquarePen } from '../ui/icons/square-pen.ts';
import { X } from '../ui/icons/x.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { useComposition } from '../ui/use-composition.ts';
import { groupsOf } from './groups.ts';
import { RenameForm } from './rename-form.tsx';
import { Row } from './session-row.tsx';
import { useCloseOnEscape } from './use-close-on-escape.ts';
import { useSessionList } from './use-session-list.ts';

interface Props {
  /** It lies above the page, so Escape closes it wherever the focus is. */
  isModal: boolean;
  /** Opened by the user, rather than with the page: the focus goes into it. */
  isAsked: boolean;
  currentId: string;
  /** The open session is being answered in this tab. */
  isCurrentRunning: boolean;
  /** Changes when the list is out of date. */
  version: number;
  onOpen(id: string): void;
  onNew(): void;
  onClose(): void;
  onDeleted(id: string): void;
  onChanged(): void;
}

/** The list of conversations: search, open, rename, pin, delete with undo. */
export default function SessionList(props: Props) {
  const { isModal, isAsked, currentId, isCurrentRunning, version, onOpen, onNew, onClose, onDeleted, onChanged } =
    props;
  const { t } = usePreferences();
  const list = useSessionList(version, onChanged);
  const [renaming, setRenaming] = useState<string | null>(null);
  const search = useRef<HTMLInputElement | null>(null);
  const composition = useComposition();

  useEffect(
    function focusSearch() {
      if (isAsked) search.current?.focus();
    },
    [isAsked],
  );

  useCloseOnEscape(isModal, onClose);

  return (
    <>
      <div className="list-backdrop" aria-hidden onClick={onClose} />
      <nav
        aria-label={t.sessions.title}
        className="list-pane"
        data-focus="sessions"
        data-focus-home="input"
        onKeyDown={(event) => {
          if (!isModal || event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          onClose();
        }}
      >
        <div className="flex h-12 shrink-0 items-center gap-1 px-2">
          <h2 className="flex-1 px-2 font-semibold">{t.sessions.title}</h2>
          <IconButton label={t.sessions.new} onClick={onNew}>
            <SquarePen size={17} aria-hidden />
          </IconButton>
          <IconButton label={t.sessions.close} onClick={onClose}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
        <label className="relative mx-2 mb-2 block">
          <Search size={14} aria-hidden className="-translate-y-1/2 absolute top-1/2 left-2 text-muted" />
          <input
            ref={search}
            type="search"
            aria-label={t.sessions.search}
            placeholder={t.sessions.search}
            value={list.search}
            onChange={(event) => list.setSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              const isComposing = composition.isComposing(event);
              if (!isComposing && list.search === '') return;
              event.stopPropagation();
              if (!isComposing) list.setSearch('');
            }}
            {...composition.events}
            className="h-8 w-full rounded-md border border-border bg-bg pr-2 pl-8 text-sm outline-none focus:border-accent focus:ring-1 focus:ring-accent phone:text-base"
          />
        </label>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2">
          {list.failed && (
            <p role="alert" className="px-2 py-1 text-danger text-sm">
              {list.failed === 'list' ? t.sessions.failed : t.sessions.changeFailed}
            </p>
          )}
          {!list.isLoading && list.items.length === 0 && !list.failed && (
            <p className="px-2 py-1 text-muted text-sm">{list.search ? t.sessions.noneFound : t.sessions.none}</p>
          )}
          {groupsOf(list.items, Date.now()).map(({ id, rows }) => (
            <section key={id} aria-label={t.sessions[id]}>
              <h3 className="px-2 pt-2 pb-1 text-muted text-xs">{t.sessions[id]}</h3>
              <ul>
                {rows.map((row) =>
                  renaming === row.id ? (
                    <RenameForm
                      key={row.id}
                      row={row}
                      onDone={(title) => {
                        setRenaming(null);
                        if (title) list.rename(row, title);
                      }}
                    />
                  ) : (
                    <Row
                      key={row.id}
                      row={row}
                      search={list.search}
                      isCurrent={row.id === currentId}
                      isRunning={row.isRunning || (row.id === currentId && isCurrentRunning)}
                      onOpen={() => onOpen(row.id)}
                      onRename={() => setRenaming(row.id)}
                      onPin={() => list.pin(row)}
                      onDelete={() => {
                        list.remove(row);
                        keepView(row.id, null);
                        announce(t.sessions.deleted);
                        onDeleted(row.id);
                      }}
                    />
                  ),
                )}
              </ul>
            </section>
          ))}
          {list.hasMore && (
            <Button look="ghost" className="mt-1 w-full" onClick={list.loadMore}>
              {t.sessions.loadMore}
            </Button>
          )}
        </div>
        <Button look="ghost" className="m-2 justify-start! gap-2 px-2!" onClick={savedPanel.openAll}>
          <Bookmark size={15} aria-hidden />
          {t.sessions.saved}
        </Button>
        {list.removed && (
          <p
            data-focus={`row ${list.removed.id}`}
            className="flex items-center justify-between gap-2 border-border border-t bg-surface-2 py-1.5 pr-1.5 pl-3 text-sm"
          >
            {t.sessions.deleted}
            <Button
              onClick={() => {
                list.undo();
                announce(t.sessions.restored);
              }}
            >
              {t.sessions.undo}
            </Button>
          </p>
        )}
      </nav>
    </>
  );
}
