import { addDays } from '../../geo/calendar.ts';
import { monthDay, weekdayOf } from './dates.ts';

/**
 * Feasts of the Chinese calendar by year, from 2026. Source: the official calendar (GB/T 33661); the runtime's own calendar
 * is a day off for some first months.
 */
const LUNAR = {
  spring:
    '2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08',
  dragon:
    '2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05 2031-06-24 2032-06-12 2033-06-01 2034-06-20 2035-06-10',
  sevens:
    '2026-08-19 2027-08-08 2028-08-26 2029-08-16 2030-08-05 2031-08-24 2032-08-12 2033-08-01 2034-08-20 2035-08-10',
  moon: '2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08 2034-09-27 2035-09-16',
  nines:
    '2026-10-18 2027-10-08 2028-10-26 2029-10-16 2030-10-05 2031-10-24 2032-10-12 2033-10-01 2034-10-20 2035-10-09',
} as const;

const lunarFeast = (today: string, feast: keyof typeof LUNAR): string | undefined =>
  LUNAR[feast].split(' ').find((date) => date >= today);

/** The first from today on of what falls on a date of its own each year. */
function comingOf(today: string, dateIn: (year: number) => string): string {
  const year = Number(today.slice(0, 4));
  const first = dateIn(year);
  return first < today ? dateIn(year + 1) : first;
}

/** Easter Sunday. Source: the Gregorian computus (Meeus, Jones, Butcher). */
const easter = (today: string) =>
  comingOf(today, (year) => {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const sum = h + l - 7 * m + 114;
    return monthDay(today, Math.floor(sum / 31), (sum % 31) + 1, year) ?? today;
  });

/** The fourth Thursday of November. */
const thanksgiving = (today: string) =>
  comingOf(today, (year) => addDays(`${year}-11-01`, ((3 - weekdayOf(`${year}-11-01`) + 7) % 7) + 21));

/** 清明 and 冬至 by the mean year; right in the 21st century but for rare shifts of a day. */
const solarTerm = (today: string, month: 4 | 12) =>
  comingOf(today, (year) => {
    const y = year % 100;
    const day = Math.floor(y * 0.2422 + (month === 4 ? 4.81 : 21.94)) - Math.floor(y / 4);
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  });

/** A feast without a day of its own, from today on; undefined beyond the table, or where there is no such feast. */
export function movingFeast(name: string, today: string): string | undefined {
  switch (name) {
    case 'easter':
      return easter(today);
    case 'thanksgiving':
      return thanksgiving(today);
    case 'qingming':
      return solarTerm(today, 4);
    case 'dongzhi':
      return solarTerm(today, 12);
    default:
      return Object.hasOwn(LUNAR, name) ? lunarFeast(today, name as keyof typeof LUNAR) : undefined;
  }
}
