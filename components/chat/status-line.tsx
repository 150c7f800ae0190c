'use client';

import { useEffect, useRef, useState } from 'react';
import type { Dictionary } from '../../lib/i18n/index.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { progressText } from './progress-line.tsx';
import { isAnswering, type SessionView } from './session-view.ts';

/** A text may begin to be typed so much later than its answer has come, ms. */
const TYPING_MS = 100;

/**
 * What screen readers hear of an answer: that it began, what it waits for, and how it ended, each once. Errors speak for
 * themselves.
 */
export function StatusLine({ view, isTyping }: { view: SessionView; isTyping: boolean }) {
  const { t } = usePreferences();
  const [text, setText] = useState('');
  /** That it began has been said, and not yet how it ended. */
  const [hasBegun, setBegun] = useState(false);
  /** The ending can be known a little after the answer stopped coming. */
  const isEndingDue = useRef(false);
  const isBusy = isAnswering(view) || isTyping;
  const { progress } = view;
  const ending = isBusy ? null : endingText(view, t);

  // Said together with what is seen, so that a refusal which follows at once is not said before it.
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

/** '' where an error says it; null: not known yet. */
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
