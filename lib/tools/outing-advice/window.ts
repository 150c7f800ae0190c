import { addDays } from '../../geo/calendar.ts';
import { knownZone, localIso } from '../../geo/local-time.ts';

/** The hours that the advice is about. */
export interface OutingWindow {
  /** Local date on which it begins. */
  date: string;
  /** Today's local date. */
  today: string;
  isToday: boolean;
  /** The last of its hours is past. */
  isOver: boolean;
  /** Local hours; an end at or before the start is on the next day. */
  hours: [number, number];
  /** Whether an hour of the forecast ("2026-11-25T14:00", local) is within it and not past. */
  has(time: string): boolean;
}

const DAYTIME: [number, number] = [8, 20];
/** From this hour on, "today" means the evening. */
const EVENING_H = 18;

/**
 * What the requested date and hours mean at the place. Without hours: the daytime that is left, in the evening the rest
 * of the day. Hours already over today mean tomorrow, unless a date was given. timeZone: IANA, of the place.
 */
export function outingWindow(
  asked: { date?: string | undefined; hours?: [number, number] | undefined },
  now: Date,
  timeZone: string,
): OutingWindow {
  const thisHour = `${localIso(now.getTime(), knownZone(timeZone) ?? 'UTC').slice(0, 13)}:00`;
  const [today = '', clock = ''] = thisHour.split('T');
  const hourNow = Number(clock.slice(0, 2));
  const isDone = asked.hours !== undefined && asked.hours[0] < asked.hours[1] && asked.hours[1] <= hourNow;
  const date = asked.date ?? (isDone ? addDays(today, 1) : today);
  const isToday = date === today;
  const [start, end] = asked.hours ?? (isToday ? restOfDay(hourNow) : DAYTIME);
  const from = `${date}T${twoDigits(start)}:00`;
  const until = `${start < end ? date : addDays(date, 1)}T${twoDigits(end)}:00`;
  return {
    date,
    today,
    isToday,
    isOver: until <= thisHour,
    hours: [start, end],
    has: (time) => time >= from && time >= thisHour && time < until,
  };
}

function restOfDay(hourNow: number): [number, number] {
  const [start, end] = DAYTIME;
  return hourNow >= EVENING_H ? [hourNow, 24] : [Math.max(start, hourNow), end];
}

const twoDigits = (hour: number) => String(hour).padStart(2, '0');
