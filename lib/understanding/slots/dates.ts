import { isRealDate } from '../../domain/dates.ts';
import { addDays } from '../../geo/calendar.ts';

const WEEKDAYS_EN = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The same day so many months later; the last of the month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
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

/** The weekday of the next week ('next'), or the first that comes, today included ('coming'). */
export function weekdayDate(today: string, weekday: number, which: 'next' | 'coming'): string {
  const ahead = weekday - weekdayOf(today);
  return addDays(today, which === 'next' || ahead < 0 ? ahead + 7 : ahead);
}

/** Month and day → the next such day that the calendar has, or that of the year; undefined when there is none. */
export function monthDay(today: string, month: number, day: number, year?: number): string | undefined {
  const dated = (of: number) => [of, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  if (year !== undefined) return isRealDate(dated(year)) ? dated(year) : undefined;
  // The 29th of February comes every four years, once in a while after eight.
  const years = Array.from({ length: 9 }, (_, ahead) => Number(today.slice(0, 4)) + ahead);
  return years.map(dated).find((date) => isRealDate(date) && date >= today);
}

/** The next day of that number, in this month or in one that has it; undefined when no month does. */
export function dayOfMonth(today: string, day: number): string | undefined {
  const first = Number(today.slice(5, 7));
  const months = [0, 1, 2].map((ahead) => ((first + ahead - 1) % 12) + 1);
  return months.flatMap((month) => monthDay(today, month, day) ?? []).sort()[0];
}
