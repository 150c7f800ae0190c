import { numberOf, present } from '../clean.ts';
import type { OpenMeteoRow } from '../vendors/open-meteo-block.ts';
import { knownCode } from './wmo-known.ts';

const temperature = (value: unknown) => numberOf(value, -95, 65);
const percent = (value: unknown) => numberOf(value, 0, 100);
const windKmh = (value: unknown) => numberOf(value, 0, 500);
const rainMm = (value: unknown) => numberOf(value, 0, 3000);
const weatherCode = (value: unknown) => knownCode(numberOf(value, 0, 99));
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

/** The present weather; undefined without a time and a temperature. */
export function nowOf(current: OpenMeteoRow) {
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

/** The hours from now on (local, "2026-11-25T14:15"; all where it is not known). */
export function hoursOf(hourly: OpenMeteoRow[], nowTime: string | undefined) {
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

/** The days; the least and most of one that does not tell them are those of its hours. */
export function daysOf(daily: OpenMeteoRow[], hourly: OpenMeteoRow[]) {
  const temps = new Map<string, number[]>();
  for (const row of hourly) {
    const [date, tempC] = [dateOf(row.time), temperature(row.temperature_2m)];
    if (date !== undefined && tempC !== undefined) temps.set(date, [...(temps.get(date) ?? []), tempC]);
  }
  const rows = daily.length > 0 ? daily : [...temps.keys()].map((time): OpenMeteoRow => ({ time }));
  return rows.flatMap((row) => {
    const date = dateOf(row.time);
    const known = temps.get(date ?? '') ?? [];
    const minC = temperature(row.temperature_2m_min) ?? (known.length > 0 ? Math.min(...known) : undefined);
    const maxC = temperature(row.temperature_2m_max) ?? (known.length > 0 ? Math.max(...known) : undefined);
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

const dateOf = (value: unknown) => (typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined);
