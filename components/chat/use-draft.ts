'use client';

import { useCallback, useEffect, useState } from 'react';
import { remembered } from '../ui/remembered.ts';

const keyOf = (sessionId: string | null) => `draft:${sessionId ?? 'new'}`;

/** The unsent text of a session, kept over reloads and session changes. `draftOf` null: the new conversation. */
export function useDraft(draftOf: string | null): [text: string, setText: (text: string) => void] {
  const [text, setTextState] = useState('');

  useEffect(
    function bringBack() {
      setTextState((typed) => remembered.get(keyOf(draftOf)) ?? (draftOf === null ? typed : ''));
    },
    [draftOf],
  );

  const setText = useCallback(
    (next: string) => {
      setTextState(next);
      remembered.set(keyOf(draftOf), next);
    },
    [draftOf],
  );
  return [text, setText];
}

export function hasDraft(sessionId: string): boolean {
  return remembered.get(keyOf(sessionId)) !== null;
}

/** What could not be sent waits in the box after a reload; null forgets it. */
export function keepDraft(sessionId: string, text: string | null): void {
  remembered.set(keyOf(sessionId), text);
}
