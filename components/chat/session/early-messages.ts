import type { ChatMessage, UserMetadata } from '../../../lib/chat/conversation/message.ts';
import type { SessionActions, SessionView } from './session-view.ts';
import { keepForLater } from './stored-queue.ts';

export interface EarlyMessages {
  add(text: string, metadata: UserMetadata): void;
  /** The view of a session that is not there yet, with what was sent to it. */
  shownIn(view: SessionView): SessionView;
  handTo(send: SessionActions['send']): void;
  /** What the page is left with waits in the session's queue. */
  keepFor(sessionId: string): void;
}

/** Messages sent before their session was there: shown at once, sent when it is. */
export function earlyMessages(): EarlyMessages {
  let waiting: { text: string; metadata: UserMetadata }[] = [];
  const takeAll = () => {
    const all = waiting;
    waiting = [];
    return all;
  };
  return {
    add(text, metadata) {
      waiting = [...waiting, { text, metadata }];
    },
    shownIn(view) {
      if (waiting.length === 0) return view;
      const messages = waiting.map(
        ({ text, metadata }, index): ChatMessage => ({
          id: `pending ${index}`,
          role: 'user',
          parts: [{ type: 'text', text }],
          metadata,
        }),
      );
      const isStuck = view.phase === 'failed';
      return {
        ...view,
        messages,
        status: isStuck ? 'error' : 'submitted',
        unsentId: isStuck ? (messages[0]?.id ?? null) : null,
      };
    },
    handTo(send) {
      for (const { text, metadata } of takeAll()) send(text, metadata);
    },
    keepFor(sessionId) {
      for (const { text, metadata } of takeAll()) keepForLater(sessionId, text, metadata);
    },
  };
}
