import { statSync } from 'node:fs';
import { type Datum, toWgs } from '../../geo/crs.ts';
import { unguarded } from '../../geo/spreadsheet-text.ts';
import { fallbackKind, filled, idIn, withOurNames } from './columns.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { DatumDoubt } from './datum-doubt.ts';
import type { Found, Reading } from './found.ts';
import { contentId, ownId } from './place-id.ts';
import { placeOfTags, type Tags } from './place-of-tags.ts';
import { type Order, orderOf, type PointColumns, pairOf, pointColumns } from './point-columns.ts';
import { textChunks } from './text-chunks.ts';

/** Rows used to determine the order of a column with both coordinates. */
const ROWS_AHEAD = 500;

/**
 * Places of a table (see csvRows) whose header names latitude and longitude, or one column for both, and the name. A
 * row without a kind is a "place".
 */
export async function* readCsv(reading: Reading): AsyncGenerator<Found> {
  const { path, source, note } = reading;
  const size = statSync(path).size || 1;
  const { chunks, bytesRead } = await textChunks(reading);
  const rows = csvRows(chunks, path);
  const header = await headerOf(rows);
  const columns = pointColumns(header, reading.datum);
  if (!columns) {
    throw new Error(
      `${path}: the first line must name the columns, among them lat and lng (found: ${header.slice(0, 30).join(', ')})`,
    );
  }
  const datum = datumOf(columns, reading);
  const doubt = new DatumDoubt(
    reading,
    columns.datum ?? reading.datum,
    columns.isChinese || header.some((name) => /\p{Script=Han}/u.test(name)),
  );
  const ahead: CsvRow[] = [];
  for await (const row of taken(rows, ROWS_AHEAD)) ahead.push(row);
  const textOf = isOurExport(header) ? (cell: string) => unguarded(filled(cell)) : filled;
  const tagsOf = ({ cells }: CsvRow): Tags =>
    Object.fromEntries(
      header.flatMap((name, i) => (filled(cells[i] ?? '') === '' ? [] : [[name, textOf(cells[i] ?? '')]])),
    );
  const order =
    columns.order ??
    orderBy(
      ahead.map((row) => columns.pairIn(tagsOf(row))),
      columns.usual,
      note,
    );
  for await (const row of both(ahead, rows)) {
    const progress = Math.min(1, bytesRead() / size);
    const raw = tagsOf(row);
    const where = `line ${row.line}`;
    const at = columns.pointIn(raw, order);
    if (at === null || at === 'outside') {
      yield { leftOut: { reason: at === null ? 'no-position' : 'outside-the-globe', where }, progress };
      continue;
    }
    if (at.lng === 0 && at.lat === 0) {
      yield { leftOut: { reason: 'null-island', where }, progress };
      continue;
    }
    const tags = withOurNames(raw);
    const own = idIn(tags);
    const wgs = toWgs(at, datum);
    const id = own === undefined ? contentId('csv', source, wgs, tags) : ownId('csv', source, own);
    const place = placeOfTags(id, wgs, tags, fallbackKind(tags));
    if (typeof place !== 'string') doubt.see(place);
    yield typeof place === 'string' ? { leftOut: { reason: place, where }, progress } : { place, progress };
  }
}

/** The first row, after Excel's own line naming the separator. */
async function headerOf(rows: AsyncGenerator<CsvRow>): Promise<string[]> {
  for await (const { cells } of taken(rows, 2)) {
    const header = cells.map((name) => name.replace(/^\ufeff/, '').trim());
    if (!/^sep=/i.test(header[0] ?? '')) return header;
  }
  return [];
}

/** A table that our map was saved as; in others an apostrophe before a sign may belong to the name. */
const isOurExport = (header: string[]) => header.join(',') === 'ref,name,name_en,lat,lng';

/** Some of the rows; the rest remain to be read. */
async function* taken(rows: AsyncGenerator<CsvRow>, count: number): AsyncGenerator<CsvRow> {
  for (let i = 0; i < count; i++) {
    const next = await rows.next();
    if (next.done) return;
    yield next.value;
  }
}

async function* both(first: CsvRow[], rest: AsyncGenerator<CsvRow>): AsyncGenerator<CsvRow> {
  yield* first;
  yield* rest;
}

function datumOf({ datum: named }: PointColumns, { path, datum: asked, note }: Reading): Datum {
  if (named && asked && named !== asked) {
    throw new Error(
      `${path}: --datum ${asked}, but the columns say ${named}; leave --datum out, or rename the columns`,
    );
  }
  if (named && named !== 'wgs84') note(`coordinates brought from ${named} to WGS-84, as the names of the columns say`);
  return named ?? asked ?? 'wgs84';
}

/** From the pairs with only one possible order; else the usual one, which is noted. */
function orderBy(pairs: string[], usual: Order, note: (text: string) => void): Order {
  const orders = pairs.flatMap((pair) => orderOf(pair) ?? []);
  const latFirst = orders.filter((order) => order === 'lat,lng').length;
  if (orders.length > 0) return latFirst * 2 >= orders.length ? 'lat,lng' : 'lng,lat';
  // A bracketed list is how GeoJSON and programs write it: longitude first.
  if (pairs.some((pair) => pair.startsWith('['))) return 'lng,lat';
  if (pairs.some((pair) => pairOf(pair)))
    note(`pairs of coordinates taken as ${usual === 'lat,lng' ? 'latitude, longitude' : 'longitude, latitude'}`);
  return usual;
}
