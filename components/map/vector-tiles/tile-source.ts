import { PMTiles } from 'pmtiles';
import { z } from 'zod';
import type { BBox } from '../../../lib/geo/lng-lat.ts';
import { tileUrl } from '../../../lib/map/tile-template.ts';
import type { VectorTiles } from '../../../lib/map/tiles.ts';

/** Where vector tiles come from. */
export interface TileSource {
  /** The bytes of a tile; undefined where there is none. Throws if it should be there and is not. */
  getZxy(z: number, x: number, y: number, signal?: AbortSignal): Promise<{ data: ArrayBuffer } | undefined>;
  maxZoom: number;
  /** The part of the world it has tiles of; null: all of it. */
  cover: BBox | null;
}

/** A map of at least this many degrees counts as one of the world. */
const WORLD_DEG = 350;

/** Opens the tiles: reads the file's head or the document that describes them. Throws if they are not to be had. */
export function openTiles({ url, format, maxZoom }: VectorTiles): Promise<TileSource> {
  switch (format) {
    case 'pmtiles':
      return openFile(url);
    case 'tilejson':
      return openDocument(url);
    case 'mvt':
      return Promise.resolve({ ...fromTemplate(url), maxZoom, cover: null });
    default:
      return format satisfies never;
  }
}

async function openFile(url: string): Promise<TileSource> {
  const file = new PMTiles(new URL(url, location.href).href);
  const { minLon, minLat, maxLon, maxLat, maxZoom } = await file.getHeader();
  return {
    maxZoom,
    cover: coverOf([minLon, minLat, maxLon, maxLat]),
    getZxy: (z, x, y, signal) => file.getZxy(z, x, y, signal),
  };
}

const tileJson = z.object({
  tiles: z.array(z.string()).min(1),
  maxzoom: z.number().min(0).max(22).default(14),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});

async function openDocument(url: string): Promise<TileSource> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  const { tiles, maxzoom, bounds } = tileJson.parse(await response.json());
  const [template = ''] = tiles;
  // A template is no URL: its braces would be escaped.
  const absolute = /^https?:/.test(template) ? template : new URL(url, location.href).origin + template;
  return { ...fromTemplate(absolute), maxZoom: maxzoom, cover: bounds ? coverOf(bounds) : null };
}

function fromTemplate(template: string): Pick<TileSource, 'getZxy'> {
  return {
    async getZxy(z, x, y, signal) {
      const url = tileUrl(template, { z, x, y });
      const response = await fetch(url, signal ? { signal } : {});
      // Both are said of a tile with nothing in it.
      if (response.status === 404 || response.status === 204) return undefined;
      if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
      const data = await unpacked(await response.arrayBuffer());
      return data.byteLength === 0 ? undefined : { data };
    },
  };
}

/** Tiles are often kept compressed, and not every host says so. */
async function unpacked(data: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(data);
  if (first !== 0x1f || second !== 0x8b) return data;
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

function coverOf([west, south, east, north]: BBox): BBox | null {
  return east - west >= WORLD_DEG ? null : [west, south, east, north];
}
