import { useEffect, useRef } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { SessionView } from './session-view.ts';

/**
 * Ids of the messages that came after the conversation was there: their failures are news. One that went away, as the
 * other version of an answer, is none when it comes back.
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
