import { DatabaseSync } from 'node:sqlite';

/** A file of tiles. Source: github.com/mapbox/mbtiles-spec, 1.3. */
export interface Mbtiles {
  /** The bytes of a tile as they are kept, gzip for vector tiles; undefined where there is none. y: from the north. */
  tile(z: number, x: number, y: number): Uint8Array<ArrayBuffer> | undefined;
  /** Reads all of the index. */
  facts(): { minZoom: number; maxZoom: number; count: number };
  close(): void;
}

/** Opens a file of tiles to read it. Throws if it is none. */
export function openMbtiles(path: string): Mbtiles {
  const db = new DatabaseSync(path, { readOnly: true });
  const one = tileQuery(db);
  return {
    tile(z, x, y) {
      const row = one.get(z, x, 2 ** z - 1 - y);
      return row?.tile_data instanceof Uint8Array ? new Uint8Array(row.tile_data) : undefined;
    },
    facts() {
      const row = db
        .prepare('SELECT min(zoom_level) AS low, max(zoom_level) AS high, count(*) AS count FROM tiles')
        .get();
      return { minZoom: Number(row?.low ?? 0), maxZoom: Number(row?.high ?? 0), count: Number(row?.count ?? 0) };
    },
    close: () => db.close(),
  };
}

function tileQuery(db: DatabaseSync) {
  try {
    return db.prepare('SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?');
  } catch (error) {
    // Whoever asks again opens it again.
    db.close();
    throw error;
  }
}
