import { nameIn } from '../domain/name-for.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Locale } from '../i18n/index.ts';

const WITHIN_M = 60_000;

/** The city or county around a point, as named in the embedded data; undefined far from all. */
export function viewNameIn(gazetteer: Gazetteer, at: LngLat, locale: Locale): string | undefined {
  const [found] = gazetteer.nearest(at, 1, { kinds: ['city', 'county'], maxDistanceM: WITHIN_M });
  return found && nameIn(found, locale);
}
