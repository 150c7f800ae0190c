import { useEffect } from 'react';
import { useWords } from '../ui/preferences.tsx';
import { conversationName } from './conversation-name.ts';
import type { SessionView } from './session/session-view.ts';

/** Names the browser's tab and history entry after the conversation, in the page's language. */
export function useDocumentTitle(view: SessionView): void {
  const { app } = useWords();
  const name = conversationName(view);
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
