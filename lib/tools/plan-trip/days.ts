import { onClockOf } from '../../domain/dates.ts';
import { addDays } from '../../geo/calendar.ts';
import { knownZone, localIso } from '../../geo/local-time.ts';
import { minuteOf } from './openings.ts';

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
 * The days of a plan that is changed: each begins where it began, or now if it is today and nothing says when.
 * begin: "2026-11-25T09:15".
 */
export function keptDates(
  days: readonly { date: string; begin?: string | undefined }[],
  now: Date,
  timeZone: string,
): TripDate[] {
  const { today, ready } = todayAt(now, timeZone);
  return days.map(({ date, begin }) => {
    const startMin = date === today && ready < DAY_ENDS_MIN ? Math.max(DAY_STARTS_MIN, ready) : DAY_STARTS_MIN;
    return {
      date,
      startMin: begin === undefined ? startMin : minuteOf(onClockOf(knownZone(timeZone) ?? 'UTC', begin).slice(11)),
      endMin: DAY_ENDS_MIN,
    };
  });
}

/**
 * The dates of a trip of `days` days, and the hours of each. A trip starting today begins at the next quarter of an
 * hour, local time of the place; a day that is over, or a start in the past, moves it ("over:DATE", "past:DATE" in
 * `unmet`). wanted: "2026-11-25"; default today. timeZone: IANA, of the place; an unknown one counts as UTC.
 */
export function tripDates(days: number, wanted: string | undefined, now: Date, timeZone: string) {
  const { today, ready } = todayAt(now, timeZone);
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

/** The date at the place, and the minute from which somebody can set out. */
function todayAt(now: Date, timeZone: string): { today: string; ready: number } {
  const [today = '', clock = ''] = localIso(now.getTime(), knownZone(timeZone) ?? 'UTC').split('T');
  return { today, ready: Math.ceil((minuteOf(clock) + GET_READY_MIN) / QUARTER_MIN) * QUARTER_MIN };
}
