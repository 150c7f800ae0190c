import type { FileFault } from '../domain/file-report.ts';
import { isRecord } from '../domain/is-record.ts';
import { type Datum, toWgs } from '../geo/crs.ts';
import type { AnyGeometry } from '../geo/point-of-geometry.ts';
import { headerOf } from './csv-header.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { FileRefusal } from './file-refusal.ts';
import { nameIn, noteIn } from './name-in.ts';
import { cellText } from './plain-name.ts';
import { pointColumns } from './point-columns.ts';
import type { PointColumns } from './point-in-row.ts';
import { orderOfPairs } from './point-pair.ts';
import type { RawFeature } from './raw-feature.ts';
import { geometryOfWkt } from './wkt.ts';

interface TableRead {
  features: RawFeature[];
  faults: FileFault[];
}

/** Rows used to determine the order of a column with both coordinates. */
const ROWS_AHEAD = 500;

/** A table whose first line names its columns. Throws FileRefusal no_columns if none of them is a position. */
export async function readTable(text: string): Promise<TableRead> {
  const rows = csvRows(oneChunk(text), '');
  try {
    const header = await headerOf(rows);
    const all: CsvRow[] = [];
    for await (const row of rows) all.push(row);
    return tableOf(header, all);
  } catch (error) {
    // A quote that is never closed.
    throw error instanceof FileRefusal ? error : new FileRefusal('damaged');
  }
}

async function* oneChunk(text: string): AsyncGenerator<string> {
  yield text;
}

/** A JSON list of records with their coordinates; undefined if no field of the first ones is a position. */
export function tableOfObjects(list: readonly unknown[]): TableRead | undefined {
  const records = list.filter(isRecord);
  const header = [...new Set(records.slice(0, 50).flatMap((record) => Object.keys(record)))];
  if (!pointColumns(header, undefined)) return undefined;
  const cellOf = (value: unknown) => (typeof value === 'object' && value ? JSON.stringify(value) : String(value ?? ''));
  const rows = records.map((record, index) => ({ line: index + 1, cells: header.map((name) => cellOf(record[name])) }));
  return tableOf(header, rows);
}

function tableOf(header: string[], rows: CsvRow[]): TableRead {
  const columns = pointColumns(header, undefined);
  if (!columns)
    throw new FileRefusal(
      'no_columns',
      header
        .filter((name) => name !== '')
        .slice(0, 12)
        .join(', '),
    );
  const recordOf = ({ cells }: CsvRow) =>
    Object.fromEntries(header.map((name, index) => [name, cellText(cells[index] ?? '')]));
  const records = rows.map(recordOf);
  const pairs = records.slice(0, ROWS_AHEAD).map((record) => columns.pairIn(record));
  const { order, isGuess } = columns.order
    ? { order: columns.order, isGuess: false }
    : orderOfPairs(pairs, columns.usual);
  const datum = columns.datum ?? 'wgs84';
  const features = records.map((record, index): RawFeature => {
    const geometry = geometryIn(record, columns, order);
    const note = noteIn(record);
    return {
      name: nameIn(record),
      ...(note && { note }),
      geometry: geometry && datum !== 'wgs84' ? inWgs(geometry, datum) : geometry,
      where: String(rows[index]?.line ?? index + 2),
    };
  });
  const faults: FileFault[] = [
    ...(isGuess ? [{ code: 'order_assumed' as const, detail: order }] : []),
    ...(datum === 'wgs84' ? [] : [{ code: datum, count: features.filter(({ geometry }) => geometry).length }]),
  ];
  return { features, faults };
}

function geometryIn(
  record: Record<string, string>,
  columns: PointColumns,
  order: Parameters<PointColumns['pointIn']>[1],
): AnyGeometry | null {
  const shape = shapeIn(columns.pairIn(record));
  if (shape) return shape;
  const at = columns.pointIn(record, order);
  // Out of range is counted with the rest of what lies outside.
  if (at === 'outside') return { type: 'Point', coordinates: [999, 999] };
  return at && { type: 'Point', coordinates: [at.lng, at.lat] };
}

function shapeIn(text: string): AnyGeometry | undefined {
  if (!text.startsWith('{')) return geometryOfWkt(text);
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) && 'coordinates' in json ? json : undefined;
  } catch {
    return undefined;
  }
}

function inWgs({ type, coordinates }: AnyGeometry, datum: Datum): AnyGeometry {
  const convert = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const [lng, lat]: unknown[] = value;
    if (typeof lng !== 'number' || typeof lat !== 'number') return value.map(convert);
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90) return value;
    const at = toWgs({ lng, lat }, datum);
    return [at.lng, at.lat];
  };
  return { type, coordinates: convert(coordinates) };
}
