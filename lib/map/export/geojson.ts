import { AI_RECORD, AI_WORDS } from '../../domain/ai-label.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { MapState } from '../state.ts';
import { exportedShapes, type Shape, type WriteOptions } from './shapes.ts';

/**
 * What is drawn as a GeoJSON FeatureCollection; hidden layers are left out. isGenerated: an answer drew it; further
 * members say so. Source: RFC 7946.
 */
export function toGeoJSON(state: Pick<MapState, 'layers'>, { isGenerated = true }: WriteOptions = {}): string {
  const label = isGenerated ? { label: AI_WORDS, AIGC: AI_RECORD } : {};
  return `${JSON.stringify({ ...featureCollectionOf(state), ...label }, null, 2)}\n`;
}

export function featureCollectionOf(state: Pick<MapState, 'layers'>) {
  const features = exportedShapes(state).map(({ ref, name, nameEn, note, shape }) => ({
    type: 'Feature' as const,
    properties: { ref, name, ...(nameEn && { name_en: nameEn }), ...(note && { note }) },
    geometry: geometryOf(shape),
  }));
  return { type: 'FeatureCollection' as const, features };
}

function geometryOf(shape: Shape): { type: string; coordinates: unknown } {
  switch (shape.kind) {
    case 'points':
      return shape.isMarker
        ? { type: 'Point', coordinates: shape.points.map(position)[0] }
        : { type: 'MultiPoint', coordinates: shape.points.map(position) };
    case 'lines':
      return single('LineString', 'MultiLineString', shape.lines.map(positions));
    case 'areas':
      return single(
        'Polygon',
        'MultiPolygon',
        shape.polygons.map((rings) => rings.map(positions)),
      );
    default:
      return shape satisfies never;
  }
}

const position = ({ lng, lat }: LngLat): [number, number] => [lng, lat];
const positions = (points: LngLat[]) => points.map(position);

function single<T>(one: string, several: string, parts: T[]) {
  return parts.length === 1 ? { type: one, coordinates: parts[0] } : { type: several, coordinates: parts };
}
