import type { FileKind } from './file-kind.ts';
import type { Found, Reading } from './found.ts';
import { readCsv } from './read-csv.ts';
import { readGeoJson } from './read-geojson.ts';
import { readOsmPbf } from './read-osm-pbf.ts';
import { readXml } from './read-xml.ts';

export function readerOf(kind: FileKind, reading: Reading): AsyncGenerator<Found> {
  switch (kind) {
    case 'pbf':
      return readOsmPbf(reading.path, reading.scratch);
    case 'json':
      return readGeoJson(reading);
    case 'table':
      return readCsv(reading);
    case 'gpx':
    case 'kml':
      return readXml(kind, reading);
    default:
      return kind satisfies never;
  }
}
