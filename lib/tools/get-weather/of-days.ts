import { coversDay, forecastForDay } from '../../domain/forecast-day.ts';
import type { WeatherData, WeatherReport } from '../../domain/weather.ts';
import { addDays } from '../../geo/calendar.ts';

/** As many as are told; a card that shows the day as a whole charts one day. */
const mostHours = (span: WeatherReport['span']) => (span === 'hours' ? 48 : 24);

/** Only what the forecast has for the dates: the present weather does not answer a question about another day. */
export function ofDates(data: WeatherData, dates: string[], span: WeatherReport['span']) {
  const { now: _now, hours: _hours, days: _days, ...rest } = data;
  const found = dates.map((date) => forecastForDay(data, date));
  const now = found.find((each) => each.now)?.now;
  const hours = found.flatMap((each) => each.hours);
  const days = found.flatMap(({ day }) => day ?? []);
  const missing = dates.filter((date) => !coversDay(data, date));
  return {
    ...rest,
    ...(now && { now }),
    ...(hours.length > 0 && { hours: hours.slice(0, mostHours(span)) }),
    ...(days.length > 0 && { days }),
    ...(missing.length > 0 && { noForecast: missing }),
    ...(missing.length < dates.length && span === 'hours' && hours.length === 0 && { noHours: true }),
  };
}

/** A forecast starting now; requested days beyond its last are listed. */
export function ofDays(data: WeatherData, asked: number, span: WeatherReport['span']) {
  const { hours, days = [], ...rest } = data;
  const [first, last] = [days[0], days.at(-1)];
  const wanted = first ? Array.from({ length: asked }, (_, index) => addDays(first.date, index)) : [];
  const beyond = wanted.filter((date) => last && date > last.date);
  return {
    ...rest,
    ...(hours && { hours: hours.slice(0, mostHours(span)) }),
    ...(data.days && { days: span === 'days' ? days.slice(0, Math.max(1, asked)) : days.slice(0, 2) }),
    ...(beyond.length > 0 && { noForecast: beyond }),
    ...(span === 'hours' && !hours?.length && (data.now || first) && { noHours: true }),
  };
}
