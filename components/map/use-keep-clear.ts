import type L from 'leaflet';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Padding } from './props.ts';

interface Panels {
  padding: Padding;
  isLegendOpen: boolean;
}

/**
 * Calls `clear` when panels come to cover a different part of the map, and at once (isInstant) when its size changes.
 */
export function useKeepClear(map: L.Map | null, panels: Panels, clear: (isInstant: boolean) => void): void {
  const { padding, isLegendOpen } = panels;
  const latest = useRef(clear);
  useLayoutEffect(function keepLatest() {
    latest.current = clear;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what covers the map
  useEffect(
    function clearOfPanels() {
      latest.current(false);
    },
    [map, padding.left, padding.right, padding.top, padding.bottom, isLegendOpen],
  );

  useEffect(
    function clearAtNewSize() {
      if (!map) return;
      const onResize = () => latest.current(true);
      map.on('resize', onResize);
      return () => void map.off('resize', onResize);
    },
    [map],
  );
}
