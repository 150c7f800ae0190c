import { statSync } from 'node:fs';
import { z } from 'zod';
import { type Datum, toWgs } from '../../geo/crs.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { fallbackKind, withOurNames } from './columns.ts';
import type { Found } from './found.ts';
import { hashOf } from './hash-of.ts';
import { jsonObjects } from './json-objects.ts';
import { placeOfTags, type Tags } from './place-of-tags.ts';
import { textChunks } from './text-chunks.ts';

const feature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).nullish(),
  geometry: z.looseObject({}).nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
/** An element of Overpass' JSON, which people save as .json. */
const element = z.looseObject({
  type: z.enum(['node', 'way', 'relation']),
  id: z.number(),
  tags: z.record(z.string(), z.unknown()),
});

interface Raw {
  id: string | number | null | undefined;
  /** Coordinates in any nesting. */
  shape: unknown;
  properties: Record<string, unknown>;
}
/**
 * Places of a GeoJSON FeatureCollection or GeoJSON text sequence, or of Overpass' JSON, read piece by piece; areas become
 * their middle. What is unreadable is left out.
 */
export async function* readGeoJson(path: string, datum: Datum): AsyncGenerator<Found> {
  const size = statSync(path).size || 1;
  const { chunks, bytesRead } = textChunks(path);
  const file = hashOf(path);
  let number = 0;
  for await (const text of jsonObjects(chunks)) {
    number++;
    yield { place: placeOf(text, `${file}:${number}`, datum), progress: Math.min(1, bytesRead() / size) };
  }
}

function placeOf(text: string, name: string, datum: Datum): Found['place'] {
  const raw = rawOf(text);
  const at = raw && middleOf(raw.shape);
  if (!raw || !at) return null;
  const tags = withOurNames(tagsOf(raw.properties));
  return placeOfTags(idOf(raw, name), toWgs(at, datum), tags, fallbackKind(tags));
}

function rawOf(text: string): Raw | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const asFeature = feature.safeParse(json);
  if (asFeature.success) {
    const { id, geometry, properties } = asFeature.data;
    return { id, shape: shapeOf(geometry ?? {}), properties: properties ?? {} };
  }
  const asElement = element.safeParse(json);
  if (!asElement.success) return undefined;
  const { type, id, tags, lon, lat, center, bounds, geometry } = asElement.data;
  const points = [{ lon, lat }, center, bounds, ...(Array.isArray(geometry) ? geometry : [])].flatMap(cornersOf);
  return { id: `${type}/${id}`, shape: points, properties: tags };
}

/** A geometry's coordinates, or those of the geometries that it collects. */
function shapeOf(geometry: Record<string, unknown>): unknown {
  if (!Array.isArray(geometry.geometries)) return geometry.coordinates;
  return geometry.geometries.map((inner) => shapeOf(z.looseObject({}).catch({}).parse(inner)));
}

function cornersOf(point: unknown): unknown[][] {
  const { lon, lat, minlon, minlat, maxlon, maxlat } = z.looseObject({}).catch({}).parse(point);
  return [
    [lon, lat],
    [minlon, minlat],
    [maxlon, maxlat],
  ].filter(([x, y]) => typeof x === 'number' && typeof y === 'number');
}

function idOf({ id, properties }: Raw, name: string): string {
  const own = id ?? properties['@id'] ?? properties.id ?? properties.osm_id;
  // "node/123", as common exports write it, is the N123 of the OSM reader.
  const osm = /^(node|way|relation)\/(\d+)$/.exec(String(own ?? ''));
  if (osm) return `osm:${(osm[1] ?? 'n').charAt(0).toUpperCase()}${osm[2]}`;
  return own === undefined || own === null || own === '' ? `geojson:${name}` : `geojson:${own}`;
}

function tagsOf(properties: Record<string, unknown>): Tags {
  const nested = typeof properties.tags === 'object' && properties.tags !== null ? properties.tags : {};
  return Object.fromEntries(
    Object.entries({ ...properties, ...nested }).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  );
}

/** Middle of the bounding box of any nesting of coordinates. */
function middleOf(coordinates: unknown): LngLat | null {
  const box = [180, 90, -180, -90];
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lng, lat]: unknown[] = value;
    if (typeof lng === 'number' && typeof lat === 'number') {
      box[0] = Math.min(box[0] ?? lng, lng);
      box[1] = Math.min(box[1] ?? lat, lat);
      box[2] = Math.max(box[2] ?? lng, lng);
      box[3] = Math.max(box[3] ?? lat, lat);
    } else for (const inner of value) visit(inner);
  };
  visit(coordinates);
  const [west = 0, south = 0, east = 0, north = 0] = box;
  return west <= east && south <= north ? { lng: (west + east) / 2, lat: (south + north) / 2 } : null;
}
