import { z } from 'zod';
import { nameFor } from '../../domain/name-for.ts';
import { place } from '../../domain/place.ts';
import { source } from '../../domain/source.ts';
import { lngLat } from '../../geo/lng-lat.ts';
import type { Locale } from '../../i18n/index.ts';

export const placesFound = z.object({
  /** Numbered in this order: card, marker and model agree. Each has a ref. */
  places: z.array(place),
  /** What was searched, editable and repeatable: the query chips under the answer. */
  search: z.object({
    query: z.string().optional(),
    category: z.string().optional(),
    areaKind: z.enum(['around', 'bbox', 'polygon', 'along']),
    areaName: z.string(),
    areaNameEn: z.string().optional(),
    center: lngLat,
    radiusM: z.number().optional(),
    openNow: z.boolean().optional(),
    exclude: z.array(z.string()).optional(),
  }),
  source,
});

export type PlacesFound = z.infer<typeof placesFound>;

/** What was searched, in the reader's language. */
export const areaNameIn = ({ areaName, areaNameEn }: PlacesFound['search'], locale: Locale) =>
  nameFor({ name: areaName, nameEn: areaNameEn }, locale);
