import { z } from 'zod';
import { bbox, lngLat } from '../../geo/lng-lat-schema.ts';
import type { PlaceInput } from '../place-input.ts';

/** Limits of the radius around the centre of a search. */
export const SEARCH_RADIUS_M = { min: 10, max: 50_000 };
/** Towns are listed from further around than shops. */
export const CITIES_RADIUS_M = { min: 1_000, max: 500_000 };

/** Where to search: the map view, an area or place by ref, a box, or a circle. */
export const within = z
  .union([
    z.literal('view').describe('what the map shows'),
    z.object({ ref: z.string().max(24).describe('an area, or a place with its surroundings') }),
    z.object({ bbox: bbox.refine(([, south, , north]) => south <= north, 'south lies north of north') }),
    z.object({ center: lngLat, radius_m: z.number().min(SEARCH_RADIUS_M.min).max(SEARCH_RADIUS_M.max) }),
  ])
  .describe('only inside this');

/** The part of a search's input that says where. */
export interface Where {
  query?: string | undefined;
  category?: string | undefined;
  near?: PlaceInput | undefined;
  within?: z.output<typeof within> | undefined;
  along?: { ref: string; detour_m?: number | undefined } | undefined;
  radius_m?: number | undefined;
}
