'use client';

import { useSyncExternalStore } from 'react';

const TOUCH = '(pointer: coarse)';

/** Whether fingers are what this screen is used with: a focused text box brings up the keyboard. False on the server. */
export function useTouch(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(TOUCH).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(TOUCH);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
