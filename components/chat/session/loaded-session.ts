import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { ApiError, type SessionsApi } from '../../sessions/api.ts';
import { errorOf, type PageError } from '../error-of.ts';

/** How many messages a conversation needs for first paint. */
const PAGE = 60;

/** A session as read from the server. */
export interface LoadedSession {
  title: string;
  messages: ChatMessage[];
  branches: Record<string, string[]>;
  /** For the page above. */
  olderBefore: string | null;
  leafId: string | null;
  isRunning: boolean;
}

export type Loading =
  | { state: 'loaded'; session: LoadedSession }
  | { state: 'missing' }
  | { state: 'failed'; error: PageError };

/** Reads the newest page of the session's current branch. Never throws. */
export async function loadSession(api: SessionsApi, id: string): Promise<Loading> {
  try {
    const page = await api.read(id, { limit: PAGE });
    return {
      state: 'loaded',
      session: {
        title: page.session.title,
        messages: page.messages,
        branches: page.siblings,
        olderBefore: page.next,
        leafId: page.session.leafId,
        isRunning: page.session.isRunning,
      },
    };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { state: 'missing' };
    return { state: 'failed', error: errorOf(error) };
  }
}
