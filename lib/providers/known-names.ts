import { isFact } from '../domain/is-fact.ts';
import type { Place } from '../domain/place.ts';
import type { GeoPorts } from '../domain/ports.ts';
import { distanceM } from '../geo/distance.ts';

/** Kinds treated as the same by two sources, and how close their points are, in metres. */
const SAME: { kinds: readonly string[]; nearM: number }[] = [
  { kinds: ['country'], nearM: 3_000_000 },
  { kinds: ['region'], nearM: 300_000 },
  { kinds: ['city', 'county', 'district', 'locality'], nearM: 15_000 },
];

/**
 * Gives cities, districts, regions and countries of a live source the names the gazetteer has for them, since a source
 * often has only one language; also their extent and time zone if missing. Others stay unchanged. asked: what the
 * gazetteer knows under the name asked for.
 */
export async function withKnownNames(
  places: readonly Place[],
  geocode: GeoPorts['geocode'] | undefined,
  signal: AbortSignal,
  asked: readonly Place[] = [],
): Promise<Place[]> {
  if (!geocode) return [...places];
  return Promise.all(
    places.map(async (place) => {
      const same = SAME.find(({ kinds }) => kinds.includes(place.kind));
      if (!same) return place;
      const found = await Promise.all(
        [place.name, place.nameEn].map((text) =>
          text
            ? geocode({ text, limit: 5, locale: 'zh' }, signal).then(
                ({ value }) => value,
                () => [],
              )
            : [],
        ),
      );
      const known = [...found.flat(), ...asked]
        .filter((each) => isFact(each) && same.kinds.includes(each.kind) && isNear(each, place, same.nearM))
        .toSorted((a, b) => distanceM(a.at, place.at) - distanceM(b.at, place.at))[0];
      return known ? namedAs(place, known) : place;
    }),
  );
}

const isNear = (known: Place, place: Place, nearM: number) =>
  (known.countryCode === undefined || place.countryCode === undefined || known.countryCode === place.countryCode) &&
  distanceM(known.at, place.at) <= nearM;

function namedAs(place: Place, { name, nameEn, admin, adminEn, bbox, timeZone }: Place): Place {
  const { nameEn: _, ...rest } = place;
  return {
    ...(timeZone && { timeZone }),
    ...(bbox && { bbox }),
    ...rest,
    name,
    ...(nameEn && { nameEn }),
    ...(admin && { admin }),
    ...(adminEn && { adminEn }),
  };
}
