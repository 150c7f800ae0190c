import { useCallback, useRef, useState } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { api } from '../sessions/api.ts';
import { type LoadedSession, loadSession } from './loaded-session.ts';
import { replayKeysOf } from './replay-keys.ts';

type SetMessages = (change: ChatMessage[] | ((now: ChatMessage[]) => ChatMessage[])) => void;

/** What of a session's tree of messages is in the page: one branch, from its end upwards, in pages. */
export interface ShownBranch {
  /** See SessionView. */
  title: string | null;
  branches: Readonly<Record<string, readonly string[]>>;
  replayKeys: ReadonlySet<string>;
  leafId: string | null;
  hasOlder: boolean;
  /** Puts the server's newest page in place of what the page holds from there on. */
  take(session: LoadedSession): void;
  /** After a turn: the versions that exist now. */
  refresh(): Promise<void>;
  /** Shows the newest branch below a message instead. */
  switchTo(messageId: string): Promise<void>;
  loadOlder(): void;
}

export function useShownBranch(
  sessionId: string,
  initial: LoadedSession | null,
  setMessages: SetMessages,
): ShownBranch {
  const [branches, setBranches] = useState(initial?.branches ?? {});
  const [title, setTitle] = useState(initial?.title ?? null);
  const [olderBefore, setOlderBefore] = useState(initial?.olderBefore ?? null);
  const leafId = useRef(initial?.leafId ?? null);
  const replayKeys = useRef(replayKeysOf(initial?.messages ?? []));

  const take = useCallback(
    (session: LoadedSession) => {
      setMessages((now) => kept(now, session.messages));
      setBranches(session.branches);
      setTitle(session.title);
      leafId.current = session.leafId;
    },
    [setMessages],
  );

  const refresh = useCallback(async () => {
    const loading = await loadSession(api, sessionId);
    if (loading.state !== 'loaded') return;
    setBranches((now) => ({ ...now, ...loading.session.branches }));
    setTitle(loading.session.title);
    leafId.current = loading.session.leafId;
  }, [sessionId]);

  return {
    title,
    branches,
    replayKeys: replayKeys.current,
    leafId: leafId.current,
    hasOlder: olderBefore !== null,
    take,
    refresh,
    async switchTo(messageId) {
      await api.change(sessionId, { branchOf: messageId });
      const loading = await loadSession(api, sessionId);
      if (loading.state !== 'loaded') return;
      replayKeys.current = replayKeysOf(loading.session.messages);
      setMessages(loading.session.messages);
      setBranches(loading.session.branches);
      setOlderBefore(loading.session.olderBefore);
      leafId.current = loading.session.leafId;
    },
    loadOlder() {
      if (olderBefore === null) return;
      setOlderBefore(null);
      const leaf = leafId.current;
      api.read(sessionId, { before: olderBefore, ...(leaf && { leaf }) }).then(
        (page) => {
          replayKeys.current = new Set([...replayKeys.current, ...replayKeysOf(page.messages)]);
          setMessages((now) => [...page.messages, ...now]);
          setBranches((now) => ({ ...page.siblings, ...now }));
          setOlderBefore(page.next);
        },
        () => setOlderBefore(olderBefore),
      );
    },
  };
}

/** The server's newest page in place of what the page holds from there on; earlier pages that were loaded stay. */
function kept(now: ChatMessage[], page: ChatMessage[]): ChatMessage[] {
  const first = page[0];
  const at = first ? now.findIndex(({ id }) => id === first.id) : -1;
  return at > 0 ? [...now.slice(0, at), ...page] : page;
}
