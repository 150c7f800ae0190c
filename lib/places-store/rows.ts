import { createHash } from 'node:crypto';
import type { StoredPlace } from './place-store.ts';
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

/** Values in the order of COLUMNS. */
export function valuesOf(place: StoredPlace): (string | number | null)[] {
  const { id, name, nameEn, kind, at, countryCode, importance, address, phone, web, openingHours, bbox } = place;
  const shown = JSON.stringify({ nameEn, address, phone, web, openingHours, bbox });
  return [id, name, namesText(place), kind, at.lng, at.lat, countryCode ?? null, importance, shown];
}

/** Short, and different for different content of a place. */
export function digestOf(place: StoredPlace): string {
  return createHash('sha1')
    .update(JSON.stringify(place.shape ? [valuesOf(place), place.shape] : valuesOf(place)))
    .digest('base64url')
    .slice(0, 16);
}
