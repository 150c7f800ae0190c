import { BASEMAP_IDS, type BasemapId, RASTER_IDS, RASTERS, type RasterId, type TilesId } from './state.ts';
import { tiandituOf } from './tianditu.ts';
import { originsOf } from './tile-template.ts';
import type { Raster, Tiles, VectorTiles } from './tiles.ts';

/**
 * The basemaps that the operator configured for this site: the one list from which layers, credits, the menu and the
 * content security policy are made. What is not listed is not offered.
 */
export type Basemaps = { [Id in TilesId]?: Tiles };

/** Their configuration; an empty url means none. */
export interface TileSettings {
  rasters: Record<RasterId, { url: string; attribution: string }>;
  vector: { url: string; attribution: string; maxZoom: number };
  tianditu?: { key: string; attribution: string };
}

/** What `auto` shows is the first of these that the site has: what an operator set up beats what comes by default. */
const AUTOMATIC: readonly TilesId[] = ['vector_tiles', 'tianditu', 'streets'];
const MAX_ZOOM = 19;

export function basemapsOf({ rasters, vector, tianditu }: TileSettings): Basemaps {
  const templates = RASTER_IDS.filter((id) => rasters[id].url !== '').map((id): [RasterId, Raster] => [
    id,
    { kind: 'raster', ...rasters[id], maxZoom: MAX_ZOOM, ...RASTERS[id] },
  ]);
  return {
    ...Object.fromEntries(templates),
    ...(tianditu && tiandituOf(tianditu)),
    ...(vector.url !== '' && { vector_tiles: { kind: 'vector', ...vector, format: formatOf(vector.url) } }),
  };
}

/** The choices of the menu. */
export function offeredBasemaps(basemaps: Basemaps): BasemapId[] {
  return BASEMAP_IDS.filter((id) => id === 'auto' || id === 'vector' || basemaps[id] !== undefined);
}

/** The tiles above the embedded basemap; null for none, or if this site does not have them. Pure. */
export function tilesOf(id: BasemapId, basemaps: Basemaps): Tiles | null {
  if (id === 'vector') return null;
  const shown = id === 'auto' ? AUTOMATIC.find((each) => basemaps[each]) : id;
  return (shown && basemaps[shown]) ?? null;
}

/** Origins that the page loads basemaps from, other than its own, as content security policies name them. */
export interface TileSources {
  /** For img-src. */
  images: string[];
  /** For connect-src. */
  data: string[];
}

export function tileSourcesOf(basemaps: Basemaps): TileSources {
  const all = Object.values(basemaps);
  const pictures = all.flatMap((tiles) =>
    tiles.kind === 'raster' ? [tiles.url, ...Object.values(tiles.names ?? {})] : [],
  );
  const vectors = all.flatMap((tiles) => (tiles.kind === 'vector' ? [tiles.url] : []));
  return { images: unique(pictures.flatMap(originsOf)), data: unique(vectors.flatMap(originsOf)) };
}

const unique = <T>(values: T[]): T[] => [...new Set(values)];

function formatOf(url: string): VectorTiles['format'] {
  if (/\.pmtiles(?:$|\?)/i.test(url)) return 'pmtiles';
  return url.includes('{z}') ? 'mvt' : 'tilejson';
}
