import type L from 'leaflet';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { TileEvents } from './use-tile-status.ts';

/** How often a layer that could not even be made counts as a tile that failed: it is given up at once. */
const GIVEN_UP = 4;

/** Puts a layer that is loaded first on the map; null until then. */
export function useGrid<Grid extends L.GridLayer>(make: () => Promise<Grid>, events: Partial<TileEvents>): Grid | null {
  const map = useMap();
  const [grid, setGrid] = useState<Grid | null>(null);
  const latest = useRef(events);
  useLayoutEffect(function keepLatest() {
    latest.current = events;
  });

  useEffect(
    function addGrid() {
      let layer: Grid | null = null;
      let isGone = false;
      make().then(
        (made) => {
          if (isGone) return;
          layer = made;
          made.on({
            tileloadstart: () => latest.current.tileloadstart?.(),
            tileload: () => latest.current.tileload?.(),
            tileerror: () => latest.current.tileerror?.(),
          });
          made.addTo(map);
          setGrid(made);
        },
        () => {
          for (let times = 0; times < GIVEN_UP && !isGone; times += 1) latest.current.tileerror?.();
        },
      );
      return () => {
        isGone = true;
        layer?.remove();
        setGrid(null);
      };
    },
    [map, make],
  );
  return grid;
}
