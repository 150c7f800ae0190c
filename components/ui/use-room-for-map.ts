'use client';

import { useCallback, useRef } from 'react';
import type { Snap } from './sheet-snap.ts';

/** Lowers the sheet while the map needs room, and then puts it back, unless somebody has moved it meanwhile. */
export function useRoomForMap(snap: Snap, setSnap: (next: Snap) => void): (isNeeded: boolean) => void {
  const now = useRef(snap);
  now.current = snap;
  const before = useRef<Snap>(snap);
  return useCallback(
    (isNeeded) => {
      if (isNeeded) before.current = now.current;
      if (isNeeded) setSnap('peek');
      else if (now.current === 'peek') setSnap(before.current);
    },
    [setSnap],
  );
}
