import type { WeatherData } from './weather.ts';

type Forecast = Pick<WeatherData, 'now' | 'hours' | 'days'>;

/**
 * The part of a forecast for a local date ("2026-11-29"), and nothing for any other. This is the one place that decides
 * whether a source covers a day: its data may begin or end elsewhere than asked.
 */
export function forecastForDay({ now, hours, days }: Forecast, date: string) {
  const day = days?.find((each) => each.date === date);
  return {
    now: now?.time.startsWith(date) ? now : undefined,
    hours: (hours ?? []).filter(({ time }) => time.startsWith(date)),
    ...(day && { day }),
  };
}

/** Whether a forecast has anything for the local date. */
export function coversDay(forecast: Forecast, date: string): boolean {
  const { now, hours, day } = forecastForDay(forecast, date);
  return now !== undefined || hours.length > 0 || day !== undefined;
}
