import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import { numberOf, pointOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { openMeteoBody } from '../vendors/open-meteo.ts';
import { countryOf } from '../vendors/photon.ts';
import { ranked } from './ranked.ts';

/** Requests for one question at most: the name, its variant, the English name. */
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
 * The ways to write the name that are worth a request. Two characters match exactly only and three by prefix, so that
 * 北京 does not find what is listed as 北京市, nor the reverse.
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

/** An answer without `results` is the documented way to say that there are none. */
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

function placeOf(item: Record<string, unknown>): Place | undefined {
  const name = textOf(item.name, 200);
  const at = pointOf(item.longitude, item.latitude);
  if (name === undefined || !at) return undefined;
  const areas = [item.country, item.admin1, item.admin2, item.admin3].map((part) => textOf(part, 100));
  const admin = areas.filter((part, index) => part && part !== name && areas.indexOf(part) === index).join(' ');
  const id = textOf(item.id, 20);
  return {
    name,
    at,
    ...kindOf(textOf(item.feature_code, 10)),
    ...present({
      admin: admin || undefined,
      countryCode: countryOf(item.country_code),
      timeZone: textOf(item.timezone, 64),
      population: numberOf(item.population, 1),
      providerId: id && `geonames:${id}`,
    }),
  };
}

/** GeoNames feature codes → kinds. */
function kindOf(code = ''): Pick<Place, 'kind' | 'precision'> {
  if (code.startsWith('PCL')) return { kind: 'country', precision: 'region' };
  if (code === 'CONT') return { kind: 'region', precision: 'region' };
  if (code === 'PPLX') return { kind: 'district', precision: 'city' };
  if (code === 'ADM1') return { kind: 'region', precision: 'region' };
  if (code.startsWith('ADM')) return { kind: 'county', precision: 'city' };
  if (code.startsWith('PPL')) return { kind: 'city', precision: 'city' };
  if (code === 'AIRP') return { kind: 'airport', precision: 'poi' };
  return { kind: 'landmark', precision: 'poi' };
}
