import { type RefObject, useEffect } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { QueuedMessage } from './stored-queue.ts';
import type { Queue } from './use-queue.ts';

export type HandedMessage = Omit<QueuedMessage, 'tab'>;

interface Settings {
  /** The last message that was sent. */
  handed: RefObject<HandedMessage | null>;
  /** Why the last request was refused. */
  code: string | undefined;
  lastId: string | undefined;
  setMessages(change: (now: ChatMessage[]) => ChatMessage[]): void;
  queue: Pick<Queue, 'putBack'>;
  recover(): Promise<void>;
}

/** A message that came while another tab's question was being answered waits for that answer, which is shown here too. */
export function useBusyElsewhere({ handed, code, lastId, setMessages, queue, recover }: Settings): void {
  useEffect(function waitForTheAnswer() {
    const refused = handed.current;
    if (code !== 'busy' || !refused || lastId !== refused.id) return;
    handed.current = null;
    setMessages((now) => now.filter(({ id }) => id !== refused.id));
    queue.putBack(refused);
    void recover();
  });
}
