import type { TileSettings } from '../map/basemaps.ts';
import { sitePath } from '../site-path.ts';
import type { Server } from './compose.ts';

/** The site's tiles as they are now. Without an address of vector tiles: the operator's file, or the map of the region. */
export function siteTiles({ config, regionTiles }: Pick<Server, 'config' | 'regionTiles'>): TileSettings {
  const { vector } = config.tiles;
  if (vector.url !== '') return config.tiles;
  if (config.basemapFile !== undefined)
    return { ...config.tiles, vector: { ...vector, url: sitePath('/api/basemap.pmtiles') } };
  const map = regionTiles.current();
  if (!map) return config.tiles;
  // With the build in it, so that a page that is loaded later asks for the one that is used then; it unpacks tiles itself.
  const url = `${sitePath('/api/region/tiles')}?${map.id}&packed`;
  return { ...config.tiles, vector: { url, attribution: map.attribution, maxZoom: map.maxZoom } };
}
