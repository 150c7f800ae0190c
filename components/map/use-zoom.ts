import type L from 'leaflet';
import { useEffect, useState } from 'react';
import { minZoomOf } from './map-options.ts';

/** The zoom of the map, which is kept at the size of its box. */
export function useZoom(map: L.Map | null, first: number): number {
  const [zoom, setZoom] = useState(first);

  useEffect(
    function watchMap() {
      if (!map) return;
      const onZoom = () => setZoom(map.getZoom());
      // What was restored has already moved it.
      onZoom();
      const onSize = new ResizeObserver(() => {
        map.invalidateSize({ animate: false });
        map.setMinZoom(minZoomOf(map.getSize().x));
      });
      map.on('zoomend', onZoom);
      onSize.observe(map.getContainer());
      return () => {
        map.off('zoomend', onZoom);
        onSize.disconnect();
      };
    },
    [map],
  );
  return zoom;
}
