import { statSync } from 'node:fs';
import { degreesOfMercator } from '../../files/degrees-of-mercator.ts';
import { crsOf } from '../../files/geojson-crs.ts';
import { pointOfGeometry } from '../../geo/point-of-geometry.ts';
import { DatumDoubt } from './datum-doubt.ts';
import type { Found, Reading } from './found.ts';
import { foundOfFeature } from './found-of-feature.ts';
import { jsonObjects, type Outline } from './json-objects.ts';
import { anyObject, readFeature } from './read-feature.ts';
import { textChunks } from './text-chunks.ts';

/**
 * Places of a GeoJSON FeatureCollection, feature, geometry or text sequence, or of Overpass's JSON, read piece by
 * piece; areas and lines become a point on them. Read twice: first for what surrounds the features, so that nothing is
 * stored from a file that is truncated, not GeoJSON or in an unknown system.
 */
export async function* readGeoJson(reading: Reading): AsyncGenerator<Found> {
  const { path, note } = reading;
  const crs = await systemOf(reading);
  if (crs === 'mercator') note('coordinates brought from Web Mercator to degrees, as the crs member says');
  const size = statSync(path).size || 1;
  const { chunks, bytesRead } = await textChunks({ ...reading, note: () => {} });
  const doubt = new DatumDoubt(reading, reading.datum, true);
  let number = 0;
  for await (const text of jsonObjects(chunks, path)) {
    number++;
    const progress = Math.min(1, bytesRead() / size);
    const read = readFeature(parsed(text));
    const where = `feature ${number}`;
    if (!read) {
      yield { leftOut: { reason: 'unreadable', where }, progress };
      continue;
    }
    const at = pointOfGeometry(crs === 'mercator' ? degreesOfMercator(read.geometry) : read.geometry);
    const found = foundOfFeature({ ...read, at, format: 'geojson', where }, reading);
    if (found.place && Object.keys(read.tags).some((key) => /\p{Script=Han}/u.test(key))) doubt.see(found.place);
    yield { ...found, progress };
  }
}

/** The coordinate system. Throws if the file is not GeoJSON, or not complete. */
async function systemOf(reading: Reading) {
  const { path } = reading;
  const { chunks } = await textChunks(reading);
  const outline: Outline = { text: '', isWhole: true };
  let objects = 0;
  let readable = 0;
  let first: unknown;
  for await (const text of jsonObjects(chunks, path, outline)) {
    objects++;
    if (readable > 0) continue;
    first = parsed(text);
    if (readFeature(first)) readable++;
  }
  const around = anyObject.parse(parsed(outline.text));
  if (!outline.isWhole && (outline.text !== '' || objects === 0))
    throw new Error(`${path}: the JSON is cut short or damaged`);
  if (objects === 0)
    throw new Error(`${path}: ${outline.text === '' ? 'no GeoJSON in it' : 'its list of features is empty'}`);
  if (readable === 0) {
    const { type } = anyObject.parse(first);
    const what = type === 'Topology' ? 'TopoJSON' : 'other JSON';
    throw new Error(`${path}: no GeoJSON in it (${what}): none of ${objects} entries is a feature`);
  }
  return crsOf(around.crs ?? (objects === 1 ? anyObject.parse(first).crs : undefined), path);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
