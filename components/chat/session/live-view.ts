import type { Chat } from '@ai-sdk/react';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { mapOf } from '../../../lib/tools/results.ts';
import { errorOf } from '../error-of.ts';
import type { MessageQueue } from './message-queue.ts';
import type { SessionRecovery } from './session-recovery.ts';
import { isAnswering, type SessionView } from './session-view.ts';
import type { ShownBranch } from './shown-branch.ts';

interface Parts {
  chat: Pick<Chat<ChatMessage>, 'messages' | 'status' | 'error'>;
  branch: ShownBranch;
  recovery: Pick<SessionRecovery, 'isRecovering'>;
  queue: Pick<MessageQueue, 'items'>;
  /** Where the session stood when it was opened. */
  phase: 'new' | 'ready' | 'missing';
}

/** The parts of a live session as one view. What did not change stays the same object. */
export function liveView({ chat, branch, recovery, queue, phase }: Parts) {
  const mapAt = whenNew(mapOf);
  const errorAt = whenNew(errorOf);
  const mapAfter = (id: string) => {
    const index = chat.messages.findIndex((message) => message.id === id);
    return index < 0 ? undefined : mapOf(chat.messages.slice(0, index + 1));
  };

  return (progress: SessionView['progress']): SessionView => {
    const { messages, status, error } = chat;
    const last = messages.at(-1);
    const isRecovering = recovery.isRecovering();
    const pageError = status === 'error' && error ? errorAt(error) : null;
    return {
      phase: phase === 'missing' && messages.length > 0 ? 'new' : phase,
      messages,
      // An answer that runs on the server is being answered here too, also while the page finds it again.
      status: isRecovering && !isAnswering({ status }) ? 'streaming' : status,
      error: isRecovering ? null : pageError,
      // Refused or never arrived: an accepted message has an answer below it.
      unsentId: pageError && last?.role === 'user' ? last.id : null,
      queued: queue.items(),
      progress,
      map: mapAt(messages),
      mapAfter,
      ...branch.shown(),
    };
  };
}

/** The function, run again only when its argument has changed. */
function whenNew<Argument extends object, Result>(of: (argument: Argument) => Result) {
  let last: { argument: Argument; result: Result } | null = null;
  return (argument: Argument): Result => {
    if (last?.argument !== argument) last = { argument, result: of(argument) };
    return last.result;
  };
}
