import { z } from 'zod';
import { lngLat } from '../geo/lng-lat-schema.ts';
import { isNowhere } from './nowhere.ts';

/** How a tool call names a place. */
export const placeInput = z
  .union([
    z.object({
      ref: z
        .string()
        .max(24)
        .describe(
          'a reference from an earlier result such as "p3", or "view" (map centre), "me" (the user), "selection"',
        ),
    }),
    z.object({
      name: z
        .string()
        .min(1)
        .max(400)
        .refine((name) => !isNowhere(name), 'names no place')
        .describe("the place in the user's own words"),
      name_en: z.string().max(120).optional().describe('its English or local name, if you know it'),
      city: z.string().max(80).optional().describe('the city or region that it lies in, if said or known'),
    }),
    z.object({
      point: lngLat.describe('only for coordinates that the user typed'),
      label: z.string().max(80).optional().describe('what to call it'),
    }),
  ])
  .describe('a place: prefer a ref over a name, a name over a point');
export type PlaceInput = z.infer<typeof placeInput>;
