'use client';

import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 767.98px)';

/** Whether the page has its phone layout; false on the server. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(PHONE).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
