'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ChatMessage, UserMetadata } from '../../lib/chat/conversation/message.ts';
import { sitePath } from '../../lib/site-path.ts';
import { newId } from '../ui/new-id.ts';
import { NEW_SESSION, type SessionActions, type SessionView } from './session-view.ts';
import { keepForLater } from './stored-queue.ts';
import { useDocumentTitle } from './use-document-title.ts';

const Engine = dynamic(() => import('./engine.tsx'), { ssr: false });

interface Pending {
  sessionId: string;
  text: string;
  metadata: UserMetadata;
}

export interface Session {
  id: string;
  /** False until its first message was sent. */
  isKnown: boolean;
  view: SessionView;
  actions: Omit<SessionActions, 'syncFromServer' | 'append'>;
  sync(): void;
  /** The list changed something of a session, maybe of this one. */
  listChanged(): void;
  append(pair: ChatMessage[]): void;
  /** Changes when the user sent something. */
  sentCount: number;
  open(id: string): void;
  startNew(): void;
  /** Renders nothing, but must be mounted. */
  engine: ReactNode;
}

/** The session of the address bar (/?s=<uuid>), and the way to others. `initialId` null: a new conversation. */
export function useSession(initialId: string | null, onChanged: () => void): Session {
  const [current, setCurrent] = useState(() => ({ id: initialId ?? newId(), isKnown: initialId !== null }));
  const [view, setView] = useState<SessionView>(initialId ? { ...NEW_SESSION, phase: 'loading' } : NEW_SESSION);
  const [pending, setPending] = useState<Pending | null>(null);
  const [isStarted, setIsStarted] = useState(initialId !== null);
  const [sentCount, setSentCount] = useState(0);
  /** Grows when a session that could not be read is to be read again. */
  const [attempt, setAttempt] = useState(0);
  const actions = useRef<SessionActions | null>(null);
  const waiting = useRef<Pending | null>(null);

  const keepWaiting = useCallback(() => {
    const left = waiting.current;
    waiting.current = null;
    if (left) keepForLater(left.sessionId, left.text, left.metadata);
  }, []);

  useEffect(
    function keepWhenThePageGoes() {
      window.addEventListener('pagehide', keepWaiting);
      return () => window.removeEventListener('pagehide', keepWaiting);
    },
    [keepWaiting],
  );

  const show = useCallback(
    (id: string, isKnown: boolean) => {
      keepWaiting();
      setView(isKnown ? { ...NEW_SESSION, phase: 'loading' } : NEW_SESSION);
      setPending(null);
      setIsStarted(isKnown);
      setCurrent({ id, isKnown });
    },
    [keepWaiting],
  );

  useEffect(
    function followHistory() {
      const onPop = () => {
        const id = new URLSearchParams(location.search).get('s');
        show(id ?? newId(), id !== null);
      };
      window.addEventListener('popstate', onPop);
      return () => window.removeEventListener('popstate', onPop);
    },
    [show],
  );

  const hasFailed = view.phase === 'failed';
  useEffect(
    function readAgainWhenOnline() {
      if (!hasFailed) return;
      const again = () => setAttempt((count) => count + 1);
      window.addEventListener('online', again);
      return () => window.removeEventListener('online', again);
    },
    [hasFailed],
  );

  const onView = useCallback((next: SessionView) => {
    setView(next);
    const early = waiting.current;
    if (early && next.phase !== 'loading' && actions.current) {
      waiting.current = null;
      actions.current.send(early.text, early.metadata);
    }
    if (next.messages.length > 0) setPending(null);
  }, []);

  const api = useMemo<Session['actions']>(() => {
    const begin = () => {
      setSentCount((count) => count + 1);
      setIsStarted(true);
      const url = sitePath(`/?s=${current.id}`);
      if (`${location.pathname}${location.search}` !== url) history.replaceState(null, '', url);
    };
    return {
      send(text, metadata) {
        begin();
        if (actions.current) return actions.current.send(text, metadata);
        // The engine is still loading: the message is shown now and sent when it is there.
        waiting.current = { sessionId: current.id, text, metadata };
        setPending(waiting.current);
      },
      edit(messageId, text, metadata) {
        begin();
        actions.current?.edit(messageId, text, metadata);
      },
      stop: () => actions.current?.stop(),
      regenerate: (messageId) => actions.current?.regenerate(messageId),
      continueAnswer: (messageId) => actions.current?.continueAnswer(messageId),
      retry(useDemo, messageId) {
        if (actions.current) actions.current.retry(useDemo, messageId);
        // Without an engine the session itself could not be read; what waits is sent once it is.
        else setAttempt((count) => count + 1);
      },
      showBranch: (messageId) => actions.current?.showBranch(messageId),
      loadOlder: () => actions.current?.loadOlder(),
      removeQueued: (messageId) => actions.current?.removeQueued(messageId),
      sendQueued: (messageId) => actions.current?.sendQueued(messageId),
    };
  }, [current.id]);

  const shown = useMemo(
    () => (pending && view.messages.length === 0 ? withPending(view, pending) : view),
    [view, pending],
  );

  useDocumentTitle(shown);
  const sync = useCallback(() => void actions.current?.syncFromServer(), []);
  const hasMessages = view.messages.length > 0;

  return {
    id: current.id,
    isKnown: isStarted,
    view: shown,
    actions: api,
    sentCount,
    sync,
    listChanged: useCallback(() => {
      onChanged();
      if (hasMessages) sync();
    }, [onChanged, sync, hasMessages]),
    append: useCallback((pair) => actions.current?.append(pair), []),
    open: useCallback(
      (id) => {
        history.pushState(null, '', sitePath(`/?s=${id}`));
        show(id, true);
      },
      [show],
    ),
    startNew: useCallback(() => {
      history.pushState(null, '', sitePath('/'));
      show(newId(), false);
    }, [show]),
    engine: (
      <Engine
        key={`${current.id} ${attempt}`}
        sessionId={current.id}
        isKnown={current.isKnown}
        actions={actions}
        onView={onView}
        onChanged={onChanged}
      />
    ),
  };
}

function withPending(view: SessionView, { text, metadata }: Pending): SessionView {
  const message: ChatMessage = { id: 'pending', role: 'user', parts: [{ type: 'text', text }], metadata };
  const isStuck = view.phase === 'failed';
  return {
    ...view,
    messages: [message],
    status: isStuck ? 'error' : 'submitted',
    unsentId: isStuck ? message.id : null,
  };
}
