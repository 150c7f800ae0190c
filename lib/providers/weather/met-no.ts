import tzLookup from '@photostructure/tz-lookup';
import type { WeatherQuery } from '../../domain/ports.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { rounded } from '../../geo/lng-lat.ts';
import { localIso } from '../../geo/local-time.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, numberOf, present, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { freshBodies } from './fresh-body.ts';
import { wmoOfSymbol } from './met-no-symbols.ts';

type Fields = Record<string, unknown>;

/** Hours that are told at most. */
const MAX_HOURS = 72;
const KMH = 3.6;
/** What the last step of a series is good for. */
const LAST_STEP_MS = 6 * 3_600_000;

/** A version of the service that still answers but is going to be switched off. */
const DEPRECATED = 203;
const NOTICE = { code: '203', hint: 'this version of locationforecast is deprecated: update Wentu' };

/**
 * MET Norway's locationforecast: now, two days by the hour and nine by six hours; days are summed up here.
 * now: milliseconds since the epoch.
 */
export function metNoWeather({
  baseUrl,
  fetchJson,
  now: clock,
}: Endpoint & { now: () => number }): Adapter<WeatherQuery, WeatherData> {
  const freshJson = freshBodies(fetchJson, clock, (body) => timeseriesOf(body).length > 0);
  return {
    id: 'met-no',
    credit: {
      name: 'MET Norway',
      attribution: 'Data from MET Norway (CC BY 4.0)',
      url: 'https://www.met.no/en',
    },
    async ask({ at, timeZone, days, want, now }, signal) {
      const url = new URL(`${baseUrl}/weatherapi/locationforecast/2.0/compact`);
      // More than four decimals are refused.
      const { lng, lat } = rounded(at, 4);
      url.searchParams.set('lat', String(lat));
      url.searchParams.set('lon', String(lng));
      const { body, status } = await freshJson({ url }, signal);
      const zone = timeZone ?? tzLookup(at.lat, at.lng);
      const steps = timeseriesOf(body)
        .slice(0, 200)
        .flatMap((item) => stepOf(recordOf(item), zone) ?? []);
      const current = currentOf(steps, now.getTime());
      if (!current) throw new ProviderFailure('malformed');
      const coming = steps.filter((step) => step.at >= current.at);
      const updatedAt = textOf(recordOf(recordOf(recordOf(body).properties).meta).updated_at, 30);
      return {
        value: {
          timeZone: zone,
          now: nowOf(current),
          ...(want === 'hours' && { hours: coming.filter(isHourly).slice(0, MAX_HOURS).map(hourOf) }),
          days: daysOf(coming).slice(0, days),
        },
        ...(updatedAt && { dataTime: updatedAt }),
        ...(status === DEPRECATED && { notice: NOTICE }),
      };
    },
  };
}

const timeseriesOf = (body: unknown) => listOf(recordOf(recordOf(body).properties).timeseries);

/** The step that holds now; of a series that is over, or that only begins later, its first: its time is told with it. */
function currentOf(steps: readonly Step[], now: number): Step | undefined {
  const isOver = (steps.at(-1)?.at ?? 0) + LAST_STEP_MS < now;
  return (isOver ? undefined : steps.findLast((step) => step.at <= now)) ?? steps[0];
}

/** One step of the series: what holds at its moment, and what falls until the next. */
interface Step {
  /** Milliseconds since the epoch. */
  at: number;
  /** Local, "2026-11-25T14:00". */
  time: string;
  tempC: number;
  /** Hours that its precipitation and symbol cover; undefined: it has none. */
  spanH: 1 | 6 | undefined;
  details: Fields;
  precipMm: number | undefined;
  precipPct: number | undefined;
  /** Least and most of a step of six hours; a single moment hides both. Only where the complete format is sent. */
  range: number[];
  symbol: string | undefined;
}

function stepOf(item: Fields, zone: string): Step | undefined {
  const at = typeof item.time === 'string' ? Date.parse(item.time) : Number.NaN;
  const data = recordOf(item.data);
  const details = recordOf(recordOf(data.instant).details);
  const tempC = numberOf(details.air_temperature, -95, 65);
  if (Number.isNaN(at) || tempC === undefined) return undefined;
  const [spanH, next] = nextOf(data);
  const ahead = recordOf(next.details);
  return {
    at,
    time: localIso(at, zone),
    tempC,
    spanH,
    details,
    precipMm: numberOf(ahead.precipitation_amount, 0, 3000),
    precipPct: numberOf(ahead.probability_of_precipitation, 0, 100),
    range: [ahead.air_temperature_min, ahead.air_temperature_max].flatMap((value) => numberOf(value, -95, 65) ?? []),
    symbol: symbolOf(next) ?? symbolOf(recordOf(data.next_12_hours)),
  };
}

/** The nearest span that is there; the last steps of a series have none, or only twelve hours without amounts. */
function nextOf(data: Fields): [spanH: 1 | 6 | undefined, next: Fields] {
  for (const spanH of [1, 6] as const) {
    const next = recordOf(data[`next_${spanH}_hours`]);
    if (Object.keys(next).length > 0) return [spanH, next];
  }
  return [undefined, {}];
}

const symbolOf = (span: Fields) => textOf(recordOf(span.summary).symbol_code, 60);

const isHourly = ({ spanH }: Step) => spanH === 1;
const dayFlag = (symbol: string | undefined) =>
  symbol?.endsWith('_night') ? false : symbol?.endsWith('_day') ? true : undefined;

/** A tenth of a km/h, from m/s. */
function kmhOf(value: unknown): number | undefined {
  const metres = numberOf(value, 0, 140);
  return metres === undefined ? undefined : Math.round(metres * KMH * 10) / 10;
}

function nowOf({ time, tempC, details, symbol, precipMm, spanH }: Step) {
  return {
    time,
    tempC,
    ...present({
      humidityPct: numberOf(details.relative_humidity, 0, 100),
      windKmh: kmhOf(details.wind_speed),
      windFromDeg: numberOf(details.wind_from_direction, 0, 360),
      gustKmh: kmhOf(details.wind_speed_of_gust),
      precipMm: spanH === 1 ? precipMm : undefined,
      cloudPct: numberOf(details.cloud_area_fraction, 0, 100),
      pressureHpa: numberOf(details.air_pressure_at_sea_level, 800, 1100),
      code: wmoOfSymbol(symbol),
      isDay: dayFlag(symbol),
    }),
  };
}

function hourOf({ time, tempC, details, symbol, precipMm, precipPct }: Step) {
  return {
    time,
    tempC,
    ...present({
      precipPct,
      precipMm,
      windKmh: kmhOf(details.wind_speed),
      humidityPct: numberOf(details.relative_humidity, 0, 100),
      uv: numberOf(details.ultraviolet_index_clear_sky, 0, 30),
      code: wmoOfSymbol(symbol),
      isDay: dayFlag(symbol),
    }),
  };
}

/** Local days; a day of which only the last hours are left, or of which only one moment is known, is told as far as it goes. */
function daysOf(steps: readonly Step[]) {
  const byDate = new Map<string, Step[]>();
  for (const step of steps) {
    const date = step.time.slice(0, 10);
    byDate.set(date, [...(byDate.get(date) ?? []), step]);
  }
  return [...byDate].map(([date, all]) => {
    const temps = all.flatMap(({ tempC, range, spanH }) => (spanH === 6 ? [tempC, ...range] : [tempC]));
    const winds = all.flatMap(({ details }) => numberOf(details.wind_speed, 0, 140) ?? []);
    const chances = all.flatMap(({ precipPct }) => precipPct ?? []);
    const uvs = all.flatMap(({ details }) => numberOf(details.ultraviolet_index_clear_sky, 0, 30) ?? []);
    const rains = all.flatMap(({ precipMm }) => precipMm ?? []);
    // The worst of the day's daylight hours says more than its average.
    const codes = all.flatMap(({ symbol, time }) => {
      const hour = Number(time.slice(11, 13));
      return hour >= 6 && hour < 22 ? (wmoOfSymbol(symbol) ?? []) : [];
    });
    return {
      date,
      minC: Math.min(...temps),
      maxC: Math.max(...temps),
      ...present({
        code: codes.length > 0 ? Math.max(...codes) : undefined,
        precipMm: rains.length > 0 ? Math.round(rains.reduce((sum, mm) => sum + mm, 0) * 10) / 10 : undefined,
        precipPct: chances.length > 0 ? Math.max(...chances) : undefined,
        uvMax: uvs.length > 0 ? Math.max(...uvs) : undefined,
        windMaxKmh: winds.length > 0 ? Math.round(Math.max(...winds) * KMH) : undefined,
      }),
    };
  });
}
