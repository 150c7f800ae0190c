import { isFact } from '../../domain/is-fact.ts';
import type { Place } from '../../domain/place.ts';
import type { Sourced } from '../../domain/ports.ts';
import { type Address, areaText, streetText } from '../../geo/address/address.ts';

/** Looks up a text within areas; 'offline' uses only the embedded data, null if there are none. */
export type Step = (text: string, within: string[], where: 'live' | 'offline') => Promise<Sourced<Place[]> | null>;

/**
 * For an unknown house: its street, else the smallest of its areas that is known. Queries live sources at most twice,
 * for the street and for the smallest area. null if not even the widest area is known.
 */
export async function stepDown(address: Address, asked: string, look: Step): Promise<Sourced<Place[]> | null> {
  const street = address.number ? await look(streetText(address), address.areas, 'live') : null;
  const road = asCoarse(street, asked, ({ kind }) => kind === 'street');
  if (road) return road;
  for (const [index, area] of address.areas.entries()) {
    const wider = address.areas.slice(index + 1);
    const known = asCoarse(await look(area, wider, 'offline'), asked);
    if (known) return known;
    const found = index === 0 ? asCoarse(await look(areaText(address), wider, 'live'), asked) : null;
    if (found) return found;
  }
  return null;
}

/** A step's result, marked as coarse; null if it found nothing for certain. */
export function asCoarse(
  found: Sourced<Place[]> | null,
  asked: string,
  isWanted: (place: Place) => boolean = () => true,
): Sourced<Place[]> | null {
  const sure = (found?.value ?? []).filter((place) => (isFact(place) || place.match === 'coarse') && isWanted(place));
  const value = leading(sure).map((place): Place => {
    const isArea = place.precision === 'region' || place.precision === 'city';
    return { ...place, match: 'coarse', asked, ...(!isArea && { precision: 'approximate' }) };
  });
  return found && value.length > 0 ? { ...found, value } : null;
}

/**
 * Only the best if it is by far the largest or the only one of exactly that name; else all, for somebody to choose
 * from.
 */
function leading(places: Place[]): Place[] {
  const exact = places.filter(({ match }) => match === 'exact');
  const [first, ...others] = exact.length > 0 ? exact : places;
  if (!first) return [];
  const size = ({ population = 0 }: Place) => population;
  return others.every((other) => size(other) * 4 < size(first)) ? [first] : [first, ...others];
}
