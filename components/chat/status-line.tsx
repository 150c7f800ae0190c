'use client';

import { useEffect, useRef, useState } from 'react';
import type { Dictionary } from '../../lib/i18n/index.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { progressText } from './progress-line.tsx';
import { isAnswering, type SessionView } from './session/session-view.ts';

/** How much later than its answer a text may begin to be typed, ms. */
const TYPING_MS = 100;

/**
 * What screen readers hear of an answer: that it began, what it is waiting for, and how it ended, each once. Errors
 * announce themselves.
 */
export function StatusLine({ view, isTyping }: { view: SessionView; isTyping: boolean }) {
  const { t } = usePreferences();
  const [text, setText] = useState('');
  /** The beginning has been announced, the ending not yet. */
  const [hasBegun, setBegun] = useState(false);
  /** The ending may become known a little after the answer stopped arriving. */
  const isEndingDue = useRef(false);
  const isBusy = isAnswering(view) || isTyping;
  const { progress } = view;
  const ending = isBusy ? null : endingText(view, t);

  // Announced together with what is seen, so that a refusal following at once is not announced before it.
  if (isBusy && !hasBegun) {
    setBegun(true);
    setText(t.chat.started);
  }

  useEffect(
    function announceEnding() {
      if (isBusy) {
        isEndingDue.current = false;
        return;
      }
      const timer = setTimeout(() => {
        if (hasBegun) isEndingDue.current = true;
        setBegun(false);
        if (!isEndingDue.current || ending === null) return;
        isEndingDue.current = false;
        setText(ending);
      }, TYPING_MS);
      return () => clearTimeout(timer);
    },
    [isBusy, hasBegun, ending],
  );

  useEffect(
    function announceWaiting() {
      if (progress) setText(progressText(progress, secondsUntil(progress.untilMs), t.chat));
    },
    [progress, t],
  );

  return (
    <p role="status" aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}

const secondsUntil = (ms: number | undefined) =>
  ms === undefined ? 0 : Math.max(0, Math.ceil((ms - Date.now()) / 1000));

/** '' if an error announces it; null: not known yet. */
function endingText({ messages, error, queued }: SessionView, t: Dictionary): string | null {
  const last = messages.at(-1);
  if (error) return '';
  if (last?.role !== 'assistant') return null;
  switch (last.metadata?.status) {
    case 'complete':
      return t.chat.finished;
    case 'stopped':
      return queued.length > 0 ? `${t.chat.stopped} ${t.composer.queueHeld}` : t.chat.stopped;
    case 'interrupted':
      return last.metadata.error ? '' : t.chat.interrupted;
    case 'error':
      return '';
    default:
      return null;
  }
}
