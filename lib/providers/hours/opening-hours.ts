import type { Place } from '../../domain/place.ts';
import { parse } from './parsed-hours.ts';

/**
 * Whether a place is open at a local time ("2026-11-25T14:00") according to its opening hours (OSM's syntax, or Chinese
 * words like 「周一至周五 09:00-21:00」). null: unknown or unreadable. Local times are compared as wall clock, so the server's
 * own zone does not matter. Never throws.
 */
export function isOpenAt(place: Pick<Place, 'openingHours' | 'countryCode' | 'at'>, localTime: string): boolean | null {
  if (!place.openingHours) return null;
  const hours = parse(place);
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
