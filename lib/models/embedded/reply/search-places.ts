import { areaNameIn } from '../../../tools/search-places/index.ts';
import { WORDS } from '../data/answers.ts';
import { placeName, plain } from './plain.ts';
import type { Reply } from './reply.ts';

const MOST_LISTED = 8;

export const replySearchPlaces: Reply<'search_places'> = ({ places, search }, { locale }) =>
  WORDS[locale].places(
    plain(areaNameIn(search, locale)),
    search.radiusM,
    places.slice(0, MOST_LISTED).map((place) => ({
      name: placeName(place, locale),
      distance: place.distanceM === undefined ? undefined : Math.round(place.distanceM),
      isOpen: place.openNow,
    })),
    places.length,
  );
