import { numberOf, present } from '../clean.ts';
import type { OpenMeteoRow } from '../vendors/open-meteo-row.ts';
import { dayFlag, localTime, percent, rainMm, temperature, uv, weatherCode, windKmh } from './open-meteo-fields.ts';

/** The current weather; undefined without a time and a temperature. */
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

/** The hours from now on (local, "2026-11-25T14:15"; all of them if that is unknown). */
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
