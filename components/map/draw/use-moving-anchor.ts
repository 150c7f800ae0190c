import L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';

/** An element that Leaflet keeps at a point that may move, for React to render into; it stays the same while it moves. */
export function useMovingAnchor({ lng, lat }: LngLat, lift: number): HTMLElement {
  const map = useMap();
  const [anchor] = useState(() => document.createElement('div'));
  const marker = useRef<L.Marker | null>(null);
  const first = useRef<L.LatLngTuple>([lat, lng]);

  useEffect(
    function place() {
      const icon = L.divIcon({ html: anchor, className: 'wt-anchor', iconSize: [0, 0] });
      const options = { icon, interactive: false, keyboard: false, zIndexOffset: lift };
      marker.current = L.marker(first.current, options).addTo(map);
      return () => void marker.current?.remove();
    },
    [map, anchor, lift],
  );

  useEffect(
    function follow() {
      first.current = [lat, lng];
      marker.current?.setLatLng([lat, lng]);
    },
    [lat, lng],
  );
  return anchor;
}
