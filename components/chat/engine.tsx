'use client';

import { useChat } from '@ai-sdk/react';
import { type RefObject, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { ChatDataParts, ChatMessage } from '../../lib/chat/message.ts';
import { mapOf } from '../../lib/tools/map-of.ts';
import { api } from '../sessions/api.ts';
import { introduce } from '../sessions/site-fetch.ts';
import { newId } from '../ui/new-id.ts';
import { errorOf } from './error-of.ts';
import { type LoadedSession, loadSession } from './loaded-session.ts';
import { recoverSession } from './recover.ts';
import { replayKeysOf } from './replay-keys.ts';
import { isAnswering, NEW_SESSION, type SessionActions, type SessionView } from './session-view.ts';
import { stopTurn } from './stop-turn.ts';
import { chatTransport } from './transport.ts';

/** While text streams the page renders at most this often, ms. */
const THROTTLE_MS = 50;

interface Props {
  sessionId: string;
  /** Whether the server may know the session; a new one is not asked for. */
  isKnown: boolean;
  actions: RefObject<SessionActions | null>;
  onView(view: SessionView): void;
  /** A turn began, ended or the branch changed: lists and other tabs should look again. */
  onChanged(): void;
}

/**
 * One session's live state, without anything to see: useChat, the fold to the map, stop, resume, branches.
 * It is the only importer of the chat SDK, so that the page paints before the SDK is there. Keyed by the session.
 */
export default function Engine(props: Props) {
  const { sessionId, isKnown, onView } = props;
  const [initial, setInitial] = useState<LoadedSession | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [isReady, setIsReady] = useState(!isKnown);

  useEffect(function introduceEarly() {
    void introduce();
  }, []);

  useEffect(
    function load() {
      if (isReady) return;
      let isGone = false;
      onView({ ...NEW_SESSION, phase: 'loading' });
      loadSession(api, sessionId).then((loading) => {
        if (isGone) return;
        if (loading.state === 'loaded') {
          setInitial(loading.session);
          setIsReady(true);
        } else if (loading.state === 'missing') {
          setIsMissing(true);
          setIsReady(true);
        } else onView({ ...NEW_SESSION, phase: 'failed', error: loading.error });
      });
      return () => {
        isGone = true;
      };
    },
    [isReady, sessionId, onView],
  );

  return isReady ? <LiveSession {...props} initial={initial} isMissing={isMissing} /> : null;
}

interface LiveProps extends Props {
  /** null: a new conversation. */
  initial: LoadedSession | null;
  /** The address names a session that is not there: a message begins it. */
  isMissing: boolean;
}

function LiveSession({ sessionId, initial, isMissing, actions, onView, onChanged }: LiveProps) {
  const [branches, setBranches] = useState(initial?.branches ?? {});
  const [olderBefore, setOlderBefore] = useState(initial?.olderBefore ?? null);
  const [progress, setProgress] = useState<ChatDataParts['progress'] | null>(null);
  const [isRecovering, setIsRecovering] = useState(initial?.isRunning ?? false);
  const leafId = useRef(initial?.leafId ?? null);
  const replayKeys = useRef(replayKeysOf(initial?.messages ?? []));
  const recovery = useRef<AbortController | null>(null);
  const turns = useRef(0);
  const transport = useMemo(chatTransport, []);

  const chat = useChat<ChatMessage>({
    id: sessionId,
    messages: initial?.messages ?? [],
    generateId: newId,
    transport,
    throttle: THROTTLE_MS,
    experimental_queue: true,
    onData: (part) => part.type === 'data-progress' && setProgress(part.data),
    onFinish: ({ message, messages, isAbort, isDisconnect, isError }) => {
      setProgress(null);
      const isCut = !isAbort && !isError && message.metadata?.status === 'running';
      const hasBegun = messages.at(-1)?.role === 'assistant';
      if ((isDisconnect && hasBegun) || isCut) void recover();
      else void refresh();
      onChanged();
    },
  });
  const { messages, status, error, experimental_queuedMessages: queued, setMessages, resumeStream, clearError } = chat;

  const statusNow = useRef(status);
  statusNow.current = status;
  const messagesNow = useRef(messages);
  messagesNow.current = messages;

  const take = useCallback(
    (session: LoadedSession) => {
      setMessages((now) => kept(now, session.messages));
      setBranches(session.branches);
      leafId.current = session.leafId;
    },
    [setMessages],
  );

  /** After a turn: the versions that exist now. */
  const refresh = useCallback(async () => {
    const loading = await loadSession(api, sessionId);
    if (loading.state !== 'loaded') return;
    setBranches((now) => ({ ...now, ...loading.session.branches }));
    leafId.current = loading.session.leafId;
  }, [sessionId]);

  /** Until the answer that was cut has its ending: reads the session again, and the rest of the stream if it runs. */
  const recover = useCallback(async () => {
    recovery.current?.abort();
    const controller = new AbortController();
    recovery.current = controller;
    setIsRecovering(true);
    while (!controller.signal.aborted) {
      const session = await recoverSession(api, sessionId, controller.signal);
      if (!session) break;
      clearError();
      take(session);
      if (!session.isRunning) break;
      await resumeStream();
      if (messagesNow.current.at(-1)?.metadata?.status !== 'running') break;
    }
    if (recovery.current === controller) setIsRecovering(false);
  }, [sessionId, clearError, take, resumeStream]);

  useEffect(
    function resumeRunning() {
      if (!initial?.isRunning) return;
      let isGone = false;
      resumeStream().then(() => {
        // Nothing to resume: it ended between the two requests.
        if (isGone) return;
        if (messagesNow.current.at(-1)?.metadata?.status === 'running') void recover();
        else setIsRecovering(false);
      });
      return () => {
        isGone = true;
      };
    },
    [initial, resumeStream, recover],
  );

  useEffect(
    function lookAgainWhenOnline() {
      const onOnline = () => status === 'error' && messages.at(-1)?.role === 'assistant' && void recover();
      window.addEventListener('online', onOnline);
      return () => window.removeEventListener('online', onOnline);
    },
    [status, messages, recover],
  );

  useEffect(function stopRecovering() {
    return () => recovery.current?.abort();
  }, []);

  const map = useMemo(() => mapOf(messages), [messages]);
  const pageError = useMemo(() => (status === 'error' && error ? errorOf(error) : null), [status, error]);
  const last = messages.at(-1);
  const hasOlder = olderBefore !== null;

  useEffect(
    function publish() {
      onView({
        phase: initial ? 'ready' : isMissing && messages.length === 0 ? 'missing' : 'new',
        messages,
        // An answer that runs on the server is being answered here too, also while the page finds it again.
        status: isRecovering && !isAnswering({ status }) ? 'streaming' : status,
        error: isRecovering ? null : pageError,
        // Refused or never arrived: an accepted message has an answer below it.
        unsentId: pageError && last?.role === 'user' ? last.id : null,
        queued,
        progress,
        map,
        replayKeys: replayKeys.current,
        branches,
        hasOlder,
        leafId: leafId.current,
      });
    },
    [
      initial,
      isMissing,
      messages,
      status,
      isRecovering,
      pageError,
      last,
      queued,
      progress,
      map,
      branches,
      hasOlder,
      onView,
    ],
  );

  useImperativeHandle(actions, (): SessionActions => {
    const partsOf = (text: string): ChatMessage['parts'] => [{ type: 'text', text }];
    const run = (work: Promise<void>) => {
      turns.current += 1;
      onChanged();
      // Failures are in the chat's own state.
      work.catch(() => {});
    };
    return {
      send(text, metadata) {
        run(chat.sendMessage({ id: newId(), parts: partsOf(text), metadata }));
      },
      stop() {
        recovery.current?.abort();
        setIsRecovering(false);
        const turn = turns.current;
        void stopTurn({
          api,
          sessionId,
          hasBegun: status === 'streaming' || isRecovering,
          isCurrent: () => turns.current === turn,
          isRunning: () => isAnswering({ status: statusNow.current }),
          abort: chat.stop,
        }).then(() => {
          setMessages((now) => markStopped(now));
          onChanged();
        });
      },
      edit(messageId, text, metadata) {
        const index = messages.findIndex(({ id }) => id === messageId);
        const edited = messages[index];
        if (!edited) return;
        const parentId = edited.metadata?.parentId ?? messages[index - 1]?.id ?? null;
        setMessages(messages.slice(0, index));
        run(chat.sendMessage({ id: newId(), parts: partsOf(text), metadata }, { body: { parentId } }));
      },
      regenerate(messageId) {
        run(chat.regenerate({ messageId }));
      },
      continueAnswer(messageId) {
        run(chat.regenerate({ messageId, body: { continueId: messageId } }));
      },
      retry(useDemo, messageId) {
        const body = useDemo ? { useDemo } : {};
        const unsent = messages.at(-1);
        if (messageId !== undefined || unsent?.role === 'assistant') {
          run(chat.regenerate({ messageId: messageId ?? unsent?.id ?? '', body }));
        } else if (unsent) {
          setMessages(messages.slice(0, -1));
          run(chat.sendMessage(unsent, { body }));
        }
      },
      showBranch(messageId) {
        run(
          api
            .change(sessionId, { branchOf: messageId })
            .then(() => loadSession(api, sessionId))
            .then((loading) => {
              if (loading.state !== 'loaded') return;
              replayKeys.current = replayKeysOf(loading.session.messages);
              setMessages(loading.session.messages);
              setBranches(loading.session.branches);
              setOlderBefore(loading.session.olderBefore);
              leafId.current = loading.session.leafId;
            }),
        );
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
      removeQueued: chat.experimental_removeQueuedMessage,
      async syncFromServer() {
        if (isAnswering({ status: statusNow.current })) return;
        const loading = await loadSession(api, sessionId);
        if (loading.state !== 'loaded' || isAnswering({ status: statusNow.current })) return;
        take(loading.session);
        if (loading.session.isRunning) await resumeStream();
      },
      append(pair) {
        setMessages((now) => [...now, ...pair]);
        onChanged();
      },
    };
  });

  return null;
}

/** The server's newest page in place of what the page holds from there on; earlier pages that were loaded stay. */
function kept(now: ChatMessage[], page: ChatMessage[]): ChatMessage[] {
  const first = page[0];
  const at = first ? now.findIndex(({ id }) => id === first.id) : -1;
  return at > 0 ? [...now.slice(0, at), ...page] : page;
}

/** Until the server's own ending is read, the answer that was cut here counts as stopped. */
function markStopped(messages: ChatMessage[]): ChatMessage[] {
  const last = messages.at(-1);
  if (last?.role !== 'assistant' || (last.metadata?.status ?? 'running') !== 'running') return messages;
  return [...messages.slice(0, -1), { ...last, metadata: { ...last.metadata, status: 'stopped' } }];
}
