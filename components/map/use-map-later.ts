import type L from 'leaflet';
import { startTransition, useCallback, useState } from 'react';

/** The map, once it is made: what works on it is rendered in tasks of its own after that. */
export function useMapLater(): [map: L.Map | null, take: (made: L.Map | null) => void] {
  const [map, setMap] = useState<L.Map | null>(null);
  return [map, useCallback((made) => startTransition(() => setMap(made)), [])];
}
