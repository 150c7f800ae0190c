'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query matches; false on the server. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}

/** Whether the page has its phone layout: the conversation is a sheet above the map, as app/globals.css lays it out. */
export const usePhone = () => useMedia('(max-width: 767.98px), (max-height: 479.98px) and (max-width: 999.98px)');

/** Whether that sheet is at the left, beside what remains of the map. */
export const useLyingPhone = () => useMedia('(min-width: 560px) and (max-width: 999.98px) and (max-height: 479.98px)');

/** Whether the message box has room for a few letters only: beside its buttons, or at 400 %. */
export const useNarrowBox = () => useMedia('(max-width: 359.98px), (max-height: 479.98px) and (max-width: 999.98px)');

/** Whether this screen is operated by touch: a focused text box brings up the keyboard. */
export const useTouch = () => useMedia('(pointer: coarse)');

/** Whether there is room for the list of conversations in a column of its own, as app/globals.css lays it out; otherwise it is a drawer above the rest. */
export const useListColumn = () => useMedia('(min-width: 1280px)');
