import type { FileFault, FileFormat } from '../domain/file-report.ts';
import { isRecord } from '../domain/is-record.ts';
import type { AnyGeometry } from '../geo/point-of-geometry.ts';
import { degreesOfMercator } from './degrees-of-mercator.ts';
import { FileRefusal } from './file-refusal.ts';

import { crsOf } from './geojson-crs.ts';
import { nameIn, noteIn } from './name-in.ts';
import type { RawFeature } from './raw-feature.ts';
import { tableOfObjects } from './read-table.ts';
import { readTakeout } from './read-takeout.ts';

export interface JsonRead {
  format: FileFormat;
  features: RawFeature[];
  faults: FileFault[];
}

const GEOMETRIES = /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/;

/** GeoJSON (a collection, a feature, a geometry, a sequence), TopoJSON, Takeout, Overpass, or a list of records. */
export async function readJson(text: string): Promise<JsonRead> {
  const json = parsed(text);
  const takeout = readTakeout(json);
  if (takeout) return { format: 'takeout', features: takeout, faults: [] };
  if (isRecord(json) && json.type === 'Topology') return readTopology(json);
  const list = listIn(json);
  if (!list) throw new FileRefusal('no_features');
  const mercator = isRecord(json) && systemOf(json) === 'mercator';
  const read = list.map((each, index) => featureOf(each, index + 1));
  if (read.length > 0 && read.every((each) => each === undefined)) {
    const table = tableOfObjects(list);
    if (table) return { format: 'geojson', ...table };
    throw new FileRefusal('no_features');
  }
  const features = read.flatMap((each) => each ?? []);
  const unreadable = read.length - features.length;
  return {
    format: 'geojson',
    features: mercator ? features.map(inDegrees) : features,
    faults: [
      ...(unreadable > 0 ? [{ code: 'unreadable' as const, count: unreadable, of: read.length }] : []),
      ...(mercator ? [{ code: 'mercator' as const }] : []),
    ],
  };
}

/** One value, or a sequence with one on each line (RFC 8142 puts a mark before each). */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = text
      .replaceAll('\x1e', '')
      .split(/[\r\n]+/)
      .filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line));
    } catch {
      // Neither.
    }
    throw new FileRefusal('damaged');
  }
}

function listIn(json: unknown): unknown[] | undefined {
  if (Array.isArray(json))
    return json.flatMap((each) => (isRecord(each) && Array.isArray(each.features) ? each.features : [each]));
  if (!isRecord(json)) return undefined;
  if (Array.isArray(json.features)) return json.features;
  if (Array.isArray(json.elements)) return json.elements;
  return [json];
}

function systemOf({ crs }: Record<string, unknown>) {
  try {
    return crsOf(crs, '');
  } catch {
    const properties = isRecord(crs) && isRecord(crs.properties) ? crs.properties : {};
    throw new FileRefusal('unknown_crs', String(properties.name ?? properties.code ?? ''));
  }
}

function featureOf(value: unknown, number: number): RawFeature | undefined {
  if (!isRecord(value)) return undefined;
  const where = String(number);
  if (value.type === 'Feature') {
    const properties = isRecord(value.properties) ? value.properties : {};
    const note = noteIn(properties);
    const geometry = isRecord(value.geometry) ? value.geometry : null;
    return { name: nameIn(properties), ...(note && { note }), geometry, where };
  }
  if (typeof value.type === 'string' && GEOMETRIES.test(value.type)) return { name: '', geometry: value, where };
  if (value.type === 'node' || value.type === 'way' || value.type === 'relation') {
    return { name: nameIn(isRecord(value.tags) ? value.tags : {}), geometry: elementOf(value), where };
  }
  return undefined;
}

/** An element of Overpass: a node's position, a way's line, or the centre of anything else. */
function elementOf({ lon, lat, center, geometry }: Record<string, unknown>): AnyGeometry | null {
  const position = (point: unknown) => (isRecord(point) ? [point.lon, point.lat] : []);
  if (Array.isArray(geometry)) {
    const points = geometry.map(position);
    const isRing = points.length > 3 && String(points[0]) === String(points.at(-1));
    return isRing ? { type: 'Polygon', coordinates: [points] } : { type: 'LineString', coordinates: points };
  }
  if (lon !== undefined) return { type: 'Point', coordinates: [lon, lat] };
  return isRecord(center) ? { type: 'Point', coordinates: position(center) } : null;
}

const inDegrees = (feature: RawFeature): RawFeature =>
  feature.geometry ? { ...feature, geometry: degreesOfMercator(feature.geometry) } : feature;

async function readTopology(json: Record<string, unknown>): Promise<JsonRead> {
  const { feature } = await import('topojson-client');
  const objects = isRecord(json.objects) ? Object.values(json.objects) : [];
  try {
    const features = objects.flatMap((object) => {
      const made: unknown = feature(json as never, object as never);
      return listIn(made) ?? [];
    });
    const read = features.flatMap((each, index) => featureOf(each, index + 1) ?? []);
    if (read.length === 0) throw new FileRefusal('no_features');
    return { format: 'topojson', features: read, faults: [] };
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('damaged');
  }
}
