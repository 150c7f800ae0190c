import { Chat } from '@ai-sdk/react';
import type { ChatDataParts, ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { api } from '../../sessions/api.ts';
import { introduce } from '../../sessions/site-fetch.ts';
import { newId } from '../../ui/new-id.ts';
import type { PageError } from '../error-of.ts';
import { liveView } from './live-view.ts';
import { type LoadedSession, loadSession } from './loaded-session.ts';
import { lastEndingOf, messageQueue } from './message-queue.ts';
import { onPage } from './page-address.ts';
import { requeueIfBusy } from './requeue-if-busy.ts';
import { sessionActions } from './session-actions.ts';
import { sessionRecovery } from './session-recovery.ts';
import { isAnswering, type SessionActions, type SessionView } from './session-view.ts';
import { shownBranch } from './shown-branch.ts';
import { hasQueue, type QueuedMessage } from './stored-queue.ts';
import { chatTransport } from './transport.ts';

/** While text streams the page renders at most this often, ms. */
const THROTTLE_MS = 50;

export interface LiveSettings {
  sessionId: string;
  /** null: a new conversation. */
  initial: LoadedSession | null;
  /** The address names a session that does not exist: the first message creates it. */
  isMissing: boolean;
  /** The view has changed. */
  onView(): void;
  /** A turn began, ended or the branch changed: lists and other tabs should look again. */
  onChanged(): void;
}

export interface LiveSession {
  /** The same object until something changes. */
  view(): SessionView;
  actions: SessionActions;
  /** Stops reading; the server goes on with the answer. */
  close(): void;
}

export interface OpenSettings extends Pick<LiveSettings, 'sessionId' | 'onView' | 'onChanged'> {
  /** Whether the server may know the session; a new one is not asked for. */
  isKnown: boolean;
  /** It is loaded and accepts actions. */
  onLive(session: LiveSession): void;
  /** It could not be read. */
  onFailed(error: PageError): void;
}

/**
 * Loads a session, then keeps it live until the function that is returned is called. Only from here the chat SDK is
 * reached, so that the page paints before the SDK is there.
 */
export function openSession({ isKnown, onLive, onFailed, ...settings }: OpenSettings): () => void {
  let live: LiveSession | null = null;
  let isClosed = false;
  const begin = (found: Pick<LiveSettings, 'initial' | 'isMissing'>) => {
    live = liveSession({ ...settings, ...found });
    onLive(live);
  };

  void introduce();
  if (!isKnown) begin({ initial: null, isMissing: false });
  else {
    loadSession(api, settings.sessionId).then((loading) => {
      if (isClosed) return;
      // What was written in it without a network is shown, and sent when there is one.
      const isUnread = loading.state === 'failed' && loading.error.isOffline && hasQueue(settings.sessionId);
      if (loading.state === 'loaded') begin({ initial: loading.session, isMissing: false });
      else if (loading.state === 'missing' || isUnread) begin({ initial: null, isMissing: true });
      else onFailed(loading.error);
    });
  }
  return () => {
    isClosed = true;
    live?.close();
  };
}

/** A loaded session: the SDK's chat, and around it queue, recovery, branches and stop, as one view and its actions. */
export function liveSession({ sessionId, initial, isMissing, onView, onChanged }: LiveSettings): LiveSession {
  let progress: ChatDataParts['progress'] | null = null;
  let view: SessionView | null = null;
  let handed: QueuedMessage | null = null;
  let turns = 0;
  let wasStreaming = false;
  let isSettling = false;
  let isClosed = false;

  const chat = new Chat<ChatMessage>({
    id: sessionId,
    messages: initial?.messages ?? [],
    generateId: newId,
    transport: chatTransport(),
    onData: (part) => void (part.type === 'data-progress' && setProgress(part.data)),
    onFinish({ message, messages, isAbort, isDisconnect, isError }) {
      setProgress(null);
      onChanged();
      if (isClosed) return;
      const isCut = !isAbort && !isError && message.metadata?.status === 'running';
      const hasBegun = messages.at(-1)?.role === 'assistant';
      if ((isDisconnect && hasBegun) || isCut) void recovery.recover();
      else void branch.refresh();
    },
  });
  const branch = shownBranch({ sessionId, initial, chat, onChange: changed });
  const recovery = sessionRecovery({
    sessionId,
    isRunning: initial?.isRunning ?? false,
    chat,
    take: branch.take,
    onChange: changed,
  });
  const queue = messageQueue({
    sessionId,
    isBusy: () => isAnswering(chat) || recovery.isRecovering(),
    isOnline: () => navigator.onLine !== false,
    lastEnding: () => (chat.status === 'error' ? 'badly' : lastEndingOf(chat.messages.at(-1))),
    send(message) {
      handed = message;
      const { id, text, metadata } = message;
      run(chat.sendMessage({ id, parts: [{ type: 'text', text }], metadata }));
    },
    onChange: changed,
  });
  const readView = liveView({
    chat,
    branch,
    recovery,
    queue,
    phase: initial ? 'ready' : isMissing ? 'missing' : 'new',
  });

  function setProgress(next: typeof progress) {
    progress = next;
    changed();
  }

  function run(work: Promise<void>) {
    turns += 1;
    onChanged();
    // Failures are in the chat's own state.
    work.catch(() => {});
  }

  function changed() {
    if (isClosed) return;
    view = null;
    onView();
    if (isSettling) return;
    isSettling = true;
    // Later: the chat is still in the middle of the change it reports.
    queueMicrotask(() => {
      isSettling = false;
      if (!isClosed) settle();
    });
  }

  /** Does what the state of the session calls for. */
  function settle() {
    const isStreaming = chat.status === 'streaming';
    // Only now does the server have the message: a tab that looked when it was sent may have looked too early.
    if (isStreaming && !wasStreaming) onChanged();
    wasStreaming = isStreaming;
    if (handed && requeueIfBusy(handed, { chat, queue, recovery })) handed = null;
    queue.sendNext();
  }

  chat['~registerMessagesCallback'](changed, THROTTLE_MS);
  chat['~registerStatusCallback'](changed);
  chat['~registerErrorCallback'](changed);
  recovery.start();
  const leaveEvents = onPage({ online: queue.sendNext });
  // What was written without a network, perhaps in a tab that is gone.
  queueMicrotask(() => isClosed || queue.sendNext());

  return {
    view() {
      view ??= readView(progress);
      return view;
    },
    actions: sessionActions({
      sessionId,
      chat,
      queue,
      recovery,
      branch,
      run,
      turns: () => turns,
      isClosed: () => isClosed,
      onChanged,
    }),
    close() {
      isClosed = true;
      for (const leave of [leaveEvents, queue.close, recovery.close]) leave();
      void chat.stop();
    },
  };
}
