import { z } from 'zod';
import { bbox, lngLat } from '../geo/lng-lat-schema.ts';

/** What was searched, editable and repeatable: the query chips of a result, and of a search that found nothing. */
export const searchAsked = z.object({
  query: z.string().optional(),
  category: z.string().optional(),
  areaKind: z.enum(['around', 'bbox', 'polygon', 'along', 'saved']),
  areaName: z.string(),
  areaNameEn: z.string().optional(),
  center: lngLat,
  radiusM: z.number().optional(),
  openNow: z.boolean().optional(),
  /** In the order of what is known best, not of the distance: the first is not the nearest. */
  isByFame: z.boolean().optional(),
  exclude: z.array(z.string()).optional(),
  /** Around the drawn area that was searched. */
  drawn: bbox.optional(),
});

export type SearchAsked = z.infer<typeof searchAsked>;
