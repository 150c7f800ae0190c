import { useCallback, useSyncExternalStore } from 'react';
import { useMap } from 'react-leaflet';
import { nearLng } from '../../../lib/geo/lng-lat.ts';

/**
 * By how many degrees east (whole worlds) to draw something at this longitude, so that it is in the copy of the world
 * nearest to the middle of the map. Leaflet's longitudes continue beyond ±180 when the map is moved round the Earth.
 */
export function useWorld(lng: number): number {
  const map = useMap();
  const subscribe = useCallback(
    (onMove: () => void) => {
      map.on('move', onMove);
      return () => void map.off('move', onMove);
    },
    [map],
  );
  return useSyncExternalStore(subscribe, () => Math.round((nearLng(lng, map.getCenter().lng) - lng) / 360)) * 360;
}
