'use client';

import { useState, useSyncExternalStore } from 'react';
import type { Tabs } from '../tabs.ts';
import { useDocumentTitle } from '../use-document-title.ts';
import { sessionStore } from './session-store.ts';
import type { SessionSnapshot, SessionStore } from './session-view.ts';

export type Session = SessionSnapshot & Omit<SessionStore, 'subscribe' | 'getSnapshot'>;

/** The page's session, and what is done in it. initialId null: a new conversation. */
export function useSession(initialId: string | null, tabs: Tabs): Session {
  const [store] = useState(() => sessionStore({ initialId, tabs }));
  const { subscribe, getSnapshot, ...commands } = store;
  const snapshot = useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
  if (snapshot.failure) throw snapshot.failure;
  useDocumentTitle(snapshot.view);
  return { ...snapshot, ...commands };
}
