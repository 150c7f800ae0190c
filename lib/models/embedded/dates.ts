import { knownZone, localIso } from '../../geo/local-time.ts';

const DAY_MS = 86_400_000;
const WEEKDAYS_EN = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "2026-11-25" and a number of days → the date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** "一"…"六", "日", "天", "fri", "friday" → 0…6; -1 when it is no weekday. */
export function weekdayNamed(name: string): number {
  const chinese = '一二三四五六日'.indexOf(name === '天' || name === '末' ? '日' : name);
  if (chinese >= 0 && name.length === 1) return chinese;
  return WEEKDAYS_EN.findIndex((each) => each.startsWith(name.slice(0, 3)));
}

/** "nov", "november" → 11; 0 when it is no month. */
export function monthNamed(name: string): number {
  return MONTHS_EN.indexOf(name.slice(0, 3)) + 1;
}

/** The weekday of this week ('this'), of the next ('next'), or the first that comes, today included ('coming'). */
export function weekdayDate(today: string, weekday: number, which: 'this' | 'next' | 'coming'): string {
  const now = weekdayOf(today);
  if (which === 'next') return addDays(today, 7 - now + weekday);
  const ahead = weekday - now;
  return addDays(today, which === 'coming' && ahead < 0 ? ahead + 7 : ahead);
}

/** Month and day → the next such date, this year or the following; undefined when it is no date. */
export function monthDay(today: string, month: number, day: number, year?: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const dated = (of: number) => `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const first = dated(year ?? Number(today.slice(0, 4)));
  return year === undefined && first < today ? dated(Number(today.slice(0, 4)) + 1) : first;
}

/** The local date and time of an instant: "2026-11-25T14:05". Falls back to UTC for a zone that the runtime does not know. */
export function localMinute(instant: Date, timeZone: string): string {
  return localIso(instant.getTime(), knownZone(timeZone) ?? 'UTC');
}
