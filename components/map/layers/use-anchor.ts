import L from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';

/**
 * An element that Leaflet keeps at a point of the map, for React to render into; `lift` raises it above its neighbours.
 */
export function useAnchor({ lng, lat }: LngLat, lift: number): HTMLElement {
  const map = useMap();
  const [anchor] = useState(() => document.createElement('div'));
  const [marker, setMarker] = useState<L.Marker | null>(null);

  useEffect(
    function place() {
      const icon = L.divIcon({ html: anchor, className: 'wt-anchor', iconSize: [0, 0] });
      const placed = L.marker([lat, lng], { icon, interactive: false, keyboard: false }).addTo(map);
      setMarker(placed);
      return () => void placed.remove();
    },
    [map, anchor, lat, lng],
  );

  useEffect(
    function raise() {
      marker?.setZIndexOffset(lift);
    },
    [marker, lift],
  );
  return anchor;
}
