import { placeLinks } from '../../lib/domain/other-maps.ts';
import type { Place } from '../../lib/domain/place.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { MapLinks } from './map-links.tsx';

/** Links to the place in other maps. */
export const PlaceLinks = ({ place, locale }: { place: Place; locale: Locale }) => (
  <MapLinks links={placeLinks(place)} locale={locale} />
);
