import { z } from 'zod';
import type { AnyGeometry } from '../geo/point-of-geometry.ts';

const RADIUS_M = 6_378_137;

/** A geometry in Web Mercator metres → degrees. Source: EPSG method 1024. */
export function degreesOfMercator(geometry: AnyGeometry): AnyGeometry {
  const convert = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const [x, y]: unknown[] = value;
    if (typeof x !== 'number' || typeof y !== 'number') return value.map(convert);
    const lat = (2 * Math.atan(Math.exp(y / RADIUS_M)) - Math.PI / 2) * (180 / Math.PI);
    return [(x / RADIUS_M) * (180 / Math.PI), lat];
  };
  const { type, coordinates, geometries } = geometry;
  return {
    type,
    coordinates: convert(coordinates),
    geometries: Array.isArray(geometries)
      ? geometries.map((inner) => degreesOfMercator(z.looseObject({}).catch({}).parse(inner)))
      : undefined,
  };
}
