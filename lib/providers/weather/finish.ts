import tzLookup from '@photostructure/tz-lookup';
import { coversDay, forecastForDay } from '../../domain/forecast-day.ts';
import type { Sourced, WeatherQuery } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { knownZone, localIso } from '../../geo/local-time.ts';
import type { Adapter } from '../adapter.ts';
import { sunIn, sunOf } from './sun.ts';

/** Whether another source may know more about the requested day than this answer. */
export function lacksDay(value: WeatherData, { date, want }: WeatherQuery): boolean {
  if (date === undefined) return false;
  return want === 'hours' ? forecastForDay(value, date).hours.length === 0 : !coversDay(value, date);
}

/** A live source knows coming days, and nothing of the mean of many years. */
export const forecastsOnly = (adapter: Adapter<WeatherQuery, WeatherData>): Adapter<WeatherQuery, WeatherData> => ({
  ...adapter,
  covers: (query) => query.want !== 'climate' && adapter.covers?.(query) !== false,
});

/** Some services give all times in a zone of their own; the sun is given in local time of the place. */
export function withSun({ value, source }: Sourced<WeatherData>, query: WeatherQuery): Sourced<WeatherData> {
  const { at } = query;
  const timeZone = knownZone(query.timeZone, tzLookup(at.lat, at.lng), value.timeZone) ?? 'UTC';
  const date = query.date ?? localIso(query.now.getTime(), timeZone).slice(0, 10);
  const sun = timeZone === value.timeZone ? sunIn(value, at, date) : { ...sunOf(at, timeZone, date), timeZone };
  return { value: { ...value, sun }, source };
}
