import type { Saved } from '../../domain/saved.ts';
import { DEFAULT_ZONE, knownZone } from '../../geo/local-time.ts';
import { answerLocale } from '../../i18n/language-of.ts';
import type { BoundContext } from '../../tools/bind.ts';
import { refBookOf } from '../../tools/refs.ts';
import type { SavedContext } from '../../tools/saved-context.ts';
import type { ChatMessage, UserMetadata } from '../conversation/message.ts';
import { toChatMessage } from '../conversation/message-view.ts';
import type { ChatDeps } from '../deps.ts';

/** What tools know of a turn: the user's view, selection, language and local time, and the refs of the conversation. */
export function toolContextOf(
  { ports, clock }: Pick<ChatDeps, 'ports' | 'clock'>,
  of: { facts: UserMetadata; text: string; messages: ChatMessage[]; saved: SavedContext; signal: AbortSignal },
): BoundContext {
  const { facts, text, messages, saved, signal } = of;
  return {
    ports,
    refs: refBookOf(messages),
    selection: facts.selection ?? [],
    ...(facts.view && { view: facts.view }),
    ...(facts.position && { position: facts.position }),
    saved,
    locale: answerLocale(text, facts.locale),
    timeZone: knownZone(facts.timeZone ?? DEFAULT_ZONE) ?? 'UTC',
    now: new Date(clock()),
    signal,
  };
}

/** What the owner has saved; all of it is read once, when a tool asks. */
export async function savedContextOf({ store }: Pick<ChatDeps, 'store'>, owner: string): Promise<SavedContext> {
  const { home, work, count } = await store.savedEnds(owner);
  let all: Promise<Saved> | undefined;
  return {
    ends: { ...(home && { home }), ...(work && { work }) },
    count,
    all() {
      all ??= store.listSaved(owner) as Promise<Saved>;
      return all;
    },
  };
}

/** Older messages with tool calls whose refs stay valid. */
const OLDER_CALLS = 300;

export interface History {
  /** Needed only for their refs. */
  older: ChatMessage[];
  /** The newest, oldest first. */
  recent: ChatMessage[];
}

/**
 * The branch ending in leafId: the last `limit` messages, and before them those with tool calls. null: no such branch.
 */
export async function historyOf(
  { store }: Pick<ChatDeps, 'store'>,
  of: { owner: string; sessionId: string; leafId?: string; limit: number },
): Promise<History | null> {
  const { owner, sessionId, limit } = of;
  const leaf = of.leafId === undefined ? {} : { leafId: of.leafId };
  const page = await store.listMessages(owner, sessionId, { ...leaf, limit });
  if (!page) return null;
  const older = page.next
    ? await store.listMessages(owner, sessionId, {
        ...leaf,
        before: page.next,
        onlyWithTools: true,
        limit: OLDER_CALLS,
      })
    : null;
  return { older: (older?.items ?? []).map(toChatMessage), recent: page.items.map(toChatMessage) };
}
