import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { finishedCalls } from '../../lib/tools/map-of.ts';

/** The tool calls already present: their camera moves are applied, not flown. */
export function replayKeysOf(messages: readonly ChatMessage[]): ReadonlySet<string> {
  return new Set(finishedCalls(messages).map(({ callId }) => callId));
}
