import type { BBox } from '../../../lib/geo/lng-lat.ts';
import { type Locale, languageIn } from '../../../lib/i18n/index.ts';
import type { Tiles } from '../../../lib/map/tiles.ts';
import { RasterLayer, ShiftedRasterLayer } from './raster.tsx';
import { type TileStatus, useTileStatus } from './use-tile-status.ts';
import { VectorTilesLayer } from './vector-tiles.tsx';

interface TilesLayerProps {
  tiles: Tiles;
  locale: Locale;
  isDark: boolean;
  onStatus(status: TileStatus): void;
  /** The part of the world there are tiles of; null: all of it. */
  onCover(cover: BBox | null): void;
}

/** The tiles of a basemap above the embedded one: invisible until the first is there, removed if none comes. */
export function TilesLayer({ tiles, locale, isDark, onStatus, onCover }: TilesLayerProps) {
  const { isFailed, events } = useTileStatus(onStatus);
  if (isFailed) return null;
  if (tiles.kind === 'vector')
    return <VectorTilesLayer tiles={tiles} locale={locale} isDark={isDark} events={events} onCover={onCover} />;
  const Layer = tiles.isShifted ? ShiftedRasterLayer : RasterLayer;
  const names = tiles.names?.[languageIn(locale).readsHan ? 'zh' : 'en'];
  return (
    <>
      <Layer url={tiles.url} maxZoom={tiles.maxZoom} events={events} />
      {names === undefined ? null : <Layer key={names} url={names} maxZoom={tiles.maxZoom} />}
    </>
  );
}
