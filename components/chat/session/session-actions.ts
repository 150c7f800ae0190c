import type { Chat } from '@ai-sdk/react';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { api } from '../../sessions/api.ts';
import { newId } from '../../ui/new-id.ts';
import { loadSession } from './loaded-session.ts';
import type { MessageQueue } from './message-queue.ts';
import type { SessionRecovery } from './session-recovery.ts';
import { isAnswering, type SessionActions } from './session-view.ts';
import type { ShownBranch } from './shown-branch.ts';
import { markStopped, stopTurn } from './stop-turn.ts';

interface Parts {
  sessionId: string;
  chat: Chat<ChatMessage>;
  queue: MessageQueue;
  recovery: SessionRecovery;
  branch: ShownBranch;
  /** Receives the work of each turn that begins; its failure is in the chat's own state. */
  run(work: Promise<void>): void;
  /** How many turns were begun. */
  turns(): number;
  isClosed(): boolean;
  onChanged(): void;
}

/** The user's actions in a live session, carried out by its parts. */
export function sessionActions(parts: Parts): SessionActions {
  const { sessionId, chat, queue, recovery, branch, run, turns, isClosed, onChanged } = parts;
  const partsOf = (text: string): ChatMessage['parts'] => [{ type: 'text', text }];
  async function sync() {
    if (isAnswering(chat)) return;
    const loading = await loadSession(api, sessionId);
    if (loading.state !== 'loaded' || isAnswering(chat) || isClosed()) return;
    branch.take(loading.session);
    if (loading.session.isRunning) await chat.resumeStream();
  }

  return {
    send: queue.submit,
    stop() {
      const hasBegun = chat.status === 'streaming' || recovery.isRecovering();
      queue.hold();
      recovery.giveUp();
      const turn = turns();
      void stopTurn({
        api,
        sessionId,
        hasBegun,
        isCurrent: () => turns() === turn,
        isRunning: () => isAnswering(chat),
        abort: chat.stop,
        // It began on the server after reading was stopped here: the page does not have it yet.
        onStopped: () => void (hasBegun || sync()),
      }).then(() => {
        chat.messages = markStopped(chat.messages);
        onChanged();
      });
    },
    showBranch: (messageId) => run(branch.switchTo(messageId)),
    loadOlder: branch.loadOlder,
    removeQueued: queue.remove,
    sendQueued: queue.release,
    syncFromServer: sync,
    append(pair) {
      chat.messages = [...chat.messages, ...pair];
      onChanged();
    },
    edit(messageId, text, metadata) {
      const { messages } = chat;
      const index = messages.findIndex(({ id }) => id === messageId);
      const edited = messages[index];
      if (!edited) return;
      const parentId = edited.metadata?.parentId ?? messages[index - 1]?.id ?? null;
      chat.messages = messages.slice(0, index);
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
      const unsent = chat.messages.at(-1);
      if (messageId !== undefined || unsent?.role === 'assistant') {
        run(chat.regenerate({ messageId: messageId ?? unsent?.id ?? '', body }));
      } else if (unsent) {
        chat.messages = chat.messages.slice(0, -1);
        run(chat.sendMessage(unsent, { body }));
      }
    },
  };
}
