import tzLookup from '@photostructure/tz-lookup';
import { hoursOf } from '../../domain/hours-of.ts';
import type { Place } from '../../domain/place.ts';
import { localIso } from '../../geo/local-time.ts';
import { isOpenAt } from '../hours/opening-hours.ts';

/** Whether the place is open at that moment, local time; undefined if its hours are unknown or not understood. */
export function openAt(place: Place, now: Date): boolean | undefined {
  if (!hoursOf(place)) return undefined;
  const timeZone = place.timeZone ?? tzLookup(place.at.lat, place.at.lng);
  return isOpenAt(place, localIso(now.getTime(), timeZone)) ?? undefined;
}
