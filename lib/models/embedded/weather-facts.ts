import { type ForecastGap, forecastGapTold } from '../../domain/forecast-gap.ts';

/** A get_weather result as its tell has it; undefined is what the source does not know. */
export interface WeatherFacts {
  place: string;
  /** Named where the user's clock shows another time. */
  otherZone: string | undefined;
  /** Of the first hour. */
  hoursFrom: string | undefined;
  now: Now | undefined;
  hours: { time: string; sky: string; tempC: number; rain: string | undefined }[];
  days: Day[];
  noForecast: { from: string; to: string; why: ForecastGap | undefined } | undefined;
  noHours: boolean;
  air: { cnAqi: number | undefined; usAqi: number | undefined; pm25: string | undefined } | undefined;
  noAir: boolean;
  koppen: string | undefined;
  sun: Sun | undefined;
  warnings: string[];
}

interface Now {
  sky: string;
  tempC: number;
  feelsC: number | undefined;
  humidity: string | undefined;
  windKmh: number | undefined;
  pressure: string | undefined;
}

interface Day {
  date: string;
  sky: string;
  minC: number;
  maxC: number;
  rain: string | undefined;
  uv: string | undefined;
  windKmh: number | undefined;
}

/** Local times, "2026-11-29T08:05". */
export interface Sun {
  date: string;
  sunrise: string | undefined;
  sunset: string | undefined;
  polar: string | undefined;
  /** Named where the user's clock shows another time. */
  zone: string | undefined;
}

export function weatherFacts(result: string): WeatherFacts {
  const missing = /^no forecast for ([\d-]+)(?: to ([\d-]+))?: ?(.*)/m.exec(result);
  return {
    place: (result.split('\n')[0] ?? '').replace(/ \[\w+\].*/, ''),
    otherZone: /· (\S+), all times are local there$/m.exec(result)?.[1],
    hoursFrom: /^(\d{4}-\d\d-\d\d)T\d\d:\d\d: /m.exec(result)?.[1],
    now: nowIn(result),
    hours: [...result.matchAll(/^\d{4}-\d\d-\d\dT(\d\d:\d\d): (.+?) (-?[\d.]+) °C, rain (\S+) %/gm)].map(
      ([, time = '', sky = '', temp, rain]) => ({ time, sky, tempC: Number(temp), rain: known(rain) }),
    ),
    days: daysIn(result),
    noForecast:
      missing?.[1] === undefined
        ? undefined
        : { from: missing[1], to: missing[2] ?? missing[1], why: forecastGapTold(missing[3] ?? '') },
    noHours: /^no hours/m.test(result),
    air: airIn(result),
    noAir: /^air: no data/m.test(result),
    koppen: /climate zone (\w+)/.exec(result)?.[1],
    sun: sunIn(result),
    warnings: [...result.matchAll(/^warning: (.+)$/gm)].map(([, title = '']) => title),
  };
}

const known = (text: string | undefined) => (text === undefined || text === '?' ? undefined : text);
const numbered = (text: string | undefined) => (known(text) === undefined ? undefined : Number(text));

function nowIn(result: string): Now | undefined {
  const found =
    /^now (\S+): (.+?), (-?[\d.]+) °C(?: \(feels (-?[\d.]+)\))?, humidity (\S+) %, wind (\S+) km\/h(?:.*?, pressure ([\d.]+) hPa)?/m.exec(
      result,
    );
  return (
    (found?.[2] && {
      sky: found[2],
      tempC: Number(found[3]),
      feelsC: numbered(found[4]),
      humidity: known(found[5]),
      windKmh: numbered(found[6]),
      pressure: known(found[7]),
    }) ||
    undefined
  );
}

function daysIn(result: string): Day[] {
  const rows = result.matchAll(
    /^(\d{4}-\d\d-\d\d): (.+?) (-?[\d.]+)–(-?[\d.]+) °C, rain (\S+) %(?: \S+ mm, UV (\S+), wind (\S+) km\/h)?/gm,
  );
  return [...rows].map(([, date = '', sky = '', low, high, rain, uv, wind]) => ({
    date,
    sky,
    minC: Number(low),
    maxC: Number(high),
    rain: known(rain),
    uv: known(uv),
    windKmh: numbered(wind),
  }));
}

function airIn(result: string): WeatherFacts['air'] {
  const line = /^air now: (.+)$/m.exec(result)?.[1];
  if (line === undefined) return undefined;
  return {
    cnAqi: numbered(/China AQI (\d+)/.exec(line)?.[1]),
    usAqi: numbered(/US AQI (\d+)/.exec(line)?.[1]),
    pm25: /PM2\.5 ([\d.]+)/.exec(line)?.[1],
  };
}

function sunIn(result: string): Sun | undefined {
  const [, date, text = ''] = /^sun (\S+): (.+)$/m.exec(result) ?? [];
  if (date === undefined) return undefined;
  return {
    date,
    sunrise: /rises (\S+T\d\d:\d\d)/.exec(text)?.[1],
    sunset: /sets (\S+T\d\d:\d\d)/.exec(text)?.[1],
    polar: /polar (day|night)/.exec(text)?.[1],
    zone: /\(local time, ([^)]+)\)/.exec(text)?.[1],
  };
}
