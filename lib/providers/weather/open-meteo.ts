import type { WeatherQuery } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { rounded } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import { recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { openMeteoBody } from '../vendors/open-meteo.ts';
import { currentRow, rowAt, rowsOf } from '../vendors/open-meteo-block.ts';
import { daysOf, hoursOf, nowOf } from './open-meteo-report.ts';

const CURRENT =
  'temperature_2m,relative_humidity_2m,apparent_temperature,is_day,precipitation,weather_code,cloud_cover,pressure_msl,wind_speed_10m,wind_direction_10m,wind_gusts_10m';
const HOURLY =
  'temperature_2m,apparent_temperature,relative_humidity_2m,precipitation_probability,precipitation,weather_code,wind_speed_10m,uv_index,is_day';
const DAILY =
  'weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,precipitation_probability_max,sunrise,sunset,uv_index_max,wind_speed_10m_max';

/** Open-Meteo's forecast: now, up to 16 days, and the hours when they are wanted. */
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

function urlOf(baseUrl: string, { at, want, days, timeZone }: WeatherQuery): URL {
  const url = new URL(`${baseUrl}/v1/forecast`);
  const { lng, lat } = rounded(at, 4);
  url.searchParams.set('latitude', String(lat));
  url.searchParams.set('longitude', String(lng));
  url.searchParams.set('timezone', timeZone ?? 'auto');
  url.searchParams.set('forecast_days', String(Math.min(16, Math.max(want === 'hours' ? 3 : 1, days))));
  url.searchParams.set('current', CURRENT);
  if (want === 'hours') url.searchParams.set('hourly', HOURLY);
  url.searchParams.set('daily', DAILY);
  return url;
}

function answerOf(body: Record<string, unknown>, query: WeatherQuery) {
  const hourly = rowsOf(body, 'hourly');
  // A server without `current` still knows the hour that it is.
  const now = nowOf(currentRow(body)) ?? nowOf(rowAt(hourly, body, query.now.getTime()) ?? {});
  const hours = hoursOf(hourly, now?.time);
  const days = daysOf(rowsOf(body, 'daily'), hourly);
  if (!now && hours.length === 0 && days.length === 0) throw new ProviderFailure('malformed');
  return {
    value: {
      timeZone: textOf(body.timezone, 64) ?? query.timeZone ?? 'UTC',
      ...(now && { now }),
      ...(hours.length > 0 && { hours }),
      ...(days.length > 0 && { days }),
    },
    ...(now && { dataTime: now.time }),
  };
}
