import { z } from 'zod';
import { lngLat } from '../../geo/lng-lat-schema.ts';
import { placeInput } from '../place-input.ts';

/** For a circle or buffer. */
export const DRAWN_RADIUS_M = { min: 1, max: 5_000_000 };

/** A line or ring may be given with `most` points; one with more than `kept` is simplified to that many at most. */
export const DRAWN_POINTS = { most: 1_000, kept: 200 };

export const mapDrawInput = z.object({
  shape: z.enum(['circle', 'line', 'polygon', 'rectangle', 'point', 'label', 'buffer']),
  center: placeInput.optional().describe('of a circle, point or label'),
  radius_m: z.number().min(DRAWN_RADIUS_M.min).max(DRAWN_RADIUS_M.max).optional().describe('of a circle or buffer'),
  points: z
    .array(placeInput)
    .min(2)
    .max(DRAWN_POINTS.most)
    .optional()
    .describe('of a line or polygon; opposite corners of a rectangle'),
  of: z.string().max(24).optional().describe('ref that a buffer goes around'),
  replaces: z.string().max(24).optional().describe('ref of an earlier drawing'),
  text: z.string().max(80).optional().describe('its name, or the text of a label'),
  color: z.string().max(20).optional(),
});

export const drawing = z.object({
  ref: z.string(),
  shape: mapDrawInput.shape.shape,
  /** It took the place of the earlier drawing with this ref. */
  isRedrawn: z.literal(true).optional(),
  /** The user's name for it, else Chinese or local. */
  name: z.string(),
  nameEn: z.string().optional(),
  color: z.string().optional(),
  /** Exactly one of the three is set: the place of a point or label, a line's path, an area's rings (outer first). */
  at: lngLat.optional(),
  path: z.array(lngLat).optional(),
  rings: z.array(z.array(lngLat)).optional(),
  circle: z.object({ center: lngLat, radiusM: z.number() }).optional(),
  lengthM: z.number().optional(),
  areaM2: z.number().optional(),
});

export type Drawing = z.infer<typeof drawing>;
