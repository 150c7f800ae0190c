import type { ChatMessage, UserMetadata } from '../../../lib/chat/conversation/message.ts';
import type { SessionActions, SessionView } from './session-view.ts';
import { keepForLater, keepUntilOnline, readQueue } from './stored-queue.ts';

export interface EarlyMessages {
  add(sessionId: string, text: string, metadata: UserMetadata): void;
  /** A pair stored before the session was live; one that is read from the server comes with it. */
  append(pair: ChatMessage[]): void;
  /** The view of a session that is still loading, with what was sent to it. */
  shownIn(view: SessionView, sessionId: string): SessionView;
  /** Something was sent that no queue keeps. */
  isAny(): boolean;
  handTo(actions: Pick<SessionActions, 'append' | 'send'>): void;
  /** The page is being left: what has not been sent waits in the session's queue. */
  keepFor(sessionId: string): void;
}

/**
 * Messages sent before their session was loaded: shown at once, sent once it is. Without a network they wait in the
 * session's queue from the beginning, as they do in a session that is loaded.
 */
export function earlyMessages(): EarlyMessages {
  const waiting: { text: string; metadata: UserMetadata }[] = [];
  const pairs: ChatMessage[][] = [];
  return {
    add(sessionId, text, metadata) {
      if (navigator.onLine === false && keepUntilOnline(sessionId, text, metadata)) return;
      waiting.push({ text, metadata });
    },
    append: (pair) => void pairs.push(pair),
    shownIn(loading, sessionId) {
      const view = { ...loading, queued: readQueue(sessionId).filter(({ isOffline }) => isOffline) };
      const messages = waiting.map(
        ({ text, metadata }, index): ChatMessage => ({
          id: `pending ${index}`,
          role: 'user',
          parts: [{ type: 'text', text }],
          metadata,
        }),
      );
      const [first] = messages;
      if (!first) return view;
      if (view.phase === 'failed') return { ...view, messages, status: 'error', unsentId: first.id };
      return { ...view, messages, status: 'submitted' };
    },
    isAny: () => waiting.length > 0,
    handTo({ append, send }) {
      for (const pair of pairs.splice(0)) append(pair);
      for (const { text, metadata } of waiting.splice(0)) send(text, metadata);
    },
    keepFor(sessionId) {
      for (const { text, metadata } of waiting.splice(0)) keepForLater(sessionId, text, metadata);
    },
  };
}
