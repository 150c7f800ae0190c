import { present } from '../clean.ts';
import type { OpenMeteoRow } from '../vendors/open-meteo-row.ts';
import { percent, rainMm, sunTime, temperature, uv, weatherCode, windKmh } from './open-meteo-fields.ts';

/** The days; if minimum and maximum are missing, those of the hours are used. */
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
