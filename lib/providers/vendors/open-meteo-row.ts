import { numberOf } from '../clean.ts';

/** Values at one moment under today's names, in °C, km/h and mm; times are local ISO. */
export type OpenMeteoRow = Record<string, unknown>;

/** Names from before 2023, and those of the old `current_weather`. */
const FORMER: Record<string, string> = {
  temperature: 'temperature_2m',
  relativehumidity_2m: 'relative_humidity_2m',
  weathercode: 'weather_code',
  windspeed: 'wind_speed_10m',
  winddirection: 'wind_direction_10m',
  windspeed_10m: 'wind_speed_10m',
  winddirection_10m: 'wind_direction_10m',
  windgusts_10m: 'wind_gusts_10m',
  windspeed_10m_max: 'wind_speed_10m_max',
  cloudcover: 'cloud_cover',
};

/** Converts units a server may be set to into ours. */
const CONVERSIONS: Record<string, (value: number) => number> = {
  '°F': (value) => ((value - 32) * 5) / 9,
  'm/s': (value) => value * 3.6,
  'mp/h': (value) => value * 1.609344,
  mph: (value) => value * 1.609344,
  kn: (value) => value * 1.852,
  inch: (value) => value * 25.4,
};

const TIMES = new Set(['time', 'sunrise', 'sunset']);

export function rowOf(values: Record<string, unknown>, units: Record<string, unknown>, offsetS: number): OpenMeteoRow {
  const entries = Object.entries(values).map(([key, value]): [string, unknown] => {
    if (TIMES.has(key)) return [key, isoOf(value, offsetS)];
    const convert = CONVERSIONS[String(units[key])];
    const number = convert ? numberOf(value) : undefined;
    return [FORMER[key] ?? key, convert && number !== undefined ? Math.round(convert(number) * 10) / 10 : value];
  });
  return Object.fromEntries(entries);
}

/** A time as received, or one of `timeformat=unixtime` as local ISO. */
function isoOf(value: unknown, offsetS: number): unknown {
  if (typeof value !== 'number') return value;
  const date = new Date((value + offsetS) * 1000);
  return value === 0 || Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 16);
}
