import type { Place } from '../../domain/place.ts';
import { bboxAround } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { PlaceStore, StoredPlace } from '../../places-store/place-store.ts';
import { adminOf, isArea, placeOfStored } from '../places/place-of-stored.ts';

/** Farther from a house, one is not at it. */
const HOUSE_M = 100;
const THING_M = 150;
/** A settlement without a border reaches about so far. */
const SETTLEMENT_M = 3_000;

/** What was imported at a point: the nearest house, else the nearest thing, and the areas around it; [] for nothing. */
export async function storedAt(store: PlaceStore, at: LngLat): Promise<Place[]> {
  if (await store.isEmpty()) return [];
  const nearest = async (reachM: number, kinds: Pick<Parameters<PlaceStore['search']>[0], 'kinds' | 'except'>) => {
    const [found] = await store.search({ ...kinds, near: at, boxes: [bboxAround(at, reachM)], limit: 1 });
    return found && distanceM(found.at, at) <= reachM ? found : undefined;
  };
  const areas = (await store.areasAt(at)).map(placeOfStored).filter(isArea);
  const admin = adminOf(areas);
  const house = await nearest(HOUSE_M, { kinds: ['address'] });
  const thing = house ?? (await nearest(THING_M, { except: [...SETTLEMENTS, 'street', 'address'] }));
  const settled =
    areas.length > 0 ? undefined : await nearest(SETTLEMENT_M, { kinds: ['city', 'district', 'locality'] });
  const placed = (stored: StoredPlace): Place => ({
    ...placeOfStored(stored),
    ...admin,
    distanceM: Math.round(distanceM(stored.at, at)),
  });
  return [...(thing ? [placed(thing)] : []), ...areas, ...(settled ? [placed(settled)] : [])];
}

const SETTLEMENTS = ['country', 'region', 'county', 'city', 'district', 'locality'];
