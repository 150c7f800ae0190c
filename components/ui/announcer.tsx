'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** After this, somebody reading the page should no longer come across it, ms. */
const KEPT_MS = 5_000;

let latest = { text: '', count: 0 };
const listeners = new Set<() => void>();

function show(text: string): void {
  latest = { text, count: latest.count + 1 };
  for (const listener of listeners) listener();
}

/** Tells screen readers once the result of a press that moved nothing they would hear of: copied, removed, created. */
export const announce = (text: string): void => show(text);

/** Where announcements go: one region for the page, present before its words are. */
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
      {/* The same words a second time count as new. */}
      <span key={count}>{text}</span>
    </p>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const read = () => latest;
