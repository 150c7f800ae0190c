import type { Place } from '../../domain/place.ts';
import { keyOf, stemOf } from '../../gazetteer/normalize.mjs';
import type { Address } from '../../geo/address/address.ts';
import { parseAddress } from '../../geo/address/parse-address.ts';
import { isSameStreet } from './same-street.ts';

const AREA_KINDS = new Set(['country', 'region', 'city', 'county', 'district', 'locality']);

/** How well a place matches an address: its house 'exact', only its street or area 'coarse', anything else 'other'. */
export function addressMatch(address: Address, place: Place): 'exact' | 'coarse' | 'other' {
  if (AREA_KINDS.has(place.kind)) return isAreaOf(address, place) ? 'coarse' : 'other';
  const names = [place.name, place.nameEn].filter((name) => name !== undefined);
  if (place.kind === 'street') {
    const streets = [place.address, ...names].flatMap((text) => (text ? [parsed(text)?.street ?? text] : []));
    if (!streets.some((street) => isStreetOf(address, street, place))) return 'other';
    return address.number ? 'coarse' : 'exact';
  }
  // A house has its number in the language of each of its names.
  const texts = [place.address, ...(place.kind === 'address' || !place.address ? names : [])];
  const own = texts.flatMap((text) => (text && parsed(text)) || []);
  const there = own.filter(({ street }) => isStreetOf(address, street, place));
  if (there.length === 0) return 'other';
  const { number } = address;
  if (!number) return 'coarse';
  return there.some((each) => isSameHouse(number, each.number)) ? 'exact' : 'other';
}

/** 「问溪银杏路」 is 银杏路 if that lies in 问溪. */
function isStreetOf({ street, style }: Address, found: string, { admin }: Place): boolean {
  if (isSameStreet(street, found)) return true;
  if (style !== 'chinese' || !admin || !street.endsWith(found)) return false;
  const before = street.slice(0, -found.length);
  return admin.split(' ').some((area) => area === before || stemOf(area) === stemOf(before));
}

/** An address line sometimes omits the area, without which street and house are not yet an address. */
const parsed = (text: string): Address | null => parseAddress(text) ?? parseAddress(`${text}, x`);

function isAreaOf({ areas }: Address, { name, nameEn }: Place): boolean {
  const names = [name, nameEn].flatMap((each) => (each ? [keyOf(each), stemOf(keyOf(each))] : []));
  return areas.some((area) => {
    const key = keyOf(area);
    return (
      names.includes(key) ||
      names.includes(stemOf(key)) ||
      (/[一-鿿]/.test(key) && names.some((each) => key.endsWith(each)))
    );
  });
}

function isSameHouse(asked: string, found: string | undefined): boolean {
  const numbers = (text: string) =>
    text
      .toLowerCase()
      .replace(/号院?|號|番地?|no\.?|\s/g, '')
      .replace(/之|丁目/g, '-');
  if (found === undefined) return false;
  const [a, b] = [numbers(asked), numbers(found)];
  return a === b || b.split(/[-–/]/).includes(a) || a.split('/').includes(b);
}
