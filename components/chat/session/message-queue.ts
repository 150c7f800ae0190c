import type { ChatMessage, UserMetadata } from '../../../lib/chat/conversation/message.ts';
import { newId } from '../../ui/new-id.ts';
import { onQueueElsewhere, type QueuedMessage, readQueue, tabName, writeQueue } from './stored-queue.ts';

/** How the last answer ended; null: not known yet. After a stop or a failure nothing is sent by itself. */
export type LastEnding = 'well' | 'badly' | null;

interface Settings {
  sessionId: string;
  /** An answer is on its way. */
  isBusy(): boolean;
  /** The browser has a network. */
  isOnline(): boolean;
  lastEnding(): LastEnding;
  /** From here on isBusy is true, until the answer is there. */
  send(message: QueuedMessage): void;
  /** What waits has changed. */
  onChange(): void;
}

export interface MessageQueue {
  /** What waits, in the order in which it is sent. */
  items(): QueuedMessage[];
  /** Sends it at once, after the answer that runs, or when there is a network again. */
  submit(text: string, metadata: UserMetadata): void;
  /**
   * Sends the first that waits for this tab or for a network, if it may go now. To be called when isBusy, isOnline or
   * lastEnding have changed.
   */
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

/**
 * Messages sent while an answer runs or without a network. The browser keeps them: neither a reload nor another
 * conversation loses one.
 */
export function messageQueue({ sessionId, isBusy, isOnline, lastEnding, send, onChange }: Settings): MessageQueue {
  // What is found at the start waits for the user, unless the answer or the network that it waits for is still to come.
  let items = readQueue(sessionId).map((item) => (isBusy() || item.isOffline ? item : held(item)));
  let isKept = items.length > 0;
  let refusedId: string | null = null;
  /** Something was sent since the last message was written without a network. */
  let hasSent = false;

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
      hasSent &&= isOnline();
      if (!isOnline()) change([...items, { ...message, isOffline: true }]);
      else if (isBusy()) change([...items, message]);
      else send(message);
    },
    sendNext() {
      if (isBusy() || !isOnline()) return;
      const next = items.find(({ tab, isOffline }) => isOffline || tab === tabName());
      if (!next) return;
      // The first was written after the last ending, whatever that was.
      const ending = next.isOffline && !hasSent ? 'well' : lastEnding();
      if (ending === null) return;
      if (ending === 'badly') return change(items.map(held));
      if (!take(next.id)) return;
      hasSent = true;
      send(next);
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
      if (isBusy() || !isOnline()) {
        const waiting = { ...item, tab: tabName(), ...(!isOnline() && { isOffline: true }) };
        change(items.map((other) => (other === item ? waiting : other)));
      } else if (take(id)) send(item);
    },
    close,
  };
}

const held = ({ isOffline: _, ...item }: QueuedMessage): QueuedMessage => ({ ...item, tab: null });

export function lastEndingOf(last: ChatMessage | undefined): LastEnding {
  const status = last?.role === 'assistant' ? last.metadata?.status : undefined;
  if (status === undefined || status === 'running') return null;
  return status === 'complete' ? 'well' : 'badly';
}
