import type { ChatMessage, UserMetadata } from '../../../lib/chat/conversation/message.ts';
import { newId } from '../../ui/new-id.ts';
import { onQueueElsewhere, type QueuedMessage, readQueue, tabName, writeQueue } from './stored-queue.ts';

/** How the last answer ended; null: not known yet. After a stop or a failure nothing is sent by itself. */
export type LastEnding = 'well' | 'badly' | null;

interface Settings {
  sessionId: string;
  /** An answer is on its way. */
  isBusy(): boolean;
  lastEnding(): LastEnding;
  /** From here on isBusy is true, until the answer is there. */
  send(message: QueuedMessage): void;
  /** What waits has changed. */
  onChange(): void;
}

export interface MessageQueue {
  /** What waits, in the order in which it is sent. */
  items(): QueuedMessage[];
  /** Sends it at once, or after the answer that runs. */
  submit(text: string, metadata: UserMetadata): void;
  /** Sends the first that waits for this tab, if it may go now. To be called when isBusy or lastEnding have changed. */
  sendNext(): void;
  /**
   * Puts back in front a message that was refused because another tab is being answered; refused again, it waits for the
   * user.
   */
  putBack(message: QueuedMessage): void;
  remove(id: string): void;
  /** From now on everything waits for the user. */
  hold(): void;
  /** The user sends one: at once, or after the answer that runs. */
  release(id: string): void;
  close(): void;
}

/** Messages sent while an answer runs. The browser keeps them: neither a reload nor another conversation loses one. */
export function messageQueue({ sessionId, isBusy, lastEnding, send, onChange }: Settings): MessageQueue {
  // What is found at the start waits for the user, unless the answer that it waits for still runs.
  let items = isBusy() ? readQueue(sessionId) : readQueue(sessionId).map(held);
  let isKept = items.length > 0;
  let refusedId: string | null = null;

  const change = (next: QueuedMessage[]) => {
    items = next;
    isKept = writeQueue(sessionId, next);
    onChange();
  };

  /** Takes one out; false when another tab was faster. */
  const take = (id: string): boolean => {
    const stored = isKept ? readQueue(sessionId) : items;
    change(stored.filter((item) => item.id !== id));
    return stored.some((item) => item.id === id);
  };

  const close = onQueueElsewhere(sessionId, () => {
    items = readQueue(sessionId);
    onChange();
  });

  return {
    items: () => items,
    submit(text, metadata) {
      const message = { id: newId(), text, metadata, tab: tabName() };
      if (isBusy()) change([...items, message]);
      else send(message);
    },
    sendNext() {
      if (isBusy()) return;
      const next = items.find(({ tab }) => tab === tabName());
      const ending = lastEnding();
      if (!next || ending === null) return;
      if (ending === 'badly') change(items.map(held));
      else if (take(next.id)) send(next);
    },
    putBack(message) {
      const tab = refusedId === message.id ? null : tabName();
      refusedId = message.id;
      change([{ ...message, tab }, ...items]);
    },
    remove: (id) => void take(id),
    hold: () => change(items.map(held)),
    release(id) {
      const item = items.find((other) => other.id === id);
      if (!item) return;
      if (isBusy()) change(items.map((other) => (other === item ? { ...item, tab: tabName() } : other)));
      else if (take(id)) send(item);
    },
    close,
  };
}

const held = (item: QueuedMessage): QueuedMessage => ({ ...item, tab: null });

export function lastEndingOf(last: ChatMessage | undefined): LastEnding {
  const status = last?.role === 'assistant' ? last.metadata?.status : undefined;
  if (status === undefined || status === 'running') return null;
  return status === 'complete' ? 'well' : 'badly';
}
