import { z } from 'zod';
import { bbox } from '../geo/lng-lat-schema.ts';
import type { StoredPlace } from './place-store.ts';
import { plainText } from './search-text.ts';

const details = z.object({
  nameEn: z.string().exactOptional(),
  address: z.string().exactOptional(),
  phone: z.string().exactOptional(),
  web: z.string().exactOptional(),
  openingHours: z.string().exactOptional(),
  bbox: bbox.exactOptional(),
});

const row = z.object({
  source_id: z.string(),
  name: z.string(),
  names: z.string(),
  kind: z.string(),
  lng: z.number(),
  lat: z.number(),
  country: z.string().nullable(),
  importance: z.number(),
  details: z.union([z.string(), z.record(z.string(), z.unknown())]),
});

/** A row of either engine → the place. Throws if it is not one. */
export function placeOfRow(value: unknown): StoredPlace {
  const { source_id: id, names, lng, lat, country, details: shown, ...rest } = row.parse(value);
  const more = details.parse(typeof shown === 'string' ? JSON.parse(shown) : shown);
  const own = [rest.name, more.nameEn ?? ''].map(plainText);
  const otherNames = names.split('|').filter((name) => !own.includes(name));
  return {
    id,
    ...rest,
    at: { lng, lat },
    ...(country && { countryCode: country }),
    ...(otherNames.length > 0 && { otherNames }),
    ...more,
  };
}
