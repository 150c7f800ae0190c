import { hoursOf } from '../../domain/hours-of.ts';
import type { Place } from '../../domain/place.ts';
import type { GeoPorts } from '../../domain/ports.ts';

/** Whether a place is open throughout, between two minutes of a date; unknown hours count as open. */
export type Openings = (stop: Place, date: string, fromMin: number, toMin: number) => boolean;

const QUARTER_MIN = 15;
const DAY_MIN = 24 * 60;

/**
 * Checks the quarter hours in which the stay begins and ends, and each full hour between. Each is evaluated once, and a
 * day without an open hour is given up at once: evaluating hours is slow (up to 0.15 ms with holidays), and planning
 * does it often.
 */
export function openingsOf(isOpenAt: GeoPorts['isOpenAt']): Openings {
  if (!isOpenAt) return () => true;
  const known = new Map<string, boolean>();
  return (stop, date, fromMin, toMin) => {
    const hours = hoursOf(stop);
    if (!hours) return true;
    const place = `${hours} ${stop.countryCode} ${date}`;
    const readOnce = (key: string, read: () => boolean) => {
      const value = known.get(key) ?? read();
      known.set(key, value);
      return value;
    };
    const isOpen = (minute: number) => {
      const time = minuteText(Math.floor(minute / QUARTER_MIN) * QUARTER_MIN);
      return readOnce(`${place}T${time}`, () => isOpenAt(stop, `${date}T${time}`) !== false);
    };
    const hasOpenHour = () => HOURS_BY_USE.some((hour) => isOpen(hour * 60));
    if (!readOnce(place, hasOpenHour) || !isOpen(fromMin) || !isOpen(toMin - 1)) return false;
    for (let at = Math.ceil(fromMin / 60) * 60; at < toMin; at += 60) if (!isOpen(at)) return false;
    return true;
  };
}

/** When a place closes after a visit that ends at this minute; undefined where its hours are unknown or it stays open. */
export function closingMin(isOpen: Openings, stop: Place, date: string, fromMin: number): number | undefined {
  if (!hoursOf(stop)) return undefined;
  for (let at = Math.ceil(fromMin / QUARTER_MIN) * QUARTER_MIN; at < DAY_MIN; at += QUARTER_MIN)
    if (!isOpen(stop, date, at, at + 1)) return at;
  return undefined;
}

/** From ten in the morning, when most places are open, round the clock. */
const HOURS_BY_USE = Array.from({ length: 24 }, (_, index) => (index + 10) % 24);

/** "09:30" → minutes after midnight. */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes after midnight → "09:30"; never later than the last minute of the day. */
export function minuteText(minute: number): string {
  const capped = Math.min(minute, 23 * 60 + 59);
  return `${String(Math.floor(capped / 60)).padStart(2, '0')}:${String(capped % 60).padStart(2, '0')}`;
}
