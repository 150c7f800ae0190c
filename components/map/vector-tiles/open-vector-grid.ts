import L from 'leaflet';
import { PmtilesSource, TileCache, View } from 'protomaps-leaflet';
import type { BBox } from '../../../lib/geo/lng-lat.ts';
import { type Locale, languageIn } from '../../../lib/i18n/index.ts';
import type { VectorTiles } from '../../../lib/map/tiles.ts';
import { MAX_ZOOM } from '../map-options.ts';
import { labelRules } from './label-rules.ts';
import { paintRules } from './paint-rules.ts';
import { DARK, LIGHT } from './palette.ts';
import { openTiles } from './tile-source.ts';
import { VectorTileGrid } from './vector-tile-grid.ts';

/** A tile of data is shown at this many levels closer: its shapes are made for 512 pixels. */
const LEVELS = 1;
const DATA_PX = 256 << LEVELS;

interface Look {
  locale: Locale;
  isDark: boolean;
}

/** The layer of a site's vector tiles, and the part of the world that it covers. Throws if the tiles cannot be opened. */
export async function openVectorGrid(
  tiles: VectorTiles,
  lookNow: () => Look,
  onDrawn: () => void,
): Promise<{ grid: VectorTileGrid; cover: BBox | null }> {
  const source = await openTiles(tiles);
  // It only ever asks for getZxy, and makes features of the bytes.
  const features = new PmtilesSource(source as never, true);
  const view = new View(new TileCache(features, DATA_PX), source.maxZoom, LEVELS);
  const { cover } = source;
  const styleNow = () => {
    const { locale, isDark } = lookNow();
    const palette = isDark ? DARK : LIGHT;
    return {
      land: palette.land,
      lang: languageIn(locale).tag,
      paintRules: paintRules(palette),
      labelRules: labelRules(palette, locale),
    };
  };
  const grid = new VectorTileGrid(
    { view, cover, styleNow, onDrawn },
    {
      pane: 'tilePane',
      maxZoom: MAX_ZOOM,
      updateWhenZooming: false,
      keepBuffer: 3,
      ...(cover && { bounds: L.latLngBounds([cover[1], cover[0]], [cover[3], cover[2]]) }),
    },
  );
  return { grid, cover };
}
