'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { remembered } from '../ui/remembered.ts';

const draftKey = (sessionId: string | null) => `draft:${sessionId ?? 'new'}`;

/** The unsent text of a session, kept across reloads and session changes. `draftOf` null: the new conversation. */
export function useDraft(draftOf: string | null): [text: string, setText: (text: string) => void] {
  const [text, setTextState] = useState('');
  const isFirst = useRef(true);

  useEffect(
    function bringBack() {
      const kept = remembered.get(draftKey(draftOf));
      // What was typed before hydration belongs to the conversation the page opened with.
      const isTyped = isFirst.current;
      isFirst.current = false;
      setTextState((typed) => kept ?? (isTyped ? typed : ''));
    },
    [draftOf],
  );

  const setText = useCallback(
    (next: string) => {
      setTextState(next);
      remembered.set(draftKey(draftOf), next);
    },
    [draftOf],
  );
  return [text, setText];
}

export function hasDraft(sessionId: string): boolean {
  return remembered.get(draftKey(sessionId)) !== null;
}

/** What could not be sent waits in the box after a reload, until it is sent after all. null: nothing is unsent. */
export function useKeptUnsent(sessionId: string, text: string | null): void {
  const keptFor = useRef<string | null>(null);
  useEffect(
    function keep() {
      if (text !== null) {
        keptFor.current = sessionId;
        remembered.set(draftKey(sessionId), text);
      } else if (keptFor.current === sessionId) {
        keptFor.current = null;
        remembered.set(draftKey(sessionId), null);
      }
    },
    [sessionId, text],
  );
}
