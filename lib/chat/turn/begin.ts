import type { Picture } from '../../domain/picture.ts';
import { AppError } from '../../errors/app-error.ts';
import type { BegunTurn } from '../../store/store.ts';
import type { UserMetadata } from '../conversation/message.ts';
import { titleOf } from '../conversation/title.ts';
import { checkedText } from '../conversation/user-text.ts';
import type { ChatDeps } from '../deps.ts';
import type { ChatRequest } from './chat-request.ts';
import { LEASE_MS } from './saver.ts';

/** A user message whose text may be stored. Only `askedMessage` makes one. */
export interface AskedMessage {
  id: string;
  text: string & { readonly isChecked: true };
  metadata: UserMetadata;
  /** Not stored. */
  pictures?: Picture[];
}

/** Throws AppError for a text that may not be sent. */
export function askedMessage(message: NonNullable<ChatRequest['message']>): AskedMessage {
  return { ...message, text: checkedText(message.text) as AskedMessage['text'] };
}

export interface BeginRequest {
  owner: string;
  sessionId: string;
  /** null: an existing message is answered again. */
  message: AskedMessage | null;
  /** See BeginTurn.parentId. */
  parentId?: string | null | undefined;
  assistantId: string;
}

/** Stores the message and the empty answer to it, with a lease. Throws not_found and busy. */
export async function beginTurn(
  { store, clock, producer }: Pick<ChatDeps, 'store' | 'clock' | 'producer'>,
  { owner, sessionId, message, parentId, assistantId }: BeginRequest,
): Promise<Extract<BegunTurn, { kind: 'started' | 'duplicate' }>> {
  const now = clock();
  const begun = await store.beginTurn({
    owner,
    sessionId,
    userMessage: message && {
      id: message.id,
      parts: [{ type: 'text', text: message.text }],
      metadata: { ...message.metadata, sentAt: new Date(now).toISOString() },
      text: message.text,
    },
    ...(parentId !== undefined && { parentId }),
    title: titleOf(message?.text ?? ''),
    assistantId,
    producer,
    leaseUntil: now + LEASE_MS,
    now,
  });
  if (begun.kind === 'not_found') throw new AppError('not_found');
  if (begun.kind === 'busy') throw new AppError('busy', { retryAfterS: 2 });
  return begun;
}
