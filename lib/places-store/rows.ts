import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StoredPlace, Written } from './place-store.ts';
import { namesText } from './search-text.ts';

/** The columns of a place in both engines; `details` is JSON of what is only displayed. */
export const COLUMNS = [
  'source_id',
  'name',
  'names',
  'kind',
  'lng',
  'lat',
  'country',
  'importance',
  'details',
] as const;

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

/** Values in the order of COLUMNS. */
export function valuesOf(place: StoredPlace): (string | number | null)[] {
  const { id, name, nameEn, kind, at, countryCode, importance, address, phone, web, openingHours } = place;
  const shown = JSON.stringify({ nameEn, address, phone, web, openingHours });
  return [id, name, namesText(place), kind, at.lng, at.lat, countryCode ?? null, importance, shown];
}

/** A row of either engine → the place. Throws if it is not one. */
export function placeOfRow(value: unknown): StoredPlace {
  const { source_id: id, lng, lat, country, details: shown, ...rest } = row.parse(value);
  const more = details.parse(typeof shown === 'string' ? JSON.parse(shown) : shown);
  return { id, ...rest, at: { lng, lat }, ...(country && { countryCode: country }), ...more };
}

/** Short, and different for different content of a place. */
export function digestOf(place: StoredPlace): string {
  return createHash('sha1')
    .update(JSON.stringify(valuesOf(place)))
    .digest('base64url')
    .slice(0, 16);
}

/** What the store had under an id before a batch. */
export interface Known {
  source: number;
  generation: number;
  digest: string;
}

export const NOTHING_WRITTEN: Written = { added: 0, changed: 0, unchanged: 0, removed: 0, repeated: [] };

/** What happens to a place in a batch. */
export function fateOf(known: Known | undefined, now: Known): 'added' | 'changed' | 'unchanged' | 'repeated' {
  if (!known) return 'added';
  if (known.source === now.source && known.generation === now.generation) return 'repeated';
  return known.digest === now.digest ? 'unchanged' : 'changed';
}
