import { existsSync } from 'node:fs';
import type { BBox } from '../../geo/lng-lat.ts';
import { buildFolder, mapFile } from '../region-files.ts';
import type { Regions } from '../regions.ts';
import { type Mbtiles, openMbtiles } from './mbtiles.ts';

/** The map of a region that there is. */
interface RegionMap {
  /** Of the build, so that tiles of another one have other addresses. */
  id: string;
  bbox: BBox;
  minZoom: number;
  maxZoom: number;
  attribution: string;
}

export interface RegionTiles {
  /** The map of the region that is used; undefined: none was made. */
  current(): RegionMap | undefined;
  /**
   * A tile of a build, compressed with gzip; 'empty': nothing is there, for as long as the build lasts; undefined: there
   * is no map of such a build, or none yet. y: from the north. Throws if its file cannot be read.
   */
  tile(id: string, z: number, x: number, y: number): Uint8Array<ArrayBuffer> | 'empty' | undefined;
  close(): void;
}

/** The build that is used, and the one before it, of which a page may still show tiles. */
const MOST_OPEN = 2;
const ID = /^\d{8}T\d{6}Z-[a-z0-9-]+$/;

/** Tiles of the regions under `dir`. Opens a file when it is asked for the first tile of it. */
export function createRegionTiles(dir: string, regions: Pick<Regions, 'current'>): RegionTiles {
  const open = new Map<string, Mbtiles>();
  let currentId: string | undefined;

  /** Files that stay open after they are removed keep their room on the disk. */
  function closeRemoved(): void {
    const id = regions.current()?.id;
    if (id === currentId) return;
    currentId = id;
    for (const [each, file] of open) {
      if (existsSync(/* turbopackIgnore: true */ pathOf(each))) continue;
      file.close();
      open.delete(each);
    }
  }

  const pathOf = (id: string) => mapFile(buildFolder(dir, id));

  function fileOf(id: string): Mbtiles | undefined {
    const known = open.get(id);
    if (known) return known;
    if (!ID.test(id)) return undefined;
    if (!existsSync(/* turbopackIgnore: true */ pathOf(id))) return undefined;
    const opened = openMbtiles(pathOf(id));
    open.set(id, opened);
    const [oldest] = open.keys();
    if (open.size > MOST_OPEN && oldest !== undefined) {
      open.get(oldest)?.close();
      open.delete(oldest);
    }
    return opened;
  }

  return {
    current() {
      closeRemoved();
      const region = regions.current();
      if (!region?.map) return undefined;
      const { id, bbox, map, attribution } = region;
      return { id, bbox, minZoom: map.minZoom, maxZoom: map.maxZoom, attribution };
    },
    tile(id, z, x, y) {
      closeRemoved();
      const file = fileOf(id);
      return file && (file.tile(z, x, y) ?? 'empty');
    },
    close() {
      for (const file of open.values()) file.close();
      open.clear();
    },
  };
}
