import { statSync } from 'node:fs';
import { z } from 'zod';
import { type AnyGeometry, pointOfGeometry } from '../../geo/point-of-geometry.ts';
import { DatumDoubt } from './datum-doubt.ts';
import { tagsOfProperties } from './feature-tags.ts';
import type { Found, Reading } from './found.ts';
import { type FeatureIn, foundOfFeature } from './found-of-feature.ts';
import { crsOf, degreesOfMercator } from './geojson-crs.ts';
import { jsonObjects, type Outline } from './json-objects.ts';
import { textChunks } from './text-chunks.ts';

const anyObject = z.looseObject({}).catch({});
const feature = z.looseObject({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).nullish(),
  geometry: z.looseObject({}).nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
const geometry = z.looseObject({
  type: z.enum([
    'Point',
    'MultiPoint',
    'LineString',
    'MultiLineString',
    'Polygon',
    'MultiPolygon',
    'GeometryCollection',
  ]),
});
/** An element of Overpass's JSON, which people save as .json. */
const element = z.looseObject({
  type: z.enum(['node', 'way', 'relation']),
  id: z.number(),
  tags: z.record(z.string(), z.unknown()).optional(),
});

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

type Read = Pick<FeatureIn, 'own' | 'tags'> & { geometry: AnyGeometry };

function readFeature(json: unknown): Read | undefined {
  const asFeature = feature.safeParse(json);
  if (asFeature.success) {
    const { id, properties } = asFeature.data;
    return { own: id ?? undefined, tags: tagsOfProperties(properties ?? {}), geometry: asFeature.data.geometry ?? {} };
  }
  const bare = geometry.safeParse(json);
  if (bare.success) return { own: undefined, tags: {}, geometry: bare.data };
  const asElement = element.safeParse(json);
  if (!asElement.success) return undefined;
  const { type, id, tags } = asElement.data;
  return { own: `${type}/${id}`, tags: tagsOfProperties(tags ?? {}), geometry: geometryOfElement(asElement.data) };
}

/** Overpass gives a node's position, or the centre, geometry or bounds of anything else. */
function geometryOfElement({ lon, lat, center, bounds, geometry: line }: z.infer<typeof element>): AnyGeometry {
  const position = (point: unknown) => {
    const { lon: x, lat: y } = anyObject.parse(point);
    return [x, y];
  };
  if (lon !== undefined) return { type: 'Point', coordinates: [lon, lat] };
  if (center) return { type: 'Point', coordinates: position(center) };
  if (Array.isArray(line)) {
    const points = line.map(position);
    const isRing = points.length > 3 && String(points[0]) === String(points.at(-1));
    return isRing ? { type: 'Polygon', coordinates: [points] } : { type: 'LineString', coordinates: points };
  }
  const { minlon, minlat, maxlon, maxlat } = anyObject.parse(bounds);
  return {
    type: 'LineString',
    coordinates: [
      [minlon, minlat],
      [maxlon, maxlat],
    ],
  };
}
