'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Tabs } from '../tabs.ts';
import { useDocumentTitle } from '../use-document-title.ts';
import { type SessionChanges, sessionChanges } from './session-changes.ts';
import { sessionStore } from './session-store.ts';
import type { SessionSnapshot, SessionStore } from './session-view.ts';

export type Session = SessionSnapshot & Omit<SessionStore, 'subscribe' | 'getSnapshot'> & SessionChanges;

/** The page's session, and what is done in it. initialId null: a new conversation. */
export function useSession(initialId: string | null, tabs: Tabs): Session {
  const [store] = useState(() => sessionStore({ initialId, tabs }));
  const { subscribe, getSnapshot, ...commands } = store;
  const snapshot = useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
  useDocumentTitle(snapshot.view);
  const changes = useMemo(() => sessionChanges(snapshot.id, store.listChanged), [snapshot.id, store]);
  return { ...snapshot, ...commands, ...changes };
}
