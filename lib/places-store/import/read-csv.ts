import { statSync } from 'node:fs';
import { type Datum, toWgs } from '../../geo/crs.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { columnOf, fallbackKind, pointColumns } from './columns.ts';
import type { Found } from './found.ts';
import { hashOf } from './hash-of.ts';
import { placeOfTags, type Tags } from './place-of-tags.ts';
import { textChunks } from './text-chunks.ts';

/**
 * Places of a CSV file (comma, semicolon, tab or bar; RFC 4180 quotes; UTF-8, UTF-16 or GBK) with a header that names lat,
 * lng (or one column for both) and name. A row without a kind is a "place".
 */
export async function* readCsv(path: string, datum: Datum): AsyncGenerator<Found> {
  const size = statSync(path).size || 1;
  const { chunks, bytesRead } = textChunks(path);
  const file = hashOf(path);
  let header: string[] | undefined;
  let pointIn: (row: Tags) => LngLat | undefined = () => undefined;
  let number = 0;
  for await (const cells of rowsOf(chunks)) {
    // Excel's own line that names the separator.
    if (!header && /^sep=/i.test(cells[0] ?? '')) continue;
    if (!header) {
      header = cells.map(columnOf);
      const columns = pointColumns(header);
      if (!columns) {
        throw new Error(
          `${path}: the first line must name the columns, among them lat and lng (found: ${header.join(', ')})`,
        );
      }
      pointIn = columns;
      continue;
    }
    number++;
    const row: Tags = Object.fromEntries(header.flatMap((name, i) => (cells[i] ? [[name, cells[i]]] : [])));
    const at = pointIn(row);
    const id = row.id ?? row['@id'];
    const place = at
      ? placeOfTags(id ? `csv:${id}` : `csv:${file}:${number}`, toWgs(at, datum), row, fallbackKind(row))
      : null;
    yield { place, progress: Math.min(1, bytesRead() / size) };
  }
}

/** Cells of each line. A quoted cell may hold separators, line breaks and doubled quotes. */
async function* rowsOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let separator = '';
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let wasQuote = false;
  for await (const chunk of chunks) {
    separator ||= separatorOf(chunk);
    for (const char of chunk) {
      if (isQuoted) {
        if (char === '"') [isQuoted, wasQuote] = [false, true];
        else cell += char;
      } else if (char === '"' && (wasQuote || cell === '')) {
        if (wasQuote) cell += '"';
        [isQuoted, wasQuote] = [true, false];
      } else {
        wasQuote = false;
        if (char === separator) {
          cells.push(cell);
          cell = '';
        } else if (char === '\n') {
          cells.push(cell);
          if (cells.some((text) => text.trim() !== '')) yield cells.map((text) => text.trim());
          [cells, cell] = [[], ''];
        } else if (char !== '\r') cell += char;
      }
    }
  }
  cells.push(cell);
  if (cells.some((text) => text.trim() !== '')) yield cells.map((text) => text.trim());
}

function separatorOf(chunk: string): string {
  const line = chunk.slice(0, chunk.search(/[\r\n]|$/));
  const named = /^\ufeff?sep=(.)$/i.exec(line)?.[1];
  if (named) return named;
  const counts = [',', ';', '\t', '|'].map((char) => ({ char, count: line.split(char).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.char ?? ',';
}
