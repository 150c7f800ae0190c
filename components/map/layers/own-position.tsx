import L from 'leaflet';
import { useMemo } from 'react';
import { Marker } from 'react-leaflet';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { useWorld } from './use-world.ts';

/** A dot that is not a result: the user's position, or the first point of a question. */
export function OwnPosition({ at, label }: { at: LngLat; label: string }) {
  const icon = useMemo(() => L.divIcon({ className: 'wt-dot', iconSize: [16, 16] }), []);
  const world = useWorld(at.lng);
  return (
    <Marker
      position={[at.lat, at.lng + world]}
      icon={icon}
      interactive={false}
      keyboard={false}
      title={label}
      zIndexOffset={500}
    />
  );
}
