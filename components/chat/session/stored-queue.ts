import type { UserMetadata } from '../../../lib/chat/conversation/message.ts';
import { newId } from '../../ui/new-id.ts';
import { remembered } from '../../ui/remembered.ts';

/** A message waiting for the running answer, or for a network. */
export interface QueuedMessage {
  id: string;
  text: string;
  metadata: UserMetadata;
  /** Written without a network: sent by whichever tab shows the conversation once there is one. */
  isOffline?: boolean;
  /** The tab that sends it automatically once the answer has ended; null: it waits for the user. */
  tab: string | null;
}

const queueKey = (sessionId: string) => `queue:${sessionId}`;

/** The waiting messages of a conversation as kept by this browser. Unreadable ones are left out. */
export function readQueue(sessionId: string): QueuedMessage[] {
  try {
    const kept: unknown = JSON.parse(remembered.get(queueKey(sessionId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isQueued) : [];
  } catch {
    return [];
  }
}

/** Returns whether the browser stored it. */
export function writeQueue(sessionId: string, queue: readonly QueuedMessage[]): boolean {
  remembered.set(queueKey(sessionId), queue.length > 0 ? JSON.stringify(queue) : null);
  return readQueue(sessionId).length === queue.length;
}

export function hasQueue(sessionId: string): boolean {
  return readQueue(sessionId).length > 0;
}

/** Stores a message when the page is left before it could send it. */
export function keepForLater(sessionId: string, text: string, metadata: UserMetadata): void {
  writeQueue(sessionId, [...readQueue(sessionId), { id: newId(), text, metadata, tab: null }]);
}

/** Stores a message that goes out once there is a network. Returns whether the browser stored it. */
export function keepUntilOnline(sessionId: string, text: string, metadata: UserMetadata): boolean {
  const message = { id: newId(), text, metadata, isOffline: true, tab: tabName() };
  return writeQueue(sessionId, [...readQueue(sessionId), message]);
}

/** Takes a message out of what waits. */
export function forgetQueued(sessionId: string, messageId: string): void {
  writeQueue(
    sessionId,
    readQueue(sessionId).filter(({ id }) => id !== messageId),
  );
}

/** Calls back when another tab changes this conversation's queue. Returns a function that unsubscribes. */
export function onQueueElsewhere(sessionId: string, listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => key === `wentu:${queueKey(sessionId)}` && listener();
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

let ownTab: string | null = null;

/** This tab's name; it survives a reload. */
export function tabName(): string {
  if (ownTab !== null) return ownTab;
  const fresh = newId();
  try {
    ownTab = sessionStorage.getItem('wentu:tab') ?? fresh;
    sessionStorage.setItem('wentu:tab', ownTab);
  } catch {
    ownTab = fresh;
  }
  return ownTab;
}

function isQueued(value: unknown): value is QueuedMessage {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text, metadata, tab, isOffline } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof text === 'string' &&
    typeof metadata === 'object' &&
    metadata !== null &&
    (tab === null || typeof tab === 'string') &&
    (isOffline === undefined || typeof isOffline === 'boolean')
  );
}
