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
export function offeredOf(basemaps: Basemaps): BasemapId[] {
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

/** One piece of an attribution line: text, with a URL if it is a link. */
export interface AttributionPart {
  text: string;
  href?: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', copy: '©', nbsp: ' ', '#39': "'" };

/**
 * An attribution (plain text, or text with `<a href>` as tile services publish it) → parts to render as text.
 * Only http and https addresses become links; every other tag is dropped, its text kept. Never throws.
 */
export function attributionParts(attribution: string): AttributionPart[] {
  const parts: AttributionPart[] = [];
  const add = (raw: string, href?: string) => {
    const text = raw
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot|copy|nbsp|#39);/g, (all, name: string) => ENTITIES[name] ?? all);
    if (text !== '') parts.push({ text, ...(href && { href }) });
  };
  let from = 0;
  for (const link of attribution.matchAll(/<a\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)["']?[^>]*>(.*?)<\/a>/gis)) {
    add(attribution.slice(from, link.index));
    const href = link[1] ?? '';
    add(link[2] ?? '', /^https?:\/\//i.test(href) ? href : undefined);
    from = link.index + link[0].length;
  }
  add(attribution.slice(from));
  return parts.map((part) =>
    part.href === undefined && /openstreetmap/i.test(part.text) && parts.length === 1
      ? { ...part, href: 'https://www.openstreetmap.org/copyright' }
      : part,
  );
}
