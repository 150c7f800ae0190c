import type { Locale } from '../../geo/format.ts';
import type { Place } from '../../tools/place.ts';

/** What more is known of this place? */
export interface DetailsQuery {
  place: Place;
  locale: Locale;
}
