import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import { recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { openMeteoBody } from '../vendors/open-meteo.ts';
import { placeOf } from './open-meteo-place.ts';
import { ranked } from './ranked.ts';

/** Most requests for one question: the name, its variant, the English name. */
const MAX_SPELLINGS = 3;

/** Open-Meteo's geocoder: GeoNames places and administrative areas; no points of interest, no addresses. */
export function openMeteoGeocode({
  baseUrl,
  fetchJson,
  now,
}: Endpoint & { now: () => number }): Adapter<GeocodeQuery, Place[]> {
  return {
    id: 'open-meteo-geocoding',
    credit: {
      name: 'Open-Meteo',
      attribution: 'Geocoding by Open-Meteo.com, data from GeoNames (CC BY 4.0)',
      url: 'https://open-meteo.com/',
    },
    async ask(query, signal) {
      for (const name of spellingsOf(query)) {
        const body = await openMeteoBody(fetchJson, urlOf(baseUrl, name, query), signal, now());
        const places = placesOf(body);
        if (places.length > 0) return { value: ranked(places, query.near).slice(0, query.limit) };
      }
      return { value: [] };
    },
  };
}

/**
 * The spellings of the name worth a request. Two characters match only exactly and three by prefix, so that 北京 does not
 * find what is listed as 北京市, nor the reverse.
 */
function spellingsOf({ text, textEn, city }: GeocodeQuery): string[] {
  const suffixed = /^(\p{Script=Han}{2,})(市|区|县)$/u.exec(text);
  const variant = suffixed?.[1] ?? (/^\p{Script=Han}{2}$/u.test(text) ? `${text}市` : undefined);
  const names = [text, variant, textEn].filter((name) => name !== undefined && [...name].length >= 2) as string[];
  const inCity = (name: string) => (city && !name.includes(',') ? `${name}, ${city}` : name);
  return [...new Set(names.map(inCity))].slice(0, MAX_SPELLINGS);
}

function urlOf(baseUrl: string, name: string, { limit, locale }: GeocodeQuery): URL {
  const url = new URL(`${baseUrl}/v1/search`);
  url.searchParams.set('name', name);
  url.searchParams.set('count', String(Math.min(20, Math.max(10, limit))));
  url.searchParams.set('language', locale);
  url.searchParams.set('format', 'json');
  return url;
}

/** An answer without `results` is the documented way of saying that there are none. */
function placesOf(body: unknown): Place[] {
  const { results } = recordOf(body);
  if (results === undefined || results === null) {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ProviderFailure('malformed');
    return [];
  }
  if (!Array.isArray(results)) throw new ProviderFailure('malformed');
  const places = results.slice(0, 100).flatMap((item) => placeOf(recordOf(item)) ?? []);
  if (places.length === 0 && results.length > 0) throw new ProviderFailure('malformed');
  return places;
}
