import { numberOf, recordOf } from '../clean.ts';

/** Values of one moment by today's names, in °C, km/h and mm; times are local ISO. */
export type OpenMeteoRow = Record<string, unknown>;

/** Names of before 2023, and those of the old `current_weather`. */
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
/** Units that a server may be set to, as ours. */
const CONVERSIONS: Record<string, (value: number) => number> = {
  '°F': (value) => ((value - 32) * 5) / 9,
  'm/s': (value) => value * 3.6,
  'mp/h': (value) => value * 1.609344,
  mph: (value) => value * 1.609344,
  kn: (value) => value * 1.852,
  inch: (value) => value * 25.4,
};
const TIMES = new Set(['time', 'sunrise', 'sunset']);
/** Hours of 16 days, and one day more. */
const MAX_ROWS = 24 * 17;

/** Seconds that local time is ahead of UTC; 0 where the answer does not say. */
const offsetOf = (body: Record<string, unknown>): number => numberOf(body.utc_offset_seconds, -54_000, 54_000) ?? 0;

/** The block `current` (or the old `current_weather`); empty where there is none. */
export function currentRow(body: Record<string, unknown>): OpenMeteoRow {
  const name = body.current === undefined ? 'current_weather' : 'current';
  return rowOf(recordOf(body[name]), recordOf(body[`${name}_units`]), offsetOf(body));
}

/** The parallel arrays of a block, row by row. A missing or shorter column leaves its value out. */
export function rowsOf(body: Record<string, unknown>, name: 'hourly' | 'daily'): OpenMeteoRow[] {
  const block = recordOf(body[name]);
  const units = recordOf(body[`${name}_units`]);
  const times = Array.isArray(block.time) ? block.time.slice(0, MAX_ROWS) : [];
  return times.map((_, index) => {
    const columns = Object.entries(block).map(([key, column]) => [
      key,
      Array.isArray(column) ? column[index] : undefined,
    ]);
    return rowOf(Object.fromEntries(columns), units, offsetOf(body));
  });
}

function rowOf(values: Record<string, unknown>, units: Record<string, unknown>, offsetS: number): OpenMeteoRow {
  const entries = Object.entries(values).map(([key, value]): [string, unknown] => {
    if (TIMES.has(key)) return [key, isoOf(value, offsetS)];
    const convert = CONVERSIONS[String(units[key])];
    const number = convert ? numberOf(value) : undefined;
    return [FORMER[key] ?? key, convert && number !== undefined ? Math.round(convert(number) * 10) / 10 : value];
  });
  return Object.fromEntries(entries);
}

/** A time as it came, or one of `timeformat=unixtime` as local ISO. */
function isoOf(value: unknown, offsetS: number): unknown {
  if (typeof value !== 'number') return value;
  const date = new Date((value + offsetS) * 1000);
  return value === 0 || Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 16);
}

/** The row of the hour that it is there now; undefined where the rows are of another time. now: milliseconds. */
export function rowAt(rows: OpenMeteoRow[], body: Record<string, unknown>, now: number): OpenMeteoRow | undefined {
  const hour = new Date(now + offsetOf(body) * 1000).toISOString().slice(0, 13);
  return rows.find(({ time }) => typeof time === 'string' && time.startsWith(hour));
}
