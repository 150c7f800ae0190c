'use client';

import { useEffect, useRef, useState } from 'react';
import { stepTypewriter, type Typewriter, typewriterAt } from './typewriter.ts';

/** Every second frame: the eye sees no difference, and parsing Markdown costs half. */
const STEP_MS = 28;

/**
 * The part of a growing text that is on screen, character by character.
 * `isLive`: the text is being written now; anything else (restored, hidden tab, reduced motion) is shown whole.
 * `isCut`: the user stopped it; nothing is held back any more. `seen`: what was on screen before it was mounted.
 */
export function useTypewriter(text: string, isLive: boolean, isCut = false, seen = 0): string {
  const [shown, setShown] = useState(isLive ? seen : text.length);
  const state = useRef<Typewriter | null>(null);
  const latest = useRef(text);
  latest.current = text;
  const shownNow = useRef(shown);
  shownNow.current = shown;
  const isBehind = shown < text.length && !isCut;

  useEffect(
    function showWhole() {
      if (!isBehind || !isInstant()) return;
      state.current = null;
      setShown(text.length);
    },
    // The length, too: text that grows in the very render that catches up leaves isBehind unchanged.
    [isBehind, text.length],
  );

  useEffect(
    function typeOn() {
      if (!isBehind || isInstant()) return;
      let frame = 0;
      const step = (now: number) => {
        frame = requestAnimationFrame(step);
        const from = state.current ?? typewriterAt(shownNow.current, now);
        if (state.current && now - from.at < STEP_MS) return;
        state.current = stepTypewriter(from, latest.current, now);
        setShown(state.current.shown);
      };
      const showAll = () => {
        if (!document.hidden) return;
        state.current = null;
        setShown(latest.current.length);
      };
      frame = requestAnimationFrame(step);
      document.addEventListener('visibilitychange', showAll);
      return () => {
        cancelAnimationFrame(frame);
        document.removeEventListener('visibilitychange', showAll);
        // The clock of the next run starts afresh; what is shown stays.
        state.current = null;
      };
    },
    [isBehind],
  );

  return isCut || shown >= text.length ? text : text.slice(0, shown);
}

function isInstant(): boolean {
  return document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
