import type { Place } from '../../domain/place.ts';
import type { Locale } from '../../geo/format.ts';

/** What more is known of this place? */
export interface DetailsQuery {
  place: Place;
  locale: Locale;
}
