import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { api } from '../../sessions/api.ts';
import { type LoadedSession, loadSession } from './loaded-session.ts';
import type { SessionView } from './session-view.ts';

interface Settings {
  sessionId: string;
  /** null: a new conversation. */
  initial: LoadedSession | null;
  chat: { messages: ChatMessage[] };
  onChange(): void;
}

/** The part of a session's tree of messages that the page holds: one branch, from its end upwards, in pages. */
export interface ShownBranch {
  shown(): Pick<SessionView, 'title' | 'branches' | 'replayKeys' | 'leafId' | 'hasOlder'>;
  /** Puts the server's newest page in place of what the page holds from there on. */
  take(session: LoadedSession): void;
  /** After a turn: the versions that exist now. */
  refresh(): Promise<void>;
  /** Shows the newest branch below a message instead. */
  switchTo(messageId: string): Promise<void>;
  loadOlder(): void;
}

export function shownBranch({ sessionId, initial, chat, onChange }: Settings): ShownBranch {
  let title = initial?.title ?? null;
  let branches = initial?.branches ?? {};
  let leafId = initial?.leafId ?? null;
  let olderBefore = initial?.olderBefore ?? null;
  let replayKeys = callsIn(initial?.messages ?? []);

  return {
    shown: () => ({ title, branches, replayKeys, leafId, hasOlder: olderBefore !== null }),
    take(session) {
      ({ title, branches, leafId } = session);
      chat.messages = withNewest(chat.messages, session.messages);
      onChange();
    },
    async refresh() {
      const loading = await loadSession(api, sessionId);
      if (loading.state !== 'loaded') return;
      ({ title, leafId } = loading.session);
      branches = { ...branches, ...loading.session.branches };
      onChange();
    },
    async switchTo(messageId) {
      await api.change(sessionId, { branchOf: messageId });
      const loading = await loadSession(api, sessionId);
      if (loading.state !== 'loaded') return;
      ({ branches, leafId, olderBefore } = loading.session);
      replayKeys = callsIn(loading.session.messages);
      chat.messages = loading.session.messages;
      onChange();
    },
    loadOlder() {
      if (olderBefore === null) return;
      const before = olderBefore;
      olderBefore = null;
      onChange();
      api.read(sessionId, { before, ...(leafId && { leaf: leafId }) }).then(
        (page) => {
          replayKeys = new Set([...replayKeys, ...callsIn(page.messages)]);
          branches = { ...page.siblings, ...branches };
          olderBefore = page.next;
          chat.messages = [...page.messages, ...chat.messages];
          onChange();
        },
        () => {
          olderBefore = before;
          onChange();
        },
      );
    },
  };
}

/** The tool calls already present: their camera moves are applied, not flown. */
function callsIn(messages: readonly ChatMessage[]): ReadonlySet<string> {
  const parts = messages.flatMap((message) => message.parts);
  return new Set(
    parts.flatMap((part) => ('toolCallId' in part && part.state === 'output-available' ? [part.toolCallId] : [])),
  );
}

/** The server's newest page in place of what the page holds from there on; earlier pages that were loaded stay. */
function withNewest(now: ChatMessage[], page: ChatMessage[]): ChatMessage[] {
  const first = page[0];
  const at = first ? now.findIndex(({ id }) => id === first.id) : -1;
  return at > 0 ? [...now.slice(0, at), ...page] : page;
}
