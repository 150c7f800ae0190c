import { z } from 'zod';

/** A day that the calendar has, as "2026-11-25". */
export function isRealDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A minute of such a day, as "2026-11-25T14:00". */
export function isRealTime(text: string): boolean {
  return /^[^T]*T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isRealDate(text.slice(0, 10));
}

/** Every date that a tool takes. */
export const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate, 'no day of the calendar')
  .describe('local date, "2026-11-25"');

/** Every time of day that a tool takes, with its date. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .refine(isRealTime, 'no time of the calendar')
  .describe('local time at the place, "2026-11-25T14:00"');
