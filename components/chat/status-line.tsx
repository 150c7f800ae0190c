'use client';

import { useEffect, useRef, useState } from 'react';
import { usePreferences } from '../ui/preferences.tsx';
import { isAnswering, type SessionView } from './session-view.ts';

/** What screen readers hear of an answer: that it began, and how it ended. Errors speak for themselves. */
export function StatusLine({ view, isTyping }: { view: SessionView; isTyping: boolean }) {
  const { t } = usePreferences();
  const [text, setText] = useState('');
  const wasBusy = useRef(false);
  const isBusy = isAnswering(view) || isTyping;
  const status = view.messages.at(-1)?.metadata?.status;

  useEffect(
    function announce() {
      if (isBusy === wasBusy.current) return;
      wasBusy.current = isBusy;
      if (isBusy) setText(t.chat.started);
      else if (status === 'stopped') setText(t.chat.stopped);
      else setText(status === 'complete' || status === undefined ? t.chat.finished : '');
    },
    [isBusy, status, t],
  );

  return (
    <p role="status" aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
