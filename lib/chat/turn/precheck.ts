import { AppError } from '../../errors/app-error.ts';
import type { Store } from '../../store/store.ts';
import type { StoredMessage } from '../../store/stored.ts';
import type { ChatRequest } from './chat-request.ts';

/** Checks cheaply what the store will decide for certain, so that repeats and busy sessions cost no budget. */
export async function precheck(
  store: Store,
  request: ChatRequest,
): Promise<{ isRepeat: boolean; isNew: boolean; kept: StoredMessage | null }> {
  const { owner, message, continueId } = request;
  const session = await store.getSession(owner, request.sessionId);
  if (!session) {
    if (request.mustExist || message === null) throw new AppError('not_found');
    return { isRepeat: false, isNew: true, kept: null };
  }
  if (message && (await store.getMessage(owner, session.id, message.id)))
    return { isRepeat: true, isNew: false, kept: null };
  const kept = continueId === undefined ? null : await store.getMessage(owner, session.id, continueId);
  if (continueId !== undefined && (kept?.role !== 'assistant' || kept.parentId === null))
    throw new AppError('not_found');
  if (session.runningId) throw new AppError('busy', { retryAfterS: 2 });
  return { isRepeat: false, isNew: false, kept };
}

/** The demo model writes the same answer again: it has nothing to continue from. */
export function keptPartsOf(kept: StoredMessage | null, isDemo: boolean): unknown[] {
  return kept && !isDemo ? kept.parts.filter((part) => !isErrorPart(part)) : [];
}

function isErrorPart(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'type' in part && part.type === 'data-error';
}
