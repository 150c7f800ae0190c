// cspell:ignore Eifel Passua
import { placeInput } from '../../tools/place-input.ts';
import { slipsBetween } from '../slots/spelling.ts';
import type { PlaceLexicon } from '../slots/token.ts';
import type { Call } from './call.ts';

const MOST = 2;
const isHan = (name: string) => /\p{Script=Han}/u.test(name);
const plain = (name: string) => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** The calls with the names that are known for those that were misspelt: 黄鹤楼 for 黄鹤搂, "Eiffel Tower" for "Eifel tower". */
export function spelt(calls: readonly Call[], places: PlaceLexicon): Call[] {
  // A foreign form of a name may be one letter away, too: "Passua" is not El Paso.
  const meant = (name: string) => {
    const found = places.meant(name);
    return found && (isHan(name) || slipsBetween(plain(name), plain(found.name)) <= MOST) ? found : undefined;
  };
  const mended = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mended);
    const place = placeInput.safeParse(value).data;
    const name = place && 'name' in place && !place.name_en && !place.city ? meant(place.name) : undefined;
    return name ?? value;
  };
  return calls.map(({ name, input }) => {
    const read = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, mended(value)]));
    const { query, query_en: known, city } = input;
    const located = name === 'locate' && typeof query === 'string' && !known && !city ? meant(query) : undefined;
    return {
      name,
      input: located ? { ...read, query: located.name, ...(located.name_en && { query_en: located.name_en }) } : read,
    };
  });
}
