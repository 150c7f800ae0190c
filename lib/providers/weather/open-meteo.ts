import type { WeatherQuery } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import type { Adapter } from '../adapter.ts';
import { recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { openMeteoBody } from '../vendors/open-meteo.ts';
import { currentRow, momentIn, rowAt, rowsOf } from '../vendors/open-meteo-block.ts';
import { daysOf } from './open-meteo-days.ts';
import { hoursOf, nowOf } from './open-meteo-report.ts';
import { urlOf } from './open-meteo-url.ts';

/** Open-Meteo's forecast: current, up to 16 days, and the hours if requested. */
export function openMeteoWeather({
  baseUrl,
  fetchJson,
  now,
}: Endpoint & { now: () => number }): Adapter<WeatherQuery, WeatherData> {
  return {
    id: 'open-meteo',
    credit: {
      name: 'Open-Meteo',
      attribution: 'Weather data by Open-Meteo.com (CC BY 4.0)',
      url: 'https://open-meteo.com/',
    },
    async ask(query, signal) {
      const body = await openMeteoBody(fetchJson, urlOf(baseUrl, query), signal, now());
      return answerOf(recordOf(Array.isArray(body) ? body[0] : body), query);
    },
  };
}

function answerOf(body: Record<string, unknown>, query: WeatherQuery) {
  const hourly = rowsOf(body, 'hourly');
  // A server without `current` still has the current hour.
  const now = nowOf(currentRow(body)) ?? nowOf(rowAt(hourly, body, query.now.getTime()) ?? {});
  const hours = hoursOf(hourly, now?.time);
  const days = daysOf(rowsOf(body, 'daily'), hourly);
  if (!now && hours.length === 0 && days.length === 0) throw new ProviderFailure('malformed');
  const dataTime = now && momentIn(body, now.time);
  return {
    value: {
      timeZone: textOf(body.timezone, 64) ?? query.timeZone ?? 'UTC',
      ...(now && { now }),
      ...(hours.length > 0 && { hours }),
      ...(days.length > 0 && { days }),
    },
    ...(dataTime !== undefined && { dataTime }),
  };
}
