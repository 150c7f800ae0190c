import { isFact } from '../../domain/match.ts';
import type { Place } from '../../domain/place.ts';
import type { Sourced } from '../../domain/ports.ts';
import { type Address, areaText, streetText } from '../../geo/address/address.ts';

/** Looks a text up that lies within areas; 'offline' asks the embedded data alone, null where there are none. */
export type Step = (text: string, within: string[], where: 'live' | 'offline') => Promise<Sourced<Place[]> | null>;

/**
 * Where a house is not known: its street, else the smallest of its areas that is. Asks live sources twice at most, for the
 * street and for the smallest area. null when not even the widest area is known.
 */
export async function steppedDown(address: Address, asked: string, look: Step): Promise<Sourced<Place[]> | null> {
  const street = address.number ? await look(streetText(address), address.areas, 'live') : null;
  const road = coarseOf(street, asked, ({ kind }) => kind === 'street');
  if (road) return road;
  for (const [index, area] of address.areas.entries()) {
    const wider = address.areas.slice(index + 1);
    const known = coarseOf(await look(area, wider, 'offline'), asked);
    if (known) return known;
    const found = index === 0 ? coarseOf(await look(areaText(address), wider, 'live'), asked) : null;
    if (found) return found;
  }
  return null;
}

/** What a step found, said to be coarse; null when it found nothing for certain. */
export function coarseOf(
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

/** The best alone where it is by far the largest or bears the very name and no other does; else all, for somebody to choose. */
function leading(places: Place[]): Place[] {
  const exact = places.filter(({ match }) => match === 'exact');
  const [first, ...others] = exact.length > 0 ? exact : places;
  if (!first) return [];
  const size = ({ population = 0 }: Place) => population;
  return others.every((other) => size(other) * 4 < size(first)) ? [first] : [first, ...others];
}
