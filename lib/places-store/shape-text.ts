import { z } from 'zod';
import { bboxOf } from '../geo/bbox.ts';
import type { LngLat } from '../geo/lng-lat.ts';

const numbers = z.array(z.array(z.number()));

/** Rings as they are stored: [[lng, lat, lng, lat …] …], to a metre. */
export const textOfShape = (rings: readonly (readonly LngLat[])[]): string =>
  JSON.stringify(rings.map((ring) => ring.flatMap(({ lng, lat }) => [Number(lng.toFixed(5)), Number(lat.toFixed(5))])));

/** The reverse. Throws if it is no shape. */
export const shapeOfText = (text: string): LngLat[][] =>
  numbers
    .parse(JSON.parse(text))
    .map((ring) =>
      Array.from({ length: ring.length / 2 }, (_, i) => ({ lng: ring[i * 2] ?? 0, lat: ring[i * 2 + 1] ?? 0 })),
    );

/** West, east, south, north for an index that knows no antimeridian; null for no shape. */
export function extentOf(rings: readonly (readonly LngLat[])[]): [number, number, number, number] | null {
  const box = bboxOf(rings.flat());
  if (!box) return null;
  const [west, south, east, north] = box;
  return west > east ? [-180, 180, south, north] : [west, east, south, north];
}
