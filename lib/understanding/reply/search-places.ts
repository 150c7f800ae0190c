import { answersIn } from '../../i18n/answers.ts';
import { formatDistance } from '../../i18n/format.ts';
import { areaNameIn } from '../../tools/search-places/places-found.ts';
import { placeName, plain } from './plain.ts';
import type { Reply } from './reply.ts';

const MOST_LISTED = 8;

export const replySearchPlaces: Reply<'search_places'> = ({ places, search }, { locale }) =>
  answersIn(locale).demo.places(
    plain(areaNameIn(search, locale)),
    search.radiusM === undefined ? undefined : formatDistance(search.radiusM, locale),
    places.slice(0, MOST_LISTED).map((place) => ({
      name: placeName(place, locale),
      distance: place.distanceM === undefined ? undefined : formatDistance(Math.round(place.distanceM), locale),
      isOpen: place.openNow,
    })),
    places.length,
  );
