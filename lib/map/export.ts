import { toCSV } from './export/csv.ts';
import { toGeoJSON } from './export/geojson.ts';
import { toGPX } from './export/gpx.ts';
import { toKML } from './export/kml.ts';
import { toMarkdown } from './export/markdown.ts';
import type { WriteOptions } from './export/shapes.ts';
import type { ExportId } from './export-formats.ts';
import type { MapState } from './state.ts';

export { toCSV, toGeoJSON, toGPX, toKML, toMarkdown };

/** The writer of each format. They pull in a polygon library: import this file only when something is exported. */
export const WRITERS: Record<ExportId, (state: Pick<MapState, 'layers'>, options?: WriteOptions) => string> = {
  geojson: toGeoJSON,
  gpx: toGPX,
  kml: toKML,
  csv: toCSV,
  md: toMarkdown,
};
