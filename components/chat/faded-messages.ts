import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { DrawnLayer } from '../../lib/map/state.ts';

/** What changes the map by hand or points at it; no answer to a question, and older results stay what one works with. */
const BESIDES = new Set(['tool-map_draw', 'tool-map_edit', 'tool-map_view', 'tool-map_import']);

/**
 * The answers that have a newer one on the map, and are therefore drawn faintly. What was drawn by hand, or came out of
 * a file, neither fades nor makes anything fade.
 */
export function fadedMessages(
  messages: readonly Pick<ChatMessage, 'id' | 'parts'>[],
  layers: readonly Pick<DrawnLayer, 'messageId'>[],
): ReadonlySet<string> {
  const drew = new Set(layers.map(({ messageId }) => messageId));
  const answers = messages.filter(({ id, parts }) => drew.has(id) && parts.some(isAnswer)).map(({ id }) => id);
  return new Set(answers.slice(0, -1));
}

const isAnswer = ({ type }: { type: string }) => type.startsWith('tool-') && !BESIDES.has(type);
