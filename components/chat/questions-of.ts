import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { messageText } from './message-text.ts';

/** What each answer was asked, by the id of its message. */
export function questionsOf(messages: readonly ChatMessage[]): ReadonlyMap<string, string> {
  let asked = '';
  return new Map(
    messages.flatMap((message): [string, string][] => {
      if (message.role !== 'user') return asked === '' ? [] : [[message.id, asked]];
      asked = messageText(message);
      return [];
    }),
  );
}
