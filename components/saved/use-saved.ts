import { useEffect, useSyncExternalStore } from 'react';
import { type SavedView, savedPlaces } from './saved-store.ts';

/** The visitor's saved places; the first who looks has them loaded. isLooking false: only what is known already. */
export function useSaved(isLooking = true): SavedView {
  const view = useSyncExternalStore(savedPlaces.subscribe, savedPlaces.getSnapshot, savedPlaces.getSnapshot);
  useEffect(
    function look() {
      if (isLooking) savedPlaces.look();
    },
    [isLooking],
  );
  return view;
}
