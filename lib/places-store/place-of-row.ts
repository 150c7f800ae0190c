import { z } from 'zod';
import type { StoredPlace } from './place-store.ts';

const details = z.object({
  nameEn: z.string().exactOptional(),
  address: z.string().exactOptional(),
  phone: z.string().exactOptional(),
  web: z.string().exactOptional(),
  openingHours: z.string().exactOptional(),
});

const row = z.object({
  source_id: z.string(),
  name: z.string(),
  kind: z.string(),
  lng: z.number(),
  lat: z.number(),
  country: z.string().nullable(),
  importance: z.number(),
  details: z.union([z.string(), z.record(z.string(), z.unknown())]),
});

/** A row of either engine → the place. Throws if it is not one. */
export function placeOfRow(value: unknown): StoredPlace {
  const { source_id: id, lng, lat, country, details: shown, ...rest } = row.parse(value);
  const more = details.parse(typeof shown === 'string' ? JSON.parse(shown) : shown);
  return { id, ...rest, at: { lng, lat }, ...(country && { countryCode: country }), ...more };
}
