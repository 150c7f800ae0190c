import { hoursOf } from '../../domain/hours-of.ts';
import type { Place } from '../../domain/place.ts';
import { parse } from './parsed-hours.ts';

type WithHours = Pick<Place, 'openingHours' | 'usualHours' | 'countryCode' | 'at'>;

/**
 * Whether a place is open at a local time ("2026-11-25T14:00") according to its opening hours, or else its usual ones
 * (OSM's syntax, or Chinese words like 「周一至周五 09:00-21:00」). null: unknown or unreadable. Local times are compared as
 * wall clock, so the server's own zone does not matter. Never throws.
 */
export function isOpenAt(place: WithHours, localTime: string): boolean | null {
  const openingHours = hoursOf(place);
  if (!openingHours) return null;
  const hours = parse({ ...place, openingHours });
  if (!hours) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = localTime.split(/[-T:]/).map(Number);
  const wallClock = new Date(year, month - 1, day, hour, minute);
  try {
    return Number.isNaN(wallClock.getTime()) || hours.getUnknown(wallClock) ? null : hours.getState(wallClock);
  } catch {
    // A holiday of a year not covered by the tables.
    return null;
  }
}
