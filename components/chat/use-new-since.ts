import { useEffect, useRef } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { SessionView } from './session/session-view.ts';

/**
 * Ids of the messages that arrived after the conversation was loaded: their failures are news. One that disappeared, as
 * the other version of an answer, is not news when it comes back.
 */
export function useNewSince(messages: readonly ChatMessage[], phase: SessionView['phase']): ReadonlySet<string> {
  const known = useRef<Set<string> | null>(null);
  const shown = useRef<readonly ChatMessage[]>([]);
  if (known.current === null && phase === 'ready') known.current = new Set(messages.map(({ id }) => id));

  useEffect(
    function rememberGone() {
      const now = new Set(messages.map(({ id }) => id));
      for (const { id } of shown.current) {
        if (now.has(id)) continue;
        known.current ??= new Set();
        known.current.add(id);
      }
      shown.current = messages;
    },
    [messages],
  );

  return new Set(messages.flatMap(({ id }) => (known.current?.has(id) ? [] : [id])));
}
