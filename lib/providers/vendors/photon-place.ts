import { z } from 'zod';
import type { Place } from '../../domain/place.ts';
import { loose, pointOf, present, textOf } from '../clean.ts';
import { addressLine } from './address-line.ts';
import { kindOf } from './photon-kind.ts';

const feature = z.looseObject({
  geometry: z.looseObject({ coordinates: z.array(z.unknown()) }),
  properties: loose.record,
});

/** What contains a thing without a name and a house number, smallest first. */
const AROUND: [key: string, kind: Pick<Place, 'kind' | 'precision'>][] = [
  ['street', { kind: 'street', precision: 'approximate' }],
  ['locality', { kind: 'locality', precision: 'approximate' }],
  ['district', { kind: 'district', precision: 'approximate' }],
  ['city', { kind: 'city', precision: 'approximate' }],
];

export function placeOfFeature(item: unknown): Place | undefined {
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

/** The smallest area that is named. */
function areaAround(properties: Record<string, unknown>) {
  for (const [key, kind] of AROUND) {
    const name = textOf(properties[key], 80);
    if (name) return { name, ...kind };
  }
  return undefined;
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
