import { useEffect } from 'react';
import { useWords } from '../ui/preferences.tsx';
import { messageText } from './message-text.ts';
import type { SessionView } from './session/session-view.ts';

/** Characters of a tab's name; a browser shows fewer. */
const MOST_SHOWN = 100;

/** Names the browser's tab and history entry after the conversation, in the page's language. */
export function useDocumentTitle({ title, messages, hasOlder }: SessionView): void {
  const { app } = useWords();
  const first = hasOlder ? undefined : messages[0];
  // Until the server has named it, use its first question.
  const name = title || (first ? messageText(first).slice(0, MOST_SHOWN).replace(/\s+/g, ' ').trim() : '');
  useEffect(
    function nameTheTab() {
      const title = name === '' ? `${app.name} · ${app.tagline}` : `${name} · ${app.name}`;
      const write = () => {
        if (document.title !== title) document.title = title;
      };
      write();
      // The server's own title may arrive after the conversation.
      const changes = new MutationObserver(write);
      changes.observe(document.head, { childList: true, characterData: true, subtree: true });
      return () => changes.disconnect();
    },
    [name, app],
  );
}
