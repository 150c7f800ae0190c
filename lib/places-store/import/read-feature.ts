import { z } from 'zod';
import type { AnyGeometry } from '../../geo/point-of-geometry.ts';
import { tagsOfProperties } from './feature-tags.ts';
import type { FeatureIn } from './found-of-feature.ts';

export const anyObject = z.looseObject({}).catch({});

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

type Read = Pick<FeatureIn, 'own' | 'tags'> & { geometry: AnyGeometry };

export function readFeature(json: unknown): Read | undefined {
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
