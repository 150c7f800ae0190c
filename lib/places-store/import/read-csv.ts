import { statSync } from 'node:fs';
import { unescapeFormula } from '../../domain/spreadsheet-text.ts';
import { headerOf, isOurExport, takeRows } from '../../files/csv-header.ts';
import { type CsvRow, csvRows } from '../../files/csv-rows.ts';
import { cellText } from '../../files/plain-name.ts';
import { pointColumns } from '../../files/point-columns.ts';
import { toWgs } from '../../geo/crs.ts';
import { fallbackKind, idIn, withOurNames } from './columns.ts';
import { both, datumOf, orderBy } from './csv-points.ts';
import { DatumDoubt } from './datum-doubt.ts';
import type { Found, Reading } from './found.ts';
import { contentId, ownId } from './place-id.ts';
import { placeOfTags } from './place-of-tags.ts';
import type { Tags } from './tags.ts';
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
  for await (const row of takeRows(rows, ROWS_AHEAD)) ahead.push(row);
  const textOf = isOurExport(header) ? (cell: string) => unescapeFormula(cellText(cell)) : cellText;
  const tagsOf = ({ cells }: CsvRow): Tags =>
    Object.fromEntries(
      header.flatMap((name, i) => (cellText(cells[i] ?? '') === '' ? [] : [[name, textOf(cells[i] ?? '')]])),
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
