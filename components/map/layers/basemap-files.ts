import basemap from '../../../generated/basemap.json' with { type: 'json' };
import type { Locale } from '../../../lib/i18n/index.ts';
import { sitePath } from '../../../lib/site-path.ts';
import type { PlaceRow } from './place-labels.ts';
import { type Country, countriesOf } from './vector-geometry.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * The URL of a file of the embedded basemap; the folder is named after its contents, so that browsers may cache it for
 * ever.
 */
export const basemapPath = (name: string): string => sitePath(`/basemap/${basemap.folder}/${name}`);

/**
 * The JSON of a file of the embedded basemap; a failed load is retried at the next call. Throws Error on HTTP failure.
 */
export function load(name: string): Promise<unknown> {
  const path = basemapPath(name);
  const known = loading.get(path);
  if (known) return known;
  const started = fetch(path).then((response) => {
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return response.json();
  });
  loading.set(path, started);
  started.catch(() => loading.delete(path));
  return started;
}

/** Country areas as drawn in the locale's data, largest first. */
export async function loadCountries(locale: Locale): Promise<Country[]> {
  const countries = countriesOf(await load(`world-${locale}.json`));
  return countries.sort((a, b) => b.label.width - a.label.width);
}

/** Place names, most important first. The build writes the rows; they are not validated one by one. */
export async function loadPlaces(): Promise<PlaceRow[]> {
  const rows = await load('places.json');
  return Array.isArray(rows) ? rows : [];
}
