'use client';

import { useChat } from '@ai-sdk/react';
import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { ChatDataParts, ChatMessage } from '../../lib/chat/conversation/message.ts';
import { mapOf } from '../../lib/tools/map-of.ts';
import { api } from '../sessions/api.ts';
import { newId } from '../ui/new-id.ts';
import { errorOf } from './error-of.ts';
import { type LoadedSession, loadSession } from './loaded-session.ts';
import { sendingActions } from './sending-actions.ts';
import { isAnswering, type SessionActions, type SessionView } from './session-view.ts';
import { markStopped, stopTurn } from './stop-turn.ts';
import { chatTransport } from './transport.ts';
import { type HandedMessage, useBusyElsewhere } from './use-busy-elsewhere.ts';
import { endingOf, useQueue } from './use-queue.ts';
import { useRecovery } from './use-recovery.ts';
import { useShownBranch } from './use-shown-branch.ts';

/** While text streams the page renders at most this often, ms. */
const THROTTLE_MS = 50;

/** What a session is given, loading or live. */
export interface EngineProps {
  sessionId: string;
  /** Whether the server may know the session; a new one is not asked for. */
  isKnown: boolean;
  actions: RefObject<SessionActions | null>;
  onView(view: SessionView): void;
  /** A turn began, ended or the branch changed: lists and other tabs should look again. */
  onChanged(): void;
}

interface LiveProps extends EngineProps {
  /** null: a new conversation. */
  initial: LoadedSession | null;
  /** The address names a session that is not there: a message begins it. */
  isMissing: boolean;
}

/** A loaded session: useChat, the fold to the map, stop, resume, branches; nothing to see. */
export function LiveSession({ sessionId, initial, isMissing, actions, onView, onChanged }: LiveProps) {
  const [progress, setProgress] = useState<ChatDataParts['progress'] | null>(null);
  const transport = useMemo(chatTransport, []);

  const chat = useChat<ChatMessage>({
    id: sessionId,
    messages: initial?.messages ?? [],
    generateId: newId,
    transport,
    throttle: THROTTLE_MS,
    onData: (part) => part.type === 'data-progress' && setProgress(part.data),
    onFinish: ({ message, messages, isAbort, isDisconnect, isError }) => {
      setProgress(null);
      const isCut = !isAbort && !isError && message.metadata?.status === 'running';
      const hasBegun = messages.at(-1)?.role === 'assistant';
      if ((isDisconnect && hasBegun) || isCut) void recovery.recover();
      else void branch.refresh();
      onChanged();
    },
  });
  const { messages, status, error, setMessages, resumeStream, clearError } = chat;

  const statusNow = useRef(status);
  statusNow.current = status;
  const messagesNow = useRef(messages);
  messagesNow.current = messages;

  const branch = useShownBranch(sessionId, initial, setMessages);
  const recovery = useRecovery({
    sessionId,
    isRunning: initial?.isRunning ?? false,
    messages: messagesNow,
    hasFailed: status === 'error',
    take: branch.take,
    resumeStream,
    clearError,
  });

  const map = useMemo(() => mapOf(messages), [messages]);
  const pageError = useMemo(() => (status === 'error' && error ? errorOf(error) : null), [status, error]);
  const last = messages.at(-1);
  const { isRecovering } = recovery;
  const { title, branches, hasOlder, replayKeys, leafId } = branch;

  const turns = useRef(0);
  const run = (work: Promise<void>) => {
    turns.current += 1;
    onChanged();
    // Failures are in the chat's own state.
    work.catch(() => {});
  };
  const handed = useRef<HandedMessage | null>(null);
  const queue = useQueue({
    sessionId,
    isBusy: isAnswering({ status }) || isRecovering,
    lastEnding: status === 'error' ? 'badly' : endingOf(last),
    send({ id, text, metadata }) {
      handed.current = { id, text, metadata };
      const work = chat.sendMessage({ id, parts: [{ type: 'text', text }], metadata });
      run(work);
      return work;
    },
  });
  const queued = queue.items;

  useBusyElsewhere({ handed, code: pageError?.code, lastId: last?.id, setMessages, queue, recover: recovery.recover });

  useEffect(
    function publish() {
      onView({
        phase: initial ? 'ready' : isMissing && messages.length === 0 ? 'missing' : 'new',
        title,
        messages,
        // An answer that runs on the server is being answered here too, also while the page finds it again.
        status: isRecovering && !isAnswering({ status }) ? 'streaming' : status,
        error: isRecovering ? null : pageError,
        // Refused or never arrived: an accepted message has an answer below it.
        unsentId: pageError && last?.role === 'user' ? last.id : null,
        queued,
        progress,
        map,
        replayKeys,
        branches,
        hasOlder,
        leafId,
      });
    },
    [
      initial,
      isMissing,
      title,
      messages,
      status,
      isRecovering,
      pageError,
      last,
      queued,
      progress,
      map,
      replayKeys,
      branches,
      hasOlder,
      leafId,
      onView,
    ],
  );

  const isStreaming = status === 'streaming';
  useEffect(
    function tellThatItBegan() {
      // Only now does the server have the message: a tab that looked when it was sent may have looked too early.
      if (isStreaming) onChanged();
    },
    [isStreaming, onChanged],
  );

  useImperativeHandle(actions, () => {
    return {
      ...sendingActions(chat, run),
      send: queue.submit,
      stop() {
        queue.hold();
        recovery.giveUp();
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
      showBranch: (messageId) => run(branch.switchTo(messageId)),
      loadOlder: branch.loadOlder,
      removeQueued: queue.remove,
      sendQueued: queue.release,
      async syncFromServer() {
        if (isAnswering({ status: statusNow.current })) return;
        const loading = await loadSession(api, sessionId);
        if (loading.state !== 'loaded' || isAnswering({ status: statusNow.current })) return;
        branch.take(loading.session);
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
