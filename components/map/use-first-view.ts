import L from 'leaflet';
import { useEffect } from 'react';
import { type Aim, aimAtHome, aimAtPoint } from './aim.ts';
import { coveredOf } from './free-area.ts';
import type { HomeView } from './home.ts';
import type { KeptView } from './kept-views.ts';
import type { Padding } from './props.ts';

interface Start {
  home: HomeView;
  /** Where the reader left it, whose messages may not be there yet. */
  kept: KeptView | null;
  padding: Padding;
  /** Nobody has moved the map yet. */
  isFirst(): boolean;
}

/**
 * Shows the first view in the part of the map that bars and sheet leave, which are measured only after the map has begun.
 */
export function useFirstView(
  map: L.Map | null,
  { home, kept, padding, isFirst }: Start,
  drive: (aim: Aim, isInstant: boolean) => void,
): void {
  useEffect(
    function beginUncovered() {
      const isCovered = padding.left + padding.right + padding.top + padding.bottom > 0;
      if (!map || !isCovered || !isFirst()) return;
      const aim = kept
        ? aimAtPoint(map, L.latLng(kept.center), kept.zoom, padding)
        : aimAtHome(map, home, coveredOf(map, padding));
      drive(aim, true);
    },
    [map, padding, home, kept, isFirst, drive],
  );
}
