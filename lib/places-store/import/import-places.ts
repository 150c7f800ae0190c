import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Datum } from '../../geo/crs.ts';
import { NOTHING_WRITTEN } from '../change-of.ts';
import type { PlaceStore, StoredPlace } from '../place-store.ts';
import { contentOf } from './content-of.ts';
import { isDoubtful } from './doubtful-text.ts';
import { kindOfFile } from './file-kind.ts';
import type { Reading } from './found.ts';
import { type LeftOut, LeftOutTally, leftOutText } from './left-out.ts';
import { readerOf } from './reader-of.ts';

const BATCH = 10_000;

const MOST_EXAMPLES = 3;

export interface ImportOptions {
  /**
   * Whose places these are: an import replaces what its source had before, and nothing else. The file's name if unset.
   */
  source?: string;
  /** Places per transaction; 10,000 if unset. */
  batchSize?: number;
  /** Of the coordinates if the file does not say; OSM is always WGS-84. */
  datum?: Datum;
  /** Of a text file; guessed if unset. A label of the Encoding Standard. */
  encoding?: string;
  /** So many places the source should have; if others have taken some over since, the same content is read again. */
  least?: number;
  /** A folder for what waits in files meanwhile; the system's for temporary files if unset. */
  scratch?: string;
  /** Called at each batch and at the end. */
  onProgress?: (progress: { share: number; written: number }) => void;
  /** Stops it; the batches that are written stay, and the next run resumes after the last of them. */
  signal?: AbortSignal;
}

export interface ImportReport {
  source: string;
  /** This content was imported before, so nothing was read. */
  isRepeated: boolean;
  /** Places written by this run: new and changed ones. */
  added: number;
  changed: number;
  unchanged: number;
  /** Places the source had before that are not in this file. */
  removed: number;
  leftOut: LeftOut[];
  /** What was assumed or looks doubtful, one sentence each. */
  notes: string[];
}

/**
 * Reads a file of places into the store: .osm.pbf, .geojson or .json, .geojsonl/.geojsons/.ndjson, .csv or .tsv, .gpx,
 * .kml; text formats also as .gz. Memory does not grow with the file (except for the nodes of OSM ways, and for GPX and
 * KML). An interrupted import resumes after its last batch; a complete one is not repeated. Throws, in words for the
 * operator, for a file that cannot be read or contains no places; the source then keeps what it had.
 */
export async function importPlaces(
  store: PlaceStore,
  path: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const kind = await kindOfFile(path);
  if (kind === 'pbf' && options.datum && options.datum !== 'wgs84') {
    throw new Error(`${path}: --datum ${options.datum}, but OpenStreetMap is always WGS-84`);
  }
  await store.open();
  const source = options.source ?? basename(path);
  const content = contentOf(path, options);
  const before = await store.importState(source);
  const report: ImportReport = { ...NOTHING_WRITTEN, source, isRepeated: false, leftOut: [], notes: [] };
  const isSame = before?.content === content;
  const isAgain = isSame && before.isComplete;
  const had = isAgain ? await store.count(source) : 0;
  if (isAgain && had >= (options.least ?? 0)) return { ...report, isRepeated: true, unchanged: had };
  const start = isSame && !isAgain ? before.done : 0;
  const tally = new LeftOutTally();
  const doubtful: string[] = [];
  let doubts = 0;
  let seen = 0;
  let batch: StoredPlace[] = [];
  const flush = async (share: number, isComplete: boolean) => {
    const written = await store.write(batch, { source, content, done: seen, isComplete });
    report.added += written.added;
    report.changed += written.changed;
    report.unchanged += written.unchanged;
    report.removed += written.removed;
    if (isAgain) report.unchanged += written.repeated.length;
    else for (const id of written.repeated) tally.add('repeated', id);
    batch = [];
    options.onProgress?.({ share, written: report.added + report.changed + report.unchanged });
  };
  const reading: Reading = {
    path,
    source,
    datum: options.datum,
    encoding: options.encoding,
    scratch: options.scratch,
    note: (text) => report.notes.push(text),
  };
  for await (const { place, leftOut, progress } of readerOf(kind, reading)) {
    options.signal?.throwIfAborted();
    if (leftOut) tally.add(leftOut.reason, leftOut.where);
    if (!place) continue;
    seen++;
    if (seen <= start) continue;
    if (isDoubtful(place) && ++doubts <= MOST_EXAMPLES) doubtful.push(place.name);
    batch.push(place);
    if (batch.length < (options.batchSize ?? BATCH)) continue;
    await flush(progress, false);
    // Neither files nor SQLite may have made it wait: signals of the system come in only then.
    await setImmediate();
  }
  options.signal?.throwIfAborted();
  // Metres instead of degrees, columns without a name: writing nothing would look like finding nothing new.
  if (seen === 0) throw new Error(nothingIn(path, tally));
  await flush(1, true);
  await store.optimize();
  if (doubts > 0) {
    report.notes.push(
      `text that looks garbled in ${doubts} of the places (${doubtful.join(', ')}${doubts > doubtful.length ? ', …' : ''}): check the file, or name its --encoding`,
    );
  }
  return { ...report, leftOut: tally.list() };
}

function nothingIn(path: string, tally: LeftOutTally): string {
  if (tally.total === 0) return `${path}: there is nothing in it that could be a place`;
  return `${path}: none of ${tally.total} entries is a place: ${leftOutText(tally.list())}`;
}
