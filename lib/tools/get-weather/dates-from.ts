import type { WeatherData, WeatherReport } from '../../domain/weather.ts';
import { addDays } from '../../geo/calendar.ts';
import { knownZone, localIso } from '../../geo/local-time.ts';

/** The place's own zone, which is not always the one its source reports times in. */
export const zoneOf = ({ sun, timeZone }: WeatherData) => sun?.timeZone ?? timeZone;

/** Enough days to include the requested date: 1–16. */
export function daysToReach(date: string | undefined, days: number, now: Date): number {
  if (!date) return days;
  const ahead = Math.ceil((Date.parse(`${date}T00:00:00Z`) - now.getTime()) / 86_400_000) + 2;
  return Math.min(16, Math.max(days, ahead, 1));
}

/** The requested day; given a number of days as well, every day from it to the last of those, as for a weekend. */
export function datesFrom(
  date: string,
  { span, days }: { span: WeatherReport['span']; days?: number | undefined },
  data: WeatherData,
  now: Date,
): string[] {
  if (span !== 'days' || days === undefined) return [date];
  const today = localIso(now.getTime(), knownZone(zoneOf(data)) ?? 'UTC').slice(0, 10);
  const ahead = Array.from({ length: days }, (_, index) => addDays(today, index)).filter((each) => each > date);
  return date < today ? [date] : [date, ...ahead];
}
