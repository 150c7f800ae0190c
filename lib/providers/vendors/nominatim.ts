import type { Place } from '../../domain/place.ts';
import { type Locale, languageIn } from '../../i18n/index.ts';
import { listOf, numberOf, pointOf, present, recordOf, textOf } from '../clean.ts';
import { addressLine } from './address-line.ts';
import { kindOfTags } from './categories.ts';
import { contactsOf } from './osm-place.ts';
import { osmId } from './photon.ts';

/** Asked only where the operator set NOMINATIM_URL; the usage policy of the public server is theirs to keep. */
export const NOMINATIM_CREDIT = {
  name: 'Nominatim',
  attribution: '© OpenStreetMap contributors (ODbL), search by Nominatim',
  url: 'https://www.openstreetmap.org/copyright',
};

const AREAS: Record<string, Pick<Place, 'kind' | 'precision'>> = {
  country: { kind: 'country', precision: 'region' },
  state: { kind: 'region', precision: 'region' },
  province: { kind: 'region', precision: 'region' },
  region: { kind: 'region', precision: 'region' },
  state_district: { kind: 'county', precision: 'region' },
  county: { kind: 'county', precision: 'region' },
  city: { kind: 'city', precision: 'city' },
  town: { kind: 'city', precision: 'city' },
  municipality: { kind: 'city', precision: 'city' },
  village: { kind: 'locality', precision: 'city' },
  city_district: { kind: 'district', precision: 'city' },
  district: { kind: 'district', precision: 'city' },
  suburb: { kind: 'district', precision: 'city' },
  borough: { kind: 'district', precision: 'city' },
  quarter: { kind: 'district', precision: 'city' },
  neighbourhood: { kind: 'district', precision: 'city' },
  hamlet: { kind: 'locality', precision: 'city' },
  road: { kind: 'street', precision: 'approximate' },
};
/** Address fields that contain the place, the widest first. */
const CONTAINERS = ['country', 'state', 'province', 'county', 'city', 'town', 'village', 'city_district', 'suburb'];

/** Older answers have no `addresstype`: a place's own type tells it, and a border's rank. */
function areaOf(
  row: Record<string, unknown>,
  key: string,
  value: string,
): Pick<Place, 'kind' | 'precision'> | undefined {
  const type = textOf(row.addresstype, 40);
  if (type !== undefined) return AREAS[type];
  if (key === 'place') return AREAS[value];
  const rank = key === 'boundary' ? numberOf(row.place_rank, 1, 30) : undefined;
  if (rank === undefined) return undefined;
  return AREAS[rank <= 4 ? 'country' : rank <= 9 ? 'state' : rank <= 14 ? 'county' : rank <= 17 ? 'city' : 'district'];
}

/** The rows of an answer in any of its formats (json, jsonv2, geojson); undefined where it is none. */
export function rowsOfNominatim(body: unknown): Record<string, unknown>[] | undefined {
  if (Array.isArray(body)) return body.slice(0, 50).map(recordOf);
  const { features } = recordOf(body);
  if (!Array.isArray(features)) return undefined;
  return features.slice(0, 50).map((item) => {
    const [lon, lat] = listOf(recordOf(recordOf(item).geometry).coordinates);
    return { ...recordOf(recordOf(item).properties), lon, lat };
  });
}

/** Sets what every request of ours asks for. */
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

/** One row of an answer (jsonv2; lat and lon are strings) → place; absent without a position or a name. */
export function placeOfNominatim(row: Record<string, unknown>): Place | undefined {
  const at = pointOf(row.lon, row.lat);
  const address = recordOf(row.address);
  const display = textOf(row.display_name);
  const street = textOf(address.road);
  const number = textOf(address.house_number, 40);
  const line = street && addressLine(street, number);
  const names = recordOf(row.namedetails);
  const own = textOf(row.name) ?? line ?? display?.split(',')[0]?.trim();
  // The row's name is in the language that was asked for; a place keeps both.
  const name = textOf(names['name:zh-Hans'] ?? names['name:zh']) ?? own;
  if (!at || !name) return undefined;
  const key = textOf(row.category ?? row.class, 40) ?? '';
  const value = textOf(row.type, 40) ?? '';
  const area = areaOf(row, key, value);
  const kind = area ? undefined : kindOfTags({ [key]: value });
  const country = textOf(address.country_code, 2)?.toUpperCase();
  const admin = CONTAINERS.flatMap((field) => textOf(address[field]) ?? []).filter(
    (part) => part !== name && part !== own,
  );
  const nameEn = textOf(names['name:en']) ?? (name === own ? undefined : own);
  const tags = recordOf(row.extratags);
  return {
    name,
    at,
    ...(area ??
      (kind ? { kind, precision: 'poi' } : { kind: number ? 'address' : value || 'place', precision: 'poi' })),
    ...present({
      nameEn: nameEn === name ? undefined : nameEn,
      address: line,
      admin: admin.length > 0 ? [...new Set(admin)].join(' ') : undefined,
      countryCode: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
      ...contactsOf(tags),
      openingHours: textOf(tags.opening_hours, 255),
      providerId: osmId(textOf(row.osm_type, 10)?.charAt(0).toUpperCase(), row.osm_id),
    }),
  };
}
