import { useEffect, useMemo, useRef } from 'react';
import type { BBox } from '../../../lib/geo/lng-lat.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import type { VectorTiles } from '../../../lib/map/tiles.ts';
import { loadTwice } from '../../ui/load-twice.ts';
import { useGrid } from './use-grid.ts';
import type { TileEvents } from './use-tile-status.ts';

interface VectorTilesProps {
  tiles: VectorTiles;
  locale: Locale;
  isDark: boolean;
  events: TileEvents;
  onCover(cover: BBox | null): void;
}

/** Vector tiles; the code that draws them is loaded with the first map that has any. */
export function VectorTilesLayer({ tiles, locale, isDark, events, onCover }: VectorTilesProps) {
  const style = useRef({ locale, isDark });
  style.current = { locale, isDark };
  const shown = events.tileload;
  const make = useMemo(
    () => async () => {
      const { openVectorGrid } = await loadTwice(() => import('../vector-tiles/open-vector-grid.ts'));
      const { grid, cover } = await openVectorGrid(tiles, () => style.current, shown);
      onCover(cover);
      return grid;
    },
    [tiles, shown, onCover],
  );
  // A tile of the sea or beyond an extract is empty: it says nothing about the map, so the grid itself says when one is
  // drawn.
  const grid = useGrid(make, { tileloadstart: events.tileloadstart, tileerror: events.tileerror });
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the style is made of
  useEffect(
    function restyle() {
      grid?.restyle();
    },
    [grid, locale, isDark],
  );
  useEffect(
    function forgetCover() {
      return () => onCover(null);
    },
    [onCover],
  );
  return null;
}
