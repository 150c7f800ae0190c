import type { StoredMessage } from '../../store/stored.ts';
import type { Frame } from '../../streams/streams.ts';
import { metadataOf } from '../conversation/message-view.ts';
import type { ChatChunk } from './chat-chunk.ts';
import { keptId } from './continued-text.ts';

/** The chunks that rebuild the parts of a stored answer, without start and ending. */
export function chunksOfParts(parts: readonly unknown[]): ChatChunk[] {
  return parts.flatMap((part, index) => chunksOfPart(part as StoredPart, keptId(index)));
}

/** A frame that is not in any log. */
export const rebuiltFrame = (chunk: ChatChunk): Frame => ({ offset: 0, data: JSON.stringify(chunk) });

/** The first chunk in the stream of a stored answer. */
export function startOf(message: StoredMessage): ChatChunk {
  return { type: 'start', messageId: message.id, messageMetadata: metadataOf(message) };
}

/** The single chunk that ends the stream of a finished answer. */
export function endingChunkOf(message: StoredMessage): ChatChunk {
  const { error } = metadataOf(message);
  if (message.status === 'stopped') return { type: 'abort' };
  if (error && message.status !== 'complete') return { type: 'error', errorText: JSON.stringify(error) };
  return { type: 'finish' };
}

interface StoredPart {
  type: string;
  text?: string;
  toolCallId?: string;
  toolName?: string;
  state?: string;
  input?: unknown;
  output?: unknown;
  errorText?: string;
  data?: never;
}

/** See chunksOfParts. id: of text and reasoning. */
export function chunksOfPart(part: StoredPart, id: string): ChatChunk[] {
  switch (part.type) {
    case 'step-start':
      return [{ type: 'start-step' }];
    case 'text':
      return [
        { type: 'text-start', id },
        { type: 'text-delta', id, delta: part.text ?? '' },
        { type: 'text-end', id },
      ];
    case 'reasoning':
      return [
        { type: 'reasoning-start', id },
        { type: 'reasoning-delta', id, delta: part.text ?? '' },
        { type: 'reasoning-end', id },
      ];
    case 'data-error':
      return part.data === undefined ? [] : [{ type: 'data-error', data: part.data }];
    default:
      return part.toolCallId === undefined ? [] : chunksOfCall(part, part.toolCallId);
  }
}

/** The chunks that bring a call to the state of the stored part. */
function chunksOfCall(part: StoredPart, toolCallId: string): ChatChunk[] {
  const isDynamic = part.type === 'dynamic-tool';
  const toolName = isDynamic ? (part.toolName ?? '') : part.type.replace(/^tool-/, '');
  const call = { toolCallId, toolName, ...(isDynamic && { dynamic: true }) };
  switch (part.state) {
    case 'output-available':
      return [
        { type: 'tool-input-available', ...call, input: part.input },
        { type: 'tool-output-available', toolCallId, output: part.output, ...(isDynamic && { dynamic: true }) },
      ];
    case 'input-streaming':
      return [{ type: 'tool-input-start', ...call }];
    case 'output-error':
      return [{ type: 'tool-input-error', ...call, input: part.input, errorText: part.errorText ?? '' }];
    default:
      return [{ type: 'tool-input-available', ...call, input: part.input }];
  }
}
