import { useEffect, useRef, useState } from 'react';
import type { ChatMessage, UserMetadata } from '../../lib/chat/conversation/message.ts';
import { newId } from '../ui/new-id.ts';
import { onQueueElsewhere, type QueuedMessage, readQueue, tabName, writeQueue } from './stored-queue.ts';

/** How the last answer ended; null: not known yet. After a stop or a failure nothing is sent by itself. */
export type LastEnding = 'well' | 'badly' | null;

interface Settings {
  sessionId: string;
  /** An answer is on its way. */
  isBusy: boolean;
  lastEnding: LastEnding;
  /** Settles when the answer is there. */
  send(message: QueuedMessage): Promise<unknown>;
}

export interface Queue {
  /** What waits, in the order in which it is sent. */
  items: QueuedMessage[];
  /** Sends it at once, or after the answer that runs. */
  submit(text: string, metadata: UserMetadata): void;
  /** Puts one in front that was refused because another tab is being answered; a second time it waits for the user. */
  putBack(message: Omit<QueuedMessage, 'tab'>): void;
  remove(id: string): void;
  /** From now on everything waits for the user. */
  hold(): void;
  /** The user sends one: at once, or after the answer that runs. */
  release(id: string): void;
}

/** Messages sent while an answer runs. The browser keeps them: neither a reload nor another conversation loses one. */
export function useQueue({ sessionId, isBusy, lastEnding, send }: Settings): Queue {
  // What is found at the start waits for the user, unless the answer that it waits for still runs.
  const [items, setItems] = useState(() => (isBusy ? readQueue(sessionId) : readQueue(sessionId).map(held)));
  const now = useRef(items);
  const isKept = useRef(items.length > 0);
  /** Handed over, but the chat does not count as busy yet. */
  const isSending = useRef(false);
  const wasRefused = useRef<string | null>(null);

  const change = (next: QueuedMessage[]) => {
    now.current = next;
    isKept.current = writeQueue(sessionId, next);
    setItems(next);
  };

  /** Takes one out; false when another tab was faster. */
  const take = (id: string): boolean => {
    const stored = isKept.current ? readQueue(sessionId) : now.current;
    change(stored.filter((item) => item.id !== id));
    return stored.some((item) => item.id === id);
  };

  const hand = (message: QueuedMessage) => {
    isSending.current = true;
    const done = () => {
      isSending.current = false;
    };
    send(message).then(done, done);
  };

  useEffect(
    function followOtherTabs() {
      return onQueueElsewhere(sessionId, () => {
        now.current = readQueue(sessionId);
        setItems(now.current);
      });
    },
    [sessionId],
  );

  useEffect(function sendTheNext() {
    if (isBusy) isSending.current = false;
    if (isBusy || isSending.current) return;
    const next = now.current.find(({ tab }) => tab === tabName());
    if (!next || lastEnding === null) return;
    if (lastEnding === 'badly') change(now.current.map(held));
    else if (take(next.id)) hand(next);
  });

  return {
    items,
    submit(text, metadata) {
      const message = { id: newId(), text, metadata, tab: tabName() };
      if (isBusy || isSending.current) change([...now.current, message]);
      else hand(message);
    },
    putBack(message) {
      const tab = wasRefused.current === message.id ? null : tabName();
      wasRefused.current = message.id;
      change([{ ...message, tab }, ...now.current]);
    },
    remove: (id) => void take(id),
    hold: () => change(now.current.map(held)),
    release(id) {
      const item = now.current.find((other) => other.id === id);
      if (!item) return;
      if (isBusy || isSending.current) {
        change(now.current.map((other) => (other === item ? { ...item, tab: tabName() } : other)));
      } else if (take(id)) hand(item);
    },
  };
}

const held = (item: QueuedMessage): QueuedMessage => ({ ...item, tab: null });

export function endingOf(last: ChatMessage | undefined): LastEnding {
  const status = last?.role === 'assistant' ? last.metadata?.status : undefined;
  if (status === undefined || status === 'running') return null;
  return status === 'complete' ? 'well' : 'badly';
}
