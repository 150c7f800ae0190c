import { api, type SessionChange } from '../../sessions/api.ts';

/** What the page changes of a stored session, without a turn. */
export interface SessionChanges {
  rename(title: string): void;
  /** Says what an answer was worth; vote null takes it back. Resolves to whether the server has it. */
  rate(messageId: string, vote: 'up' | 'down' | null, reason?: string): Promise<boolean>;
}

/** listChanged: the list and the page are to read the session again. */
export function sessionChanges(sessionId: string, listChanged: () => void): SessionChanges {
  const change = (to: SessionChange) =>
    api.change(sessionId, to).then(
      () => true,
      () => false,
    );
  return {
    rename: (title) => void change({ title }).then((isDone) => isDone && listChanged()),
    rate: (messageId, vote, reason) => change({ rating: { messageId, vote, ...(reason && { reason }) } }),
  };
}
