import { BASEMAP_IDS, type BasemapId, RASTER_IDS, RASTERS, type RasterId } from './state.ts';

/** Raster tiles drawn above the embedded vector basemap. */
export interface Raster {
  /** Template with {z}, {x}, {y} and optionally {s} (a, b, c). */
  url: string;
  attribution: string;
  maxZoom: number;
  /** Whether dark mode may invert it: drawn maps yes, photographs no. */
  isInvertible: boolean;
}

/**
 * The basemaps that the operator configured for this site: the one list from which layers, credits, the menu and the
 * content security policy are made. What is not listed is not offered.
 */
export type Basemaps = { [Id in RasterId]?: Raster };

/** The configuration of one of them; an empty url means none. */
export interface Tiles {
  url: string;
  attribution: string;
}

const MAX_ZOOM = 19;

export function basemapsOf(tiles: Record<RasterId, Tiles>): Basemaps {
  return Object.fromEntries(
    RASTER_IDS.filter((id) => tiles[id].url !== '').map((id) => [
      id,
      { ...tiles[id], maxZoom: MAX_ZOOM, isInvertible: RASTERS[id].isInvertible },
    ]),
  );
}

/** The choices of the menu. */
export function offeredBasemaps(basemaps: Basemaps): BasemapId[] {
  return BASEMAP_IDS.filter((id) => id === 'auto' || id === 'vector' || basemaps[id] !== undefined);
}

/** The raster above the embedded vector basemap; null for none, or if this site does not have it. Pure. */
export function rasterOf(id: BasemapId, basemaps: Basemaps): Raster | null {
  return id === 'vector' ? null : (basemaps[id === 'auto' ? 'streets' : id] ?? null);
}

/**
 * Where images may come from, in the form of a content security policy: "https://*.tile.example"; empty if there are
 * none.
 */
export function tileSourcesOf(basemaps: Basemaps): string[] {
  const sources = Object.values(basemaps).flatMap(({ url }) => {
    const [, scheme, host] = /^(https?:\/\/)([^/]+)/.exec(url) ?? [];
    return scheme && host ? [`${scheme}${host.replace(/^[^.]*\{[^}]*\}[^.]*(?=\.)/, '*')}`] : [];
  });
  return [...new Set(sources)];
}
