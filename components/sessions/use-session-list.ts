'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type SessionRow } from './api.ts';

/** A search waits for a pause this long in typing. */
const PAUSE_MS = 180;
/** While one in the list is being answered, the list is read again this often. */
const POLL_MS = 4_000;
const UNDO_MS = 10_000;

/** What failed: reading the list, or changing it. */
type ListFailure = 'list' | 'change';

export interface SessionListState {
  items: SessionRow[];
  isLoading: boolean;
  failed: ListFailure | null;
  hasMore: boolean;
  search: string;
  setSearch(search: string): void;
  loadMore(): void;
  rename(row: SessionRow, title: string): void;
  pin(row: SessionRow): void;
  remove(row: SessionRow): void;
  /** The last one deleted, for a few seconds. */
  removed: SessionRow | null;
  undo(): void;
}

/** The owner's conversations as listed by the server, and changes to them. `version`: read again when it changes. */
export function useSessionList(version: number, onChanged: () => void): SessionListState {
  const [items, setItems] = useState<SessionRow[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [isLoading, setIsLoading] = useState(true);
  const [failed, setFailed] = useState<ListFailure | null>(null);
  const [removed, setRemoved] = useState<SessionRow | null>(null);
  /** Its place in the list, to which it returns. */
  const removedAt = useRef(0);
  const asked = useRef(0);
  const changing = useRef(0);

  const load = useCallback(
    async (isAfterFailure = false) => {
      // The answer would predate the change; the last change requests again.
      if (changing.current > 0) return;
      asked.current += 1;
      const ask = asked.current;
      try {
        const page = await api.list({ limit: 50, ...(search && { search }) });
        if (ask !== asked.current) return;
        setItems(page.items);
        setNext(page.next);
        // A failure from before this read stays on screen: the unchanged list shows that nothing happened.
        if (!isAfterFailure) setFailed(null);
      } catch {
        if (ask === asked.current) setFailed('list');
      } finally {
        if (ask === asked.current) setIsLoading(false);
      }
    },
    [search],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that the list is out of date
  useEffect(
    function read() {
      const timer = setTimeout(() => load(), search === '' ? 0 : PAUSE_MS);
      return () => clearTimeout(timer);
    },
    [load, version, search],
  );

  const isAnyRunning = items.some((row) => row.isRunning);
  useEffect(
    function watchRunning() {
      if (!isAnyRunning) return;
      const timer = setInterval(() => load(), POLL_MS);
      return () => clearInterval(timer);
    },
    [isAnyRunning, load],
  );

  useEffect(
    function forgetRemoved() {
      if (!removed) return;
      const timer = setTimeout(() => setRemoved(null), UNDO_MS);
      return () => clearTimeout(timer);
    },
    [removed],
  );

  const change = (work: Promise<unknown>) => {
    // An earlier request does not know of it: its answer would remove a restored row again.
    asked.current += 1;
    changing.current += 1;
    const settle = (isRefused: boolean) => {
      changing.current -= 1;
      if (isRefused) {
        setFailed('change');
        setRemoved(null);
      } else onChanged();
      void load(isRefused);
    };
    work.then(
      () => settle(false),
      () => settle(true),
    );
  };
  const patch = (row: SessionRow, to: Partial<SessionRow>) =>
    setItems((now) => now.map((item) => (item.id === row.id ? { ...item, ...to } : item)));

  return {
    items,
    isLoading,
    failed,
    hasMore: next !== null,
    search,
    setSearch,
    loadMore() {
      if (next === null) return;
      api.list({ limit: 50, before: next, ...(search && { search }) }).then(
        (page) => {
          setItems((now) => [...now, ...page.items]);
          setNext(page.next);
        },
        () => setFailed('list'),
      );
    },
    rename(row, title) {
      patch(row, { title });
      change(api.change(row.id, { title }));
    },
    pin(row) {
      patch(row, { isPinned: !row.isPinned });
      change(api.change(row.id, { isPinned: !row.isPinned }));
    },
    remove(row) {
      removedAt.current = items.findIndex(({ id }) => id === row.id);
      setItems((now) => now.filter((item) => item.id !== row.id));
      setRemoved(row);
      change(api.remove(row.id));
    },
    removed,
    undo() {
      if (!removed) return;
      setRemoved(null);
      setItems((now) => now.toSpliced(removedAt.current, 0, removed));
      change(api.restore(removed.id));
    },
  };
}
