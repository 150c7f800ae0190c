import { areHoursUsual } from '../../domain/hours-of.ts';
import { answersIn } from '../../i18n/answers.ts';
import { formatDistance } from '../../i18n/format.ts';
import { areaNameIn } from '../../tools/search-places/places-found.ts';
import { placeName, plain } from './plain.ts';
import type { Reply } from './reply.ts';

/** The names said of a list without a nearest one. */
const FIRST = 3;

/** How many there are, and which is the nearest, of cities the first; of what has no middle the first names: the card lists them. */
export const replySearchPlaces: Reply<'search_places'> = ({ places, search }, { locale }) => {
  const isByDistance = search.category !== 'city' && !search.isByFame;
  const [nearest = places[0]] = places
    .filter(({ distanceM }) => distanceM !== undefined && isByDistance)
    .toSorted((a, b) => (a.distanceM ?? 0) - (b.distanceM ?? 0));
  const isNear = nearest?.distanceM !== undefined && isByDistance;
  const { demo } = answersIn(locale);
  const area = plain(areaNameIn(search, locale));
  const isUnmeasured = isByDistance && !isNear && places.length > 0 && search.areaKind !== 'saved';
  const found = isUnmeasured
    ? demo.placesIn(area, places.length, {
        names: places.slice(0, FIRST).map((place) => placeName(place, locale)),
        isMore: places.length > FIRST,
        isAlong: search.areaKind === 'along',
      })
    : demo.places(
        area,
        search.radiusM === undefined ? undefined : formatDistance(search.radiusM, locale),
        places.length,
        nearest && {
          name: placeName(nearest, locale),
          distance: isNear ? formatDistance(nearest.distanceM ?? 0, locale) : undefined,
        },
      );
  const isByHabit = search.openNow && places.some(areHoursUsual);
  return isByHabit ? demo.byUsualHours(found) : found;
};
