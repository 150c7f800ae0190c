import type { Chat } from '@ai-sdk/react';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { errorOf } from '../error-of.ts';
import type { MessageQueue } from './message-queue.ts';
import type { SessionRecovery } from './session-recovery.ts';
import type { QueuedMessage } from './stored-queue.ts';

interface Parts {
  chat: Pick<Chat<ChatMessage>, 'messages' | 'status' | 'error'>;
  queue: Pick<MessageQueue, 'putBack'>;
  recovery: Pick<SessionRecovery, 'recover'>;
}

/**
 * A message that came while another tab's question was being answered waits for that answer, which is shown here too.
 * Returns whether this was so; `sent`: the last message that was sent.
 */
export function requeueIfBusy(sent: QueuedMessage, { chat, queue, recovery }: Parts): boolean {
  if (chat.status !== 'error' || !chat.error || errorOf(chat.error).code !== 'busy') return false;
  if (chat.messages.at(-1)?.id !== sent.id) return false;
  // Recovery first: what waits behind it must not count as following a failure.
  void recovery.recover();
  chat.messages = chat.messages.slice(0, -1);
  queue.putBack(sent);
  return true;
}
