import basemap from '../../../generated/basemap.json' with { type: 'json' };
import type { Locale } from '../../../lib/i18n/index.ts';
import { sitePath } from '../../../lib/site-path.ts';
import type { CountryRow } from './country-labels.ts';
import type { PlaceRow } from './place-labels.ts';
import { areasOf, type UnitPolygon } from './vector-geometry.ts';

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

/** The areas of the countries, in the order of their names. The same object at every call, as it takes time to make. */
export async function loadWorld(locale: Locale): Promise<UnitPolygon[][]> {
  const json = await load(`world-${locale}.json`);
  const areas = worlds.get(locale) ?? areasOf(json);
  worlds.set(locale, areas);
  return areas;
}

/** The same if it is loaded already. */
export const loadedWorld = (locale: Locale): UnitPolygon[][] | undefined => worlds.get(locale);

const worlds = new Map<Locale, UnitPolygon[][]>();

/** Names of countries, the widest first. */
export async function loadCountries(locale: Locale): Promise<CountryRow[]> {
  return rowsOf(await load(`names-${locale}.json`));
}

/** How many of the files with names of places a zoom needs. */
export function placeFilesAt(zoom: number): number {
  const enough = basemap.placesUpTo.findIndex((upTo) => zoom <= upTo);
  return enough < 0 ? basemap.placesUpTo.length : enough + 1;
}

/** Place names from so many files, most important first. */
export async function loadPlaces(count: number): Promise<PlaceRow[]> {
  const files = basemap.placesUpTo.slice(0, count).map((upTo) => load(`places-${upTo}.json`));
  return (await Promise.all(files)).flatMap((rows) => rowsOf<PlaceRow>(rows));
}

/** The build writes the rows; they are not validated one by one. */
const rowsOf = <Row>(json: unknown): Row[] => (Array.isArray(json) ? json : []);
