import { formatIn } from './format.ts';
import { type Locale, languageIn } from './index.ts';

/** A local ISO time ("2026-11-25T14:05") → "14:05"; anything else unchanged. */
export function clockOf(localTime: string): string {
  return /T(\d{2}:\d{2})/.exec(localTime)?.[1] ?? localTime;
}

/** A local date ("2026-11-26") → "11月26日" / "26 Nov". Unreadable text is returned unchanged. */
export const formatDay = (date: string, locale: Locale): string =>
  isDate(date) ? formatIn(locale).day(datePart(date, locale)) : date;

/** A local date ("2026-11-25") → "周三 11/25" / "Wed 25 Nov". Unreadable text is returned unchanged. */
export const dayName = (date: string, locale: Locale): string =>
  isDate(date) ? formatIn(locale).dayName(datePart(date, locale)) : date;

/** A local date with its year ("2026-11-25") → "2026年11月25日 周三" / "Wed 25 Nov 2026". Unreadable text is returned unchanged. */
export const datedDay = (date: string, locale: Locale): string =>
  isDate(date) ? formatIn(locale).datedDay(datePart(date, locale), date.split('-').map(Number)) : date;

const isDate = (date: string) => !Number.isNaN(timeOf(date));

const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

const datePart = (date: string, locale: Locale) => (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languageIn(locale).dateTag, { ...options, timeZone: 'UTC' }).format(timeOf(date));

/**
 * A UTC time → the reader's clock and, if it is another day, the date. `now` decides what another day is. timeZone: of
 * another reader, which is then named; one that this runtime does not know counts as UTC.
 */
export function timeText(iso: string, locale: Locale, now: Date, timeZone?: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const zone = timeZone === undefined || isTimeZone(timeZone) ? timeZone : 'UTC';
  const dateOf = (date: Date) => date.toLocaleDateString('en', { timeZone: zone });
  return new Intl.DateTimeFormat(languageIn(locale).dateTag, {
    hour: '2-digit',
    minute: '2-digit',
    ...(dateOf(time) !== dateOf(now) && { month: 'short', day: 'numeric' }),
    ...(zone !== undefined && { timeZone: zone, timeZoneName: 'short' }),
  }).format(time);
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
