import type { Place } from '../../domain/place.ts';
import { pointOf, present, recordOf, textOf } from '../clean.ts';
import { addressLine } from './address-line.ts';
import { kindOfTags } from './categories.ts';
import { areaKind } from './nominatim-area.ts';
import { contactsOf } from './osm-place.ts';
import { osmId } from './photon-place.ts';

/** Address fields that contain the place, widest first. */
const CONTAINERS = ['country', 'state', 'province', 'county', 'city', 'town', 'village', 'city_district', 'suburb'];

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
  // The row's name is in the requested language; a place keeps both.
  const name = textOf(names['name:zh-Hans'] ?? names['name:zh']) ?? own;
  if (!at || !name) return undefined;
  const key = textOf(row.category ?? row.class, 40) ?? '';
  const value = textOf(row.type, 40) ?? '';
  const area = areaKind(row, key, value);
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
