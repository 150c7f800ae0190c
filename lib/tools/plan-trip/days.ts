import { addDays } from '../../geo/calendar.ts';
import { knownZone, localIso } from '../../geo/local-time.ts';

/** A day of a trip: where its hours begin and end, in minutes after local midnight. */
export interface TripDate {
  date: string;
  startMin: number;
  endMin: number;
}

const DAY_STARTS_MIN = 9 * 60;
const DAY_ENDS_MIN = 21 * 60;
/** With less than this left the day is over: no stop would fit, including the way there. */
const LEAST_DAY_MIN = 120;
/** Nobody leaves the moment a plan is made. */
const GET_READY_MIN = 10;
const QUARTER_MIN = 15;

/**
 * The dates of a trip of `days` days, and the hours of each. A trip starting today begins at the next quarter of an
 * hour, local time of the place; a day that is over, or a start in the past, moves it ("over:DATE", "past:DATE" in
 * `unmet`). wanted: "2026-11-25"; default today. timeZone: IANA, of the place; an unknown one counts as UTC.
 */
export function tripDates(days: number, wanted: string | undefined, now: Date, timeZone: string) {
  const [today = '', clock = ''] = localIso(now.getTime(), knownZone(timeZone) ?? 'UTC').split('T');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const ready = Math.ceil((hour * 60 + minute + GET_READY_MIN) / QUARTER_MIN) * QUARTER_MIN;
  const unmet: string[] = [];
  let first = wanted ?? today;
  if (first < today) {
    unmet.push(`past:${first}`);
    first = today;
  }
  if (first === today && ready > DAY_ENDS_MIN - LEAST_DAY_MIN) {
    unmet.push(`over:${today}`);
    first = addDays(today, 1);
  }
  const dates = Array.from({ length: days }, (_, index): TripDate => {
    const date = addDays(first, index);
    return {
      date,
      startMin: date === today ? Math.max(DAY_STARTS_MIN, ready) : DAY_STARTS_MIN,
      endMin: DAY_ENDS_MIN,
    };
  });
  return { dates, unmet };
}
