import type { StoredMessage } from '../store/store.ts';
import type { Frame } from '../streams/streams.ts';
import { keptId } from './continued-text.ts';
import type { MessageMetadata } from './message.ts';
import type { ChatChunk } from './message-builder.ts';
import { metadataOf } from './message-view.ts';

/** The chunks that rebuild the parts of a stored answer; without start and ending. */
export function chunksOfParts(parts: readonly unknown[]): ChatChunk[] {
  return parts.flatMap((part, index) => chunksOfPart(part as StoredPart, keptId(index)));
}

/** A whole stored answer as the stream that its reader missed, from the frame behind `after`. */
export async function* replayFrames(message: StoredMessage, after: number): AsyncGenerator<Frame> {
  for (const [index, chunk] of replayOf(message).entries()) {
    if (index >= after) yield { offset: index + 1, data: JSON.stringify(chunk) };
  }
}

export function replayOf(message: StoredMessage): ChatChunk[] {
  const metadata: MessageMetadata = metadataOf(message);
  const start: ChatChunk = { type: 'start', messageId: message.id, messageMetadata: metadata };
  const body = chunksOfParts(message.parts);
  if (message.status === 'stopped') return [start, ...body, { type: 'abort' }];
  if (metadata.error && message.status !== 'complete') {
    return [start, ...body, { type: 'error', errorText: JSON.stringify(metadata.error) }];
  }
  return [start, ...body, { type: 'finish' }];
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

function chunksOfPart(part: StoredPart, id: string): ChatChunk[] {
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
    case 'output-error':
      return [{ type: 'tool-input-error', ...call, input: part.input, errorText: part.errorText ?? '' }];
    default:
      return [{ type: 'tool-input-available', ...call, input: part.input }];
  }
}
