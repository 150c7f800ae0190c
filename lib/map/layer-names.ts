import type { Label } from '../domain/label.ts';
import type { Locale } from '../geo/format.ts';
import type { LngLat } from '../geo/lng-lat.ts';

/** A label in the locale: a name, or a note; falls back to the name that is always there. */
export function nameIn(label: Label, locale: Locale): string {
  return locale === 'en' ? (label.nameEn ?? label.name) : label.name;
}

/** "39.9042, 116.4074": latitude first, as people and maps write it; 4 decimals are about 10 m. */
export function coordinateText({ lat, lng }: LngLat): string {
  return `${lat.toFixed(4)}, ${lng.toFixed(4)}`;
}
