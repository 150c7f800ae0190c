import { z } from 'zod';
import { nameFor, nameIn } from '../../domain/name-for.ts';
import type { Place } from '../../domain/place.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { simplified } from '../../geo/simplified.ts';
import type { Locale } from '../../i18n/index.ts';
import { cssColor } from '../../map/css-color.ts';
import { featureCollectionOf } from '../../map/export/geojson.ts';
import { EMPTY_MAP, reduceMap } from '../../map/reduce.ts';
import type { DrawnLayer, MapState } from '../../map/state.ts';
import type { GeoToolName } from '../../tools/registry.ts';
import { readCall } from '../../tools/results.ts';

/** So many positions show a line's course; a result with more fills an assistant's memory. */
const MOST_POSITIONS = 200;
/** What the simplification looks at: its cost grows with the square. */
const MOST_LOOKED_AT = 1_200;

const properties = z.object({
  name: z.string().describe('in the language of the result'),
  ref: z.string().optional(),
  style: z.enum(['route', 'estimate', 'alternative', 'line']).optional().describe('estimate: no road was followed'),
  number: z.number().optional().describe('its place in the list, from 1'),
  badge: z.string().optional().describe('short text beside the marker, such as "21°"'),
  color: z.string().optional().describe('#rgb or #rrggbb'),
});

const position = z.array(z.number());

/** GeoJSON, as far as a schema is of use. Source: RFC 7946. */
export const featureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties,
      geometry: z.object({
        type: z.enum(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
        coordinates: z
          .union([position, z.array(position), z.array(z.array(position)), z.array(z.array(z.array(position)))])
          .describe('[longitude, latitude], WGS-84'),
      }),
    }),
  ),
});
type FeatureCollection = z.output<typeof featureCollection>;

/** What a call draws, thinned out. */
export function drawnBy(name: GeoToolName, output: unknown, locale: Locale): FeatureCollection {
  const { effects } = readCall({ messageId: 'mcp', callId: 'mcp', name, output });
  const { layers } = reduceMap(EMPTY_MAP, { messageId: 'mcp', callId: 'mcp', effects });
  return featuresOf({ layers: layers.map(thinned) }, locale);
}

/** Places as points. */
export const pointsOf = (places: readonly Place[], locale: Locale): FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.map(({ at: { lng, lat }, ...named }, index) => ({
    type: 'Feature',
    properties: { name: nameFor(named, locale), number: index + 1 },
    geometry: { type: 'Point', coordinates: [lng, lat] },
  })),
});

/** A map as GeoJSON, with what a reader needs to draw it alike. */
export function featuresOf(state: Pick<MapState, 'layers'>, locale: Locale): FeatureCollection {
  const layerOf = new Map(state.layers.map((layer) => [layer.ref, layer]));
  const { features } = featureCollectionOf(state);
  return {
    type: 'FeatureCollection',
    features: features.map(({ type, properties: { ref, name, name_en: nameEn }, geometry }) => ({
      type,
      properties: { name: nameIn({ name, nameEn }, locale), ref, ...lookOf(layerOf.get(ref)) },
      geometry: geometry as FeatureCollection['features'][number]['geometry'],
    })),
  };
}

function lookOf(layer: DrawnLayer | undefined): Omit<z.output<typeof properties>, 'name' | 'ref'> {
  if (!layer) return {};
  const color = cssColor(layer.color);
  return {
    ...(layer.kind === 'path' && { style: layer.style }),
    ...(layer.kind === 'marker' && layer.number !== undefined && { number: layer.number }),
    ...(layer.kind === 'marker' && layer.badge !== undefined && { badge: layer.badge }),
    ...(color !== undefined && { color }),
  };
}

function thinned(layer: DrawnLayer): DrawnLayer {
  if (layer.kind === 'path') return { ...layer, path: thin(layer.path) };
  if (layer.kind === 'area') return { ...layer, rings: layer.rings.map(thin) };
  return layer;
}

function thin(points: LngLat[]): LngLat[] {
  const every = Math.ceil(points.length / MOST_LOOKED_AT);
  const looked = every === 1 ? points : points.filter((_, at) => at % every === 0 || at === points.length - 1);
  return simplified(looked, MOST_POSITIONS);
}
