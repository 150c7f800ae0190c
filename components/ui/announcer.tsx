'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** What is not to be found any more by somebody who reads the page later, ms. */
const KEPT_MS = 5_000;

let latest = { text: '', count: 0 };
const listeners = new Set<() => void>();

function show(text: string): void {
  latest = { text, count: latest.count + 1 };
  for (const listener of listeners) listener();
}

/** Tells screen readers once what came of a press that moved nothing they would hear of: copied, removed, made. */
export const announce = (text: string): void => show(text);

/** Where it is said: one region for the page, there before its words are. */
export function Announcer() {
  const { text, count } = useSyncExternalStore(subscribe, read, read);
  useEffect(
    function forget() {
      if (text === '') return;
      const timer = setTimeout(() => show(''), KEPT_MS);
      return () => clearTimeout(timer);
    },
    [text],
  );
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {/* The same words a second time are new words. */}
      <span key={count}>{text}</span>
    </p>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const read = () => latest;
