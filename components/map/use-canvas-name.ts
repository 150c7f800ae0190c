import type L from 'leaflet';
import { useEffect } from 'react';

/** Screen readers hear the drawn map as a group with this name. */
export function useCanvasName(map: L.Map | null, name: string): void {
  useEffect(
    function nameCanvas() {
      const canvas = map?.getContainer();
      canvas?.setAttribute('role', 'group');
      canvas?.setAttribute('aria-label', name);
    },
    [map, name],
  );
}
