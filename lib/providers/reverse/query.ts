import type { Locale } from '../../geo/format.ts';
import type { LngLat } from '../../geo/lng-lat.ts';

/** What is at this point? */
export interface ReverseQuery {
  at: LngLat;
  locale: Locale;
}
