import { type GeoToolName, isGeoToolName } from './registry.ts';

/** The part of a UI message that the folds read; ChatMessage satisfies it. */
export interface FoldableMessage {
  id: string;
  role: string;
  parts: readonly { type: string }[];
}

/** One finished tool call of a conversation. */
export interface FinishedCall {
  messageId: string;
  callId: string;
  name: GeoToolName;
  output: unknown;
}

/** The finished geo tool calls in order; output that no longer fits its schema is left out. */
export function finishedCalls(messages: readonly FoldableMessage[]): FinishedCall[] {
  return messages.flatMap((message) => message.parts.flatMap((part) => callOf(message.id, part) ?? []));
}

function callOf(messageId: string, part: { type: string }): FinishedCall | null {
  if (!part.type.startsWith('tool-')) return null;
  const name = part.type.slice('tool-'.length);
  const { state, output, toolCallId } = part as { state?: unknown; output?: unknown; toolCallId?: unknown };
  if (!isGeoToolName(name) || state !== 'output-available' || typeof toolCallId !== 'string') return null;
  return { messageId, callId: toolCallId, name, output };
}
