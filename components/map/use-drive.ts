import type L from 'leaflet';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Aim } from './aim.ts';

/** Moves the map; onReaderMove is called when anybody else begins to: by drag, wheel, key or button. */
export function useDrive(map: L.Map | null, onReaderMove: () => void): (aim: Aim, isInstant: boolean) => void {
  const isStarting = useRef(false);
  const latest = useRef(onReaderMove);
  useLayoutEffect(function keepLatest() {
    latest.current = onReaderMove;
  });

  useEffect(
    function watchReader() {
      if (!map) return;
      // Leaflet reports the start of its own move during the call, and none if the map only changes its size.
      const onStart = () => {
        if (!isStarting.current) latest.current();
      };
      map.on('movestart', onStart);
      return () => void map.off('movestart', onStart);
    },
    [map],
  );

  return useCallback(
    function drive({ center, zoom }: Aim, isInstant: boolean) {
      if (!map) return;
      isStarting.current = true;
      if (isInstant || document.hidden || prefersStill()) map.setView(center, zoom, { animate: false });
      else map.flyTo(center, zoom, { duration: 0.9, easeLinearity: 0.3 });
      isStarting.current = false;
    },
    [map],
  );
}

function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
