import { headOf } from './open-bytes.ts';

export type FileKind = 'pbf' | 'json' | 'table' | 'gpx' | 'kml';

const ENDINGS: [RegExp, FileKind][] = [
  [/\.pbf$/i, 'pbf'],
  [/\.(geojson|json|geojsonl|geojsons|geojsonseq|ndjson|jsonl)$/i, 'json'],
  [/\.(csv|tsv|tab|psv|txt)$/i, 'table'],
  [/\.gpx$/i, 'gpx'],
  [/\.kml$/i, 'kml'],
];
const HAVE = '.osm.pbf, .geojson, .geojsonl, .csv, .tsv, .gpx, .kml; the text formats also as .gz';

/** How other files begin, and what to do with them. */
const OTHERS: [string[], string][] = [
  [['PK\x03\x04'], 'is a ZIP archive (.zip, .kmz, .xlsx): unpack it, or save the sheet as CSV'],
  [['BZh'], 'is packed with bzip2: unpack it first'],
  [['\xfd7zXZ', '\x28\xb5\x2f\xfd'], 'is packed (xz or zstd): unpack it first'],
  [['SQLite format 3'], 'is a database (GeoPackage, SQLite): export a layer as GeoJSON'],
  [['\xd0\xcf\x11\xe0'], 'is an old Excel file: save the sheet as CSV'],
  [['%PDF'], 'is a PDF'],
  [['\0\0\x27\x0a'], 'is a shapefile: export it as GeoJSON'],
  [['\x89PNG', '\xff\xd8\xff', 'GIF8'], 'is a picture'],
];
const SAMPLE_BYTES = 4096;

/**
 * The kind of a file, by its extension, checked against how it begins. Throws, in words for the operator, if it cannot
 * be read.
 */
export async function kindOfFile(path: string): Promise<FileKind> {
  const head = (await headOf(path, SAMPLE_BYTES)).toString('latin1');
  // UTF-16's zero bytes, and byte order marks.
  const text = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (text === '') throw new Error(`${path}: the file is empty`);
  const isPbf = head.startsWith('\0\0') && head.slice(4, 32).includes('\tOSMHeader');
  const other = OTHERS.find(([starts]) => starts.some((start) => head.startsWith(start)));
  if (other) throw new Error(`${path}: this ${other[1]}`);
  if (/<!doctype html|<html[\s>]/i.test(text)) throw new Error(`${path}: this is a web page, not a file of places`);
  if (/<osm[\s>]/.test(text)) {
    throw new Error(`${path}: OpenStreetMap XML is not read; turn it into .osm.pbf, for example with osmium cat`);
  }
  const kind = ENDINGS.find(([ending]) => ending.test(path.replace(/\.gz$/i, '')))?.[1];
  if (!kind) throw new Error(`${path}: unknown kind of file (have ${HAVE})`);
  const looks = looksOf(text, isPbf);
  const isAsSaid = kind === looks || (kind === 'table' && looks === undefined);
  if (isAsSaid) return kind;
  const seems = looks === undefined ? 'something else' : NAMES[looks];
  throw new Error(`${path}: the name says ${NAMES[kind]}, the file holds ${seems}`);
}

const NAMES: Record<FileKind, string> = {
  pbf: 'OpenStreetMap PBF',
  json: 'JSON',
  table: 'a table',
  gpx: 'GPX',
  kml: 'KML',
};

function looksOf(text: string, isPbf: boolean): FileKind | undefined {
  if (isPbf) return 'pbf';
  if (text.startsWith('{') || text.startsWith('[') || text.startsWith('\x1e')) return 'json';
  if (!text.startsWith('<')) return undefined;
  if (/<(?:\w+:)?gpx[\s>]/.test(text)) return 'gpx';
  return /<(?:\w+:)?kml[\s>]/.test(text) ? 'kml' : undefined;
}
