import { type Locale, languageIn } from '../../i18n/index.ts';
import { listOf, recordOf, textOf } from '../clean.ts';

/** Used only if the operator set NOMINATIM_URL; keeping the public server's usage policy is their responsibility. */
export const NOMINATIM_CREDIT = {
  name: 'Nominatim',
  attribution: '© OpenStreetMap contributors (ODbL), search by Nominatim',
  url: 'https://www.openstreetmap.org/copyright',
};

/** The rows of an answer in any of its formats (json, jsonv2, geojson); undefined if it is none of them. */
export function rowsOfNominatim(body: unknown): Record<string, unknown>[] | undefined {
  if (Array.isArray(body)) return body.slice(0, 50).map(recordOf);
  const { features } = recordOf(body);
  if (!Array.isArray(features)) return undefined;
  return features.slice(0, 50).map((item) => {
    const [lon, lat] = listOf(recordOf(recordOf(item).geometry).coordinates);
    return { ...recordOf(recordOf(item).properties), lon, lat };
  });
}

/** Sets the parameters common to all our requests. */
export function nominatimUrl(baseUrl: string, path: 'search' | 'reverse' | 'lookup', locale: Locale): URL {
  const url = new URL(`${baseUrl}/${path}`);
  url.searchParams.set('format', 'jsonv2');
  url.searchParams.set('addressdetails', '1');
  url.searchParams.set('namedetails', '1');
  url.searchParams.set('accept-language', languageIn(locale).accepted);
  return url;
}

/** Every name of a row: in all languages, official, old and short ones. */
export function namesOf(row: Record<string, unknown>): string[] {
  const names = Object.entries(recordOf(row.namedetails)).slice(0, 300);
  return names.flatMap(([key, value]) =>
    /name|^ref$|^iata$/.test(key) ? (textOf(value, 200)?.split(/\s*;\s*/) ?? []) : [],
  );
}
