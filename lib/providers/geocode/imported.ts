import type { GeocodeQuery } from '../../domain/ports.ts';
import { keyOf } from '../../gazetteer/normalize.mjs';
import type { Address } from '../../geo/address/address.ts';
import { parseAddress } from '../../geo/address/parse-address.ts';
import { isInside } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import type { PlaceSearch, PlaceStore, StoredPlace } from '../../places-store/place-store.ts';
import { adminOf, isArea, placeOfStored } from '../places/place-of-stored.ts';
import type { FoundPlace } from './asked.ts';
import { streetWords } from './same-street.ts';

/** Houses with the number 1 in a street include 10 to 19: they are told apart afterwards. */
const HOUSES = 60;
/** Of one street in one town, there is one of each number. */
const SAME_HOUSE_M = 300;

/** What was imported under a name or at an address, best first; nothing if the store does not answer. */
export async function importedByName(store: PlaceStore, query: GeocodeQuery): Promise<FoundPlace[]> {
  try {
    if (await store.isEmpty()) return [];
    const address = parseAddress(query.text);
    const houses = address ? await housesAt(store, address, query) : [];
    const found = houses.length > 0 ? houses : await named(store, query);
    return withoutCentres(found).slice(0, Math.max(query.limit, houses.length));
  } catch {
    // The store is down: the name stays unknown, as without it.
    return [];
  }
}

/** The house, else its street. */
async function housesAt(store: PlaceStore, address: Address, { near }: GeocodeQuery): Promise<FoundPlace[]> {
  const ask = async (words: string, kinds: string[]) =>
    (await store.search({ words, kinds, ...(near && { near }), limit: HOUSES })).map(foundOf);
  const digits = /\d+[a-z]?/i.exec(address.number ?? '')?.[0];
  for (const street of streetsIn(address)) {
    const houses = digits ? await ask(`${street} ${digits}`, ['address']) : [];
    const found = [...once(houses), ...(await ask(street, ['street']))];
    if (found.length > 0) return street === address.street ? found : withAreas(store, found);
  }
  return [];
}

/** A Chinese address runs its areas and its street together: 「问溪银杏路」 may be 银杏路. */
function streetsIn({ street, style }: Address): string[] {
  if (style !== 'chinese') return [streetWords(street)];
  const starts = Math.max(1, Math.min(7, street.length - 2));
  return Array.from({ length: starts }, (_, from) => street.slice(from));
}

/** Where they lie, for comparing; of the first few, since each is looked up. */
const withAreas = (store: PlaceStore, places: readonly FoundPlace[]): Promise<FoundPlace[]> =>
  Promise.all(
    places
      .slice(0, 10)
      .map(async (place) => ({ ...place, ...adminOf((await store.areasAt(place.at)).map(placeOfStored)) })),
  );

/** A house is there for itself and for each thing in it. */
function once(houses: readonly FoundPlace[]): FoundPlace[] {
  return houses.filter(
    (house, i) =>
      !houses.slice(0, i).some((other) => other.name === house.name && distanceM(other.at, house.at) < SAME_HOUSE_M),
  );
}

/** Both the best and the nearest of that name, since a common name has more places than are read. */
async function named(store: PlaceStore, { text, textEn, near, limit }: GeocodeQuery): Promise<FoundPlace[]> {
  const search = async (words: string) => {
    const asked: PlaceSearch = { words, except: ['address'], limit };
    const best = await store.search(asked);
    const nearest = near && best.length >= limit ? await store.search({ ...asked, near }) : [];
    return [...best, ...nearest.filter(({ id }) => best.every((known) => known.id !== id))];
  };
  const own = await search(text);
  const found = own.length > 0 || !textEn ? own : await search(textEn);
  return found.map(foundOf);
}

const foundOf = (stored: StoredPlace): FoundPlace => ({
  ...placeOfStored(stored),
  ...(stored.otherNames && { otherNames: stored.otherNames }),
});

/**
 * A town is often there twice, as a point in its middle and as the border around it: one place, at the point, with the
 * border.
 */
function withoutCentres(places: readonly FoundPlace[]): FoundPlace[] {
  const merged = new Set<FoundPlace>();
  const kept = places.map((border) => {
    const { bbox, providerId } = border;
    if (!bbox || !providerId || !isArea(border)) return border;
    const centre = places.find(
      (each) => !each.bbox && isArea(each) && keyOf(each.name) === keyOf(border.name) && isInside(each.at, bbox),
    );
    if (!centre) return border;
    merged.add(centre);
    return { ...border, ...centre, bbox, providerId };
  });
  return kept.filter((place) => !merged.has(place));
}
