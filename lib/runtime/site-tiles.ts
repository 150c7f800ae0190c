import type { TileSettings } from '../map/basemaps.ts';
import { sitePath } from '../site-path.ts';
import type { Server } from './compose.ts';

/** The site's tiles as they are now: the region's map, where one was made and no other vector tiles are set. */
export function siteTiles({ config, regionTiles }: Pick<Server, 'config' | 'regionTiles'>): TileSettings {
  const map = config.tiles.vector.url === '' ? regionTiles.current() : undefined;
  if (!map) return config.tiles;
  // With the build in it, so that a page that is loaded later asks for the one that is used then.
  const url = `${sitePath('/api/region/tiles')}?${map.id}`;
  return { ...config.tiles, vector: { url, attribution: map.attribution, maxZoom: map.maxZoom } };
}
