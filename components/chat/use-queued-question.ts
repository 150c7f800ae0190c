'use client';

import { useEffect, useRef } from 'react';
import type { SessionView } from './session/session-view.ts';

/** Goes to the question that was written without a network, once it is sent: by then its writer reads something else. */
export function useQueuedQuestion(
  { messages, queued }: Pick<SessionView, 'messages' | 'queued'>,
  go: () => void,
): void {
  const hasWaited = useRef(false);
  const question = messages.findLast(({ role }) => role === 'user')?.id;
  const known = useRef(question);
  const isWaiting = queued.some(({ isOffline }) => isOffline);

  useEffect(
    function noticeWaiting() {
      if (isWaiting) hasWaited.current = true;
    },
    [isWaiting],
  );
  useEffect(
    function goToSent() {
      if (known.current === question) return;
      known.current = question;
      if (!hasWaited.current) return;
      hasWaited.current = false;
      go();
    },
    [question, go],
  );
}
