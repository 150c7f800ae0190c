import { messageText } from './message-text.ts';
import type { SessionView } from './session/session-view.ts';

/** Characters of a name; a tab or a header shows fewer. */
const MOST_SHOWN = 100;

/** What a conversation is called: the server's title, until then its first question; '' if it has neither. */
export function conversationName({ title, messages, hasOlder }: Pick<SessionView, 'title' | 'messages' | 'hasOlder'>) {
  const first = hasOlder ? undefined : messages[0];
  return title || (first ? messageText(first).slice(0, MOST_SHOWN).replace(/\s+/g, ' ').trim() : '');
}
