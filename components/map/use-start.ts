import type L from 'leaflet';
import { useState } from 'react';
import { type HomeView, homeView } from './home.ts';
import type { KeptView } from './kept-views.ts';
import type { MapPanelProps } from './props.ts';
import { useZoom } from './use-zoom.ts';

interface Start {
  home: HomeView;
  /** Where the map begins: where the reader left it, else home. */
  start: KeptView | HomeView;
  /** Where it is now. */
  zoom: number;
}

export function useStart(map: L.Map | null, { locale, memory }: Pick<MapPanelProps, 'locale' | 'memory'>): Start {
  const [home] = useState(() => homeView(Intl.DateTimeFormat().resolvedOptions().timeZone, locale));
  const [start] = useState(() => memory?.read() ?? home);
  return { home, start, zoom: useZoom(map, start.zoom) };
}
