/** Picture tiles drawn above the embedded basemap. */
export interface Raster {
  kind: 'raster';
  /** Template with {z}, {x}, {y} and optionally {s} (a, b, c) or a range of its own, such as {0-7}. */
  url: string;
  /** Templates of tiles with the names alone, drawn above: in Chinese, and in English for all others. */
  names?: { zh: string; en: string };
  attribution: string;
  /** Beyond it, tiles are enlarged. */
  maxZoom: number;
  /** Whether dark mode may invert it: drawn maps yes, photographs no. */
  isInvertible: boolean;
  /** In GCJ-02, China's shifted datum. */
  isShifted?: true;
}

/** Tiles of shapes and names, drawn here: in the page's language, light or dark. */
export interface VectorTiles {
  kind: 'vector';
  url: string;
  /** A file of all tiles, a template with {z}, {x}, {y}, or a TileJSON document that names one. */
  format: 'pmtiles' | 'mvt' | 'tilejson';
  attribution: string;
  /** Of a template: the last zoom that has tiles. */
  maxZoom: number;
}

export type Tiles = Raster | VectorTiles;
