import { statSync } from 'node:fs';
import type { Datum } from '../../geo/crs.ts';
import type { PlaceStore, StoredPlace } from '../place-store.ts';
import type { Found } from './found.ts';
import { readCsv } from './read-csv.ts';
import { readGeoJson } from './read-geojson.ts';
import { readOsmPbf } from './read-osm-pbf.ts';

const BATCH = 10_000;

export interface ImportOptions {
  /** Places a transaction; 10,000 if unset. */
  batchSize?: number;
  /** Of the coordinates in a CSV or GeoJSON file; OSM is always WGS-84. */
  datum?: Datum;
  /** Called at each batch and at the end. */
  onProgress?: (progress: { share: number; written: number }) => void;
  /** Stops between two batches; what is written stays, and the next run goes on there. */
  signal?: AbortSignal;
}

/**
 * Reads a file of places into the store: .osm.pbf, .geojson or .json, .geojsonl/.geojsons/.ndjson, .csv or .tsv. Memory does
 * not grow with the file (but for the nodes of OSM ways). An import that was cut short goes on after its last batch; one
 * that is complete is not repeated. Returns how many places were written now. Throws for an unknown ending, and for a file of which
 * nothing can be used.
 */
export async function importPlaces(store: PlaceStore, path: string, options: ImportOptions = {}): Promise<number> {
  await store.open();
  const source = sourceOf(path);
  const before = await store.importState(source);
  if (before?.isComplete) return 0;
  const start = before?.done ?? 0;
  let seen = 0;
  let unusable = 0;
  let written = 0;
  let batch: StoredPlace[] = [];
  const flush = async (share: number, isComplete: boolean) => {
    await store.write(batch, { source, done: seen, isComplete });
    written += batch.length;
    batch = [];
    options.onProgress?.({ share, written });
  };
  for await (const { place, progress } of readerOf(path, options.datum ?? 'wgs84')) {
    if (!place) {
      unusable++;
      continue;
    }
    seen++;
    if (seen <= start) continue;
    batch.push(place);
    if (batch.length < (options.batchSize ?? BATCH)) continue;
    await flush(progress, false);
    options.signal?.throwIfAborted();
  }
  // Metres instead of degrees, columns without a name: nothing written would look like nothing new.
  if (seen === 0 && unusable > 0 && !isPbf(path)) {
    throw new Error(`${path}: none of ${unusable} entries has a name and a position in degrees`);
  }
  await flush(1, true);
  await store.optimize();
  return written;
}

/** The file and its content, as far as size and time tell it: a changed file is a new import. */
function sourceOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${Math.round(mtimeMs)}`;
}

const isPbf = (path: string) => /\.pbf$/i.test(path);

function readerOf(path: string, datum: Datum): AsyncGenerator<Found> {
  if (isPbf(path)) return readOsmPbf(path);
  if (/\.(geojson|json|geojsonl|geojsons|geojsonseq|ndjson|jsonl)$/i.test(path)) return readGeoJson(path, datum);
  if (/\.(csv|tsv|txt)$/i.test(path)) return readCsv(path, datum);
  throw new Error(`${path}: unknown kind of file (have .osm.pbf, .geojson, .geojsonl, .csv, .tsv)`);
}
