import { z } from 'zod';
import type { Place } from '../../domain/place.ts';
import { type Locale, languageIn } from '../../i18n/index.ts';
import { loose, pointOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { FetchJson } from '../fetch-json.ts';
import { addressLine } from './address-line.ts';
import { kindOfTags } from './categories.ts';

export const PHOTON_CREDIT = {
  name: 'Photon',
  attribution: '© OpenStreetMap contributors (ODbL), search by Photon',
  url: 'https://www.openstreetmap.org/copyright',
};

const collection = z.looseObject({ features: z.array(z.unknown()) });
const feature = z.looseObject({
  geometry: z.looseObject({ coordinates: z.array(z.unknown()) }),
  properties: loose.record,
});

/** Any other `lang` is an error in some versions of Photon, and Chinese names come without it. */
const KNOWN_LANGUAGES = ['en', 'de', 'fr'];

/** Asks Photon; the answer's features as places, at most `limit`. */
export async function photonPlaces(
  fetchJson: FetchJson,
  url: URL,
  locale: Locale,
  limit: number,
  signal: AbortSignal,
): Promise<Place[]> {
  const { tag } = languageIn(locale);
  if (KNOWN_LANGUAGES.includes(tag)) url.searchParams.set('lang', tag);
  const { body } = await fetchJson({ url }, signal);
  const parsed = collection.safeParse(body);
  if (!parsed.success) throw new ProviderFailure('malformed');
  const places = parsed.data.features.slice(0, 500).flatMap((item) => placeOfFeature(item) ?? []);
  // A motorway without a name is an answer that says nothing; what has no position at all is no answer.
  if (places.length === 0 && parsed.data.features.length > 0 && !parsed.data.features.some(hasPosition)) {
    throw new ProviderFailure('malformed');
  }
  return places.slice(0, limit);
}

/** Photon's `type` → our kind, where the OSM tag says nothing of more use. */
const AREA_KINDS: Record<string, Pick<Place, 'kind' | 'precision'>> = {
  country: { kind: 'country', precision: 'region' },
  state: { kind: 'region', precision: 'region' },
  county: { kind: 'county', precision: 'region' },
  city: { kind: 'city', precision: 'city' },
  district: { kind: 'district', precision: 'city' },
  locality: { kind: 'locality', precision: 'city' },
  street: { kind: 'street', precision: 'approximate' },
};

function hasPosition(item: unknown): boolean {
  const { coordinates } = recordOf(recordOf(item).geometry);
  return Array.isArray(coordinates) && pointOf(coordinates[0], coordinates[1]) !== undefined;
}

/** What a thing without a name and a house number lies in, the smallest first. */
const AROUND: [key: string, kind: Pick<Place, 'kind' | 'precision'>][] = [
  ['street', { kind: 'street', precision: 'approximate' }],
  ['locality', { kind: 'locality', precision: 'approximate' }],
  ['district', { kind: 'district', precision: 'approximate' }],
  ['city', { kind: 'city', precision: 'approximate' }],
];

function areaAround(properties: Record<string, unknown>) {
  for (const [key, kind] of AROUND) {
    const name = textOf(properties[key], 80);
    if (name) return { name, ...kind };
  }
  return undefined;
}

function placeOfFeature(item: unknown): Place | undefined {
  const parsed = feature.safeParse(item);
  if (!parsed.success) return undefined;
  const { geometry, properties } = parsed.data;
  const at = pointOf(geometry.coordinates[0], geometry.coordinates[1]);
  const street = textOf(properties.street);
  const number = textOf(properties.housenumber, 40);
  const address = addressLine(street, number);
  const city = textOf(properties.city);
  const own = textOf(properties.name) ?? (number ? address : undefined);
  const around = own === undefined ? areaAround(properties) : undefined;
  const name = own ?? around?.name;
  const countryCode = countryOf(properties.countrycode);
  if (!at || name === undefined) return undefined;
  if (around) return { ...around, at, ...present({ admin: adminOf(properties, name), countryCode }) };
  const isChinese = address !== undefined && /\p{Script=Han}/u.test(address);
  return {
    name,
    at,
    ...kindOf(properties, address !== undefined),
    ...present({
      address: address && city ? (isChinese ? `${city}${address}` : `${address}, ${city}`) : address,
      admin: adminOf(properties, name),
      countryCode,
      providerId: osmId(properties.osm_type, properties.osm_id),
    }),
  };
}

function kindOf(properties: Record<string, unknown>, hasAddress: boolean): Pick<Place, 'kind' | 'precision'> {
  const key = textOf(properties.osm_key, 40) ?? '';
  const value = textOf(properties.osm_value, 40) ?? '';
  if (key === 'place' || key === 'boundary' || key === 'highway') {
    const area = AREA_KINDS[textOf(properties.type, 20) ?? ''];
    if (area && !(key === 'highway' && value === 'bus_stop')) return area;
  }
  const kind = kindOfTags({ [key]: value });
  if (kind) return { kind, precision: 'poi' };
  return hasAddress ? { kind: 'address', precision: 'exact' } : { kind: value || 'place', precision: 'poi' };
}

/** Country and the areas below it, nearest last, without the place itself. */
function adminOf(properties: Record<string, unknown>, name: string): string | undefined {
  const parts = ['country', 'state', 'county', 'city', 'district', 'locality'].map((key) =>
    textOf(properties[key], 80),
  );
  const kept = parts.filter((part, index) => part !== undefined && part !== name && parts.indexOf(part) === index);
  return kept.length > 0 ? kept.join(' ') : undefined;
}

export function countryOf(value: unknown): string | undefined {
  const code = textOf(value, 2)?.toUpperCase();
  return code && /^[A-Z]{2}$/.test(code) ? code : undefined;
}

/** Type ("N", "node" …) and number → "osm:N123". */
export function osmId(type: unknown, id: unknown): string | undefined {
  const letter = typeof type === 'string' ? type.charAt(0).toUpperCase() : '';
  const number = textOf(id, 20);
  return /^[NWR]$/.test(letter) && number && /^\d{1,19}$/.test(number) ? `osm:${letter}${number}` : undefined;
}
