import { AppError } from '../../errors/app-error.ts';
import { errorBody } from '../../errors/error-body.ts';
import type { StoredMessage } from '../../store/stored.ts';
import type { ChatMessage, MessageMetadata } from './message.ts';
import { readableMetadata, readableParts } from './stored-parts.ts';

/** A stored message as the page's UI message. */
export function toChatMessage(message: StoredMessage): ChatMessage {
  return {
    id: message.id,
    role: message.role,
    // Tool outputs are validated again where they are read.
    parts: readableParts(message.parts) as ChatMessage['parts'],
    metadata: metadataOf(message),
  };
}

/** The metadata plus what the store keeps beside it: parent, status, and the error of a turn whose producer died. */
export function metadataOf({ metadata, parentId, status, createdAt, role }: StoredMessage): MessageMetadata {
  const kept = readableMetadata(metadata);
  return {
    ...kept,
    sentAt: kept.sentAt ?? new Date(createdAt).toISOString(),
    parentId,
    ...(role === 'assistant' && { status }),
    ...(status === 'interrupted' && !kept.error && { error: errorBody(new AppError('stream_interrupted')) }),
  };
}
