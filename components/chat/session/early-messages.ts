import type { ChatMessage, UserMetadata } from '../../../lib/chat/conversation/message.ts';
import type { SessionActions, SessionView } from './session-view.ts';
import { keepForLater } from './stored-queue.ts';

export interface EarlyMessages {
  add(text: string, metadata: UserMetadata): void;
  /** The view of a session that is still loading, with what was sent to it. */
  shownIn(view: SessionView): SessionView;
  handTo(send: SessionActions['send']): void;
  /** The page is being left: what has not been sent waits in the session's queue. */
  keepFor(sessionId: string): void;
}

/** Messages sent before their session was loaded: shown at once, sent once it is. */
export function earlyMessages(): EarlyMessages {
  const waiting: { text: string; metadata: UserMetadata }[] = [];
  return {
    add: (text, metadata) => void waiting.push({ text, metadata }),
    shownIn(view) {
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
    handTo(send) {
      for (const { text, metadata } of waiting.splice(0)) send(text, metadata);
    },
    keepFor(sessionId) {
      for (const { text, metadata } of waiting.splice(0)) keepForLater(sessionId, text, metadata);
    },
  };
}
