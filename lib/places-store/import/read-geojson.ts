import { createReadStream, statSync } from 'node:fs';
import { z } from 'zod';
import { type Datum, toWgs } from '../../geo/crs.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { Found } from './found.ts';
import { placeOfTags, type Tags } from './place-of-tags.ts';

const feature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
  properties: z.record(z.string(), z.unknown()).nullable(),
});
/** A feature longer than this is no place: a country's outline, or a broken file. */
const LONGEST = 20_000_000;

/** Places of a GeoJSON FeatureCollection or GeoJSON text sequence, read piece by piece; areas become their middle. */
export async function* readGeoJson(path: string, datum: Datum): AsyncGenerator<Found> {
  const size = statSync(path).size || 1;
  const stream = createReadStream(path, { encoding: 'utf8' });
  let number = 0;
  for await (const text of featuresOf(stream)) {
    number++;
    const parsed = feature.safeParse(JSON.parse(text));
    const at = parsed.success ? middleOf(parsed.data.geometry?.coordinates) : null;
    const place =
      parsed.success && at
        ? placeOfTags(idOf(parsed.data, number), toWgs(at, datum), tagsOf(parsed.data.properties ?? {}))
        : null;
    yield { place, progress: Math.min(1, stream.bytesRead / size) };
  }
}

function idOf({ id, properties }: z.infer<typeof feature>, number: number): string {
  const own = id ?? properties?.['@id'] ?? properties?.id ?? properties?.osm_id;
  // "node/123", as common exports write it, is the N123 of the OSM reader.
  const osm = /^(node|way|relation)\/(\d+)$/.exec(String(own ?? ''));
  if (osm) return `osm:${(osm[1] ?? 'n').charAt(0).toUpperCase()}${osm[2]}`;
  return own === undefined ? `geojson:${number}` : `geojson:${own}`;
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

/** The text of every object that says "type": "Feature", whatever it lies in: an array or lines. */
async function* featuresOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  let depth = 0;
  let isString = false;
  let isEscaped = false;
  /** Depth at which features open: 0 in a sequence, 1 inside a collection. */
  let base = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const char = chunk.charCodeAt(i);
      if (isString) {
        if (isEscaped) isEscaped = false;
        else if (char === 0x5c) isEscaped = true;
        else if (char === 0x22) isString = false;
      } else if (char === 0x22) isString = true;
      else if (char === 0x7b) {
        if (depth === base) [text, from] = ['', i];
        depth++;
      } else if (char === 0x7d) {
        depth--;
        if (depth === base) {
          yield text + chunk.slice(from, i + 1);
          [text, from] = ['', i + 1];
        } else if (depth < base) base = depth;
      } else if (char === 0x5b && depth === 1 && base === 0 && /"features"\s*:\s*$/.test(text + chunk.slice(from, i))) {
        base = 1;
      }
    }
    text = depth > base ? text + chunk.slice(from) : '';
    if (text.length > LONGEST) throw new Error(`a feature of more than ${LONGEST} characters: is this GeoJSON?`);
  }
}
