import { daysBetween } from '../../../geo/calendar.ts';
import { weekdayDate, weekdayOf } from '../dates.ts';
import type { Found } from './pattern.ts';

/** A day of the calendar, and how far it is away; null for none. */
export const dayOf = (date: string | undefined, today: string, length = 1): Found | null =>
  date === undefined ? null : { tag: 'date', value: date, amount: daysBetween(today, date), extra: length };

export function weekendOf(today: string, next: boolean): Found | null {
  const weekday = weekdayOf(today);
  if (next) return dayOf(weekdayDate(today, 5, 'next'), today, 2);
  return weekday === 6 ? dayOf(today, today, 1) : dayOf(weekdayDate(today, 5, 'coming'), today, 2);
}

/** "今晚" holds a part of the day. */
export function partWithin(text: string): { extra?: number } {
  if (/晚|夜|tonight|evening/.test(text)) return { extra: 18 };
  if (/早|晨|morning/.test(text)) return { extra: 7 };
  return /afternoon/.test(text) ? { extra: 12 } : {};
}
