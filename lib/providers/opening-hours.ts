import OpeningHours from 'opening_hours';
import type { Place } from '../tools/place.ts';
import { osmHoursOf } from './chinese-hours.ts';

/** Parsed hours by text and country: the parser costs about a millisecond, and a search asks for the same shops again. */
const parsed = new Map<string, OpeningHours | null>();
const MAX_PARSED = 2_000;

/**
 * Whether a place's opening hours (OSM's syntax, or Chinese words like 「周一至周五 09:00-21:00」) hold at a local time ("2026-11-25T14:00"). null: unknown or unreadable.
 * Local times are compared as wall clock, so the server's own zone does not matter. Never throws.
 */
export function isOpenAt(place: Pick<Place, 'openingHours' | 'countryCode' | 'at'>, localTime: string): boolean | null {
  if (!place.openingHours) return null;
  const hours = parse(place);
  if (!hours) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = localTime.split(/[-T:]/).map(Number);
  const wallClock = new Date(year, month - 1, day, hour, minute);
  return Number.isNaN(wallClock.getTime()) || hours.getUnknown(wallClock) ? null : hours.getState(wallClock);
}

function parse({ openingHours = '', countryCode, at }: Pick<Place, 'openingHours' | 'countryCode' | 'at'>) {
  const key = `${countryCode ?? ''} ${openingHours}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  if (parsed.size >= MAX_PARSED) parsed.clear();
  const hours = parseText(openingHours, countryCode, at);
  parsed.set(key, hours);
  return hours;
}

function parseText(text: string, countryCode: string | undefined, at: Place['at']): OpeningHours | null {
  // Public holidays are looked up by country; without one the parser refuses PH rules, which then count as unknown.
  const hours = /\p{Script=Han}/u.test(text) || /\d:\d\d\s+\d{1,2}:\d\d/.test(text) ? osmHoursOf(text) : text;
  if (hours === undefined) return null;
  const address = { country_code: (countryCode ?? '').toLowerCase(), state: '' };
  try {
    return new OpeningHours(
      hours.replace(/~|～/g, '-'),
      { lat: at.lat, lon: at.lng, address },
      { locale: 'en', mode: 0, tag_key: 'opening_hours', map_value: false, warnings_severity: 4 },
    );
  } catch {
    // Free text ("call first") is no opening_hours syntax: the hours are unknown.
    return null;
  }
}
