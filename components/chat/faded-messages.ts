import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { DrawnLayer } from '../../lib/map/state.ts';

/** What changes the map by hand or points at it; no answer to a question, and older results stay what one works with. */
const BESIDES = new Set(['tool-map_draw', 'tool-map_edit', 'tool-map_view']);
const FILE = 'tool-map_import';

/**
 * The answers and files that have a newer answer on the map, and are therefore drawn faintly. What was drawn by hand
 * neither fades nor makes anything fade; nor does a file make anything fade: several are looked at together.
 */
export function fadedMessages(
  messages: readonly Pick<ChatMessage, 'id' | 'parts'>[],
  layers: readonly Pick<DrawnLayer, 'messageId'>[],
): ReadonlySet<string> {
  const drew = new Set(layers.map(({ messageId }) => messageId));
  const drawn = messages.filter(({ id, parts }) => drew.has(id) && parts.some(isShown));
  const newest = drawn.findLastIndex(({ parts }) => parts.some(isAnswer));
  return new Set(drawn.slice(0, Math.max(0, newest)).map(({ id }) => id));
}

const isShown = ({ type }: { type: string }) => type.startsWith('tool-') && !BESIDES.has(type);
const isAnswer = (part: { type: string }) => isShown(part) && part.type !== FILE;
