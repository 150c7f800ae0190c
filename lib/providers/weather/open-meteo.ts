import { rounded } from '../../geo/lng-lat.ts';
import type { WeatherQuery } from '../../tools/ports.ts';
import type { WeatherData } from '../../tools/weather.ts';
import type { Adapter } from '../adapter.ts';
import { numberOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { openMeteoBody } from '../vendors/open-meteo.ts';
import { currentRow, type OpenMeteoRow, rowAt, rowsOf } from '../vendors/open-meteo-block.ts';

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
  const days = daysOf(rowsOf(body, 'daily'));
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

const temperature = (value: unknown) => numberOf(value, -95, 65);
const percent = (value: unknown) => numberOf(value, 0, 100);
const windKmh = (value: unknown) => numberOf(value, 0, 500);
const rainMm = (value: unknown) => numberOf(value, 0, 3000);
const weatherCode = (value: unknown) => numberOf(value, 0, 99);
const uv = (value: unknown) => numberOf(value, 0, 30);

/** "2026-11-25T14:00", seconds cut off; absent when it is no local time. */
function localTime(value: unknown): string | undefined {
  return typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(value)?.[0] : undefined;
}

/** A day without sunrise or sunset (polar night, midnight sun) comes as the epoch. */
function sunTime(value: unknown): string | undefined {
  const time = localTime(value);
  return time?.startsWith('1970') ? undefined : time;
}

function dayFlag(value: unknown): boolean | undefined {
  const flag = numberOf(value, 0, 1);
  return flag === undefined ? undefined : flag === 1;
}

function nowOf(current: OpenMeteoRow) {
  const time = localTime(current.time);
  const tempC = temperature(current.temperature_2m);
  if (time === undefined || tempC === undefined) return undefined;
  return {
    time,
    tempC,
    ...present({
      feelsC: temperature(current.apparent_temperature),
      humidityPct: percent(current.relative_humidity_2m),
      windKmh: windKmh(current.wind_speed_10m),
      windFromDeg: numberOf(current.wind_direction_10m, 0, 360),
      gustKmh: windKmh(current.wind_gusts_10m),
      precipMm: rainMm(current.precipitation),
      cloudPct: percent(current.cloud_cover),
      pressureHpa: numberOf(current.pressure_msl, 800, 1100),
      code: weatherCode(current.weather_code),
      isDay: dayFlag(current.is_day),
    }),
  };
}

function hoursOf(hourly: OpenMeteoRow[], nowTime: string | undefined) {
  return hourly.flatMap((row) => {
    const time = localTime(row.time);
    const tempC = temperature(row.temperature_2m);
    if (time === undefined || tempC === undefined) return [];
    // The first hours of today are past; `now` is the same local clock.
    if (nowTime !== undefined && time.slice(0, 13) < nowTime.slice(0, 13)) return [];
    return [
      {
        time,
        tempC,
        ...present({
          feelsC: temperature(row.apparent_temperature),
          precipPct: percent(row.precipitation_probability),
          precipMm: rainMm(row.precipitation),
          windKmh: windKmh(row.wind_speed_10m),
          humidityPct: percent(row.relative_humidity_2m),
          uv: uv(row.uv_index),
          code: weatherCode(row.weather_code),
          isDay: dayFlag(row.is_day),
        }),
      },
    ];
  });
}

function daysOf(daily: OpenMeteoRow[]) {
  return daily.flatMap((row) => {
    const date = typeof row.time === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(row.time)?.[0] : undefined;
    const minC = temperature(row.temperature_2m_min);
    const maxC = temperature(row.temperature_2m_max);
    if (date === undefined || minC === undefined || maxC === undefined) return [];
    return [
      {
        date,
        minC,
        maxC,
        ...present({
          code: weatherCode(row.weather_code),
          precipMm: rainMm(row.precipitation_sum),
          precipPct: percent(row.precipitation_probability_max),
          uvMax: uv(row.uv_index_max),
          windMaxKmh: windKmh(row.wind_speed_10m_max),
          sunrise: sunTime(row.sunrise),
          sunset: sunTime(row.sunset),
        }),
      },
    ];
  });
}
