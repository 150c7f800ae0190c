import { z } from 'zod';
import { localIso } from '../geo/local-time.ts';

/** Whether the text is a date in the calendar, such as "2026-11-25". */
export function isRealDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether the text is a minute of such a date, as "2026-11-25T14:00". */
export function isRealTime(text: string): boolean {
  return /^[^T]*T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isRealDate(text.slice(0, 10));
}

/** The schema of every date a tool accepts. */
export const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate, 'no day of the calendar')
  .describe('local date, "2026-11-25"');

/** Such a minute, or an instant: followed by "Z" or an offset. */
function isRealTimeOrInstant(text: string): boolean {
  return isRealTime(text.slice(0, 16)) && !Number.isNaN(Date.parse(`${text.slice(0, 16)}:00${text.slice(16)}`));
}

/**
 * The schema of every time that a tool accepts, with its date. onClockOf converts instants to the local time of the
 * place.
 */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?$/)
  .refine(isRealTimeOrInstant, 'no time of the calendar')
  .describe('local time at the place, "2026-11-25T14:00"');

/** Whether a time in a call names its zone: "2026-11-25T06:00Z". */
export const isInstant = (time: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.test(time);

/** A time from a call as local time of a place, "2026-11-25T14:00". timeZone: IANA, known to this runtime. */
export function onClockOf(timeZone: string, time: string): string {
  return isInstant(time) ? localIso(Date.parse(`${time.slice(0, 16)}:00${time.slice(16)}`), timeZone) : time;
}
