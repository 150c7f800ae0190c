import type { ChatMessage } from '../../lib/chat/conversation/message.ts';

/** What a message says: its text parts, each of which is separate on the page, too. */
export function messageText(message: Pick<ChatMessage, 'parts'>): string {
  const texts = message.parts.flatMap((part) => (part.type === 'text' && part.text.trim() !== '' ? [part.text] : []));
  return texts.join('\n\n');
}
