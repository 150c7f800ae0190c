import type { ChatMessage } from '../../lib/chat/message.ts';

/** The text of a message's text parts, joined. */
export function textOf(message: Pick<ChatMessage, 'parts'>): string {
  return message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
