import { iso1A2Code } from '@rapideditor/country-coder';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { StoredPlace } from '../place-store.ts';
import type { Tags } from './tags.ts';

/** One entrance with more numbers than that is a list of something else. */
const MOST_NUMBERS = 8;

/** Names of streets in English, where a way of that name says so. */
export type StreetNames = ReadonlyMap<string, string>;

export const hasAddress = (tags: Tags): boolean =>
  Boolean(tags['addr:housenumber'] && (tags['addr:street'] ?? tags['addr:place']));

/**
 * The houses at a point by their street and number, one for each number: 「银杏路12号」, "12 Ginkgo Road". `id` is that of what
 * bears the address.
 */
export function houseAddresses(id: string, at: LngLat, tags: Tags, streets: StreetNames): StoredPlace[] {
  const street = (tags['addr:street'] ?? tags['addr:place'] ?? '').trim();
  const numbers = (tags['addr:housenumber'] ?? '').split(/[;,、]/).flatMap((number) => number.trim() || []);
  if (street === '' || street.length > 200) return [];
  const countryCode = iso1A2Code([at.lng, at.lat], { level: 'territory' });
  const streetEn = tags['addr:street:en'] ?? streets.get(street);
  const area = [tags['addr:city'], tags['addr:district']].filter((part) => part !== undefined && part !== street);
  return numbers.slice(0, MOST_NUMBERS).map((number, index) => {
    const name = houseText(street, number.slice(0, 40));
    const address = isHan(street) ? [...area, name].join('') : [name, ...area.toReversed()].join(', ');
    return {
      id: index === 0 ? id : `${id}/${index + 1}`,
      name,
      ...(streetEn && streetEn !== street && { nameEn: houseText(streetEn, number.slice(0, 40)) }),
      kind: 'address',
      at,
      ...(address !== name && { address }),
      ...(countryCode && { countryCode }),
      importance: 0.02,
    };
  });
}

/** A house as its language writes it: 「银杏路12号」, "12 Ginkgo Road". */
export function houseText(street: string, number: string): string {
  if (!isHan(street)) return `${number} ${street}`.trim();
  return /\d$/.test(number) ? `${street}${number}号` : `${street}${number}`;
}

const isHan = (text: string) => /[一-鿿]/.test(text) && !/[぀-ヿ]/.test(text);
