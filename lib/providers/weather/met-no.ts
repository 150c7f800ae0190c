import tzLookup from '@photostructure/tz-lookup';
import { rounded } from '../../geo/lng-lat.ts';
import { localIso } from '../../geo/local-time.ts';
import type { WeatherQuery } from '../../tools/ports.ts';
import type { WeatherData } from '../../tools/weather.ts';
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
      const current = steps.findLast((step) => step.at <= now.getTime()) ?? steps[0];
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
  symbol: string | undefined;
}

function stepOf(item: Fields, zone: string): Step | undefined {
  const at = typeof item.time === 'string' ? Date.parse(item.time) : Number.NaN;
  const data = recordOf(item.data);
  const details = recordOf(recordOf(data.instant).details);
  const tempC = numberOf(details.air_temperature, -95, 65);
  if (Number.isNaN(at) || tempC === undefined) return undefined;
  const [spanH, next] =
    data.next_1_hours === undefined
      ? ([data.next_6_hours === undefined ? undefined : 6, recordOf(data.next_6_hours)] as const)
      : ([1, recordOf(data.next_1_hours)] as const);
  return {
    at,
    time: localIso(at, zone),
    tempC,
    spanH,
    details,
    precipMm: numberOf(recordOf(next.details).precipitation_amount, 0, 3000),
    symbol: textOf(recordOf(next.summary).symbol_code, 60),
  };
}

const isHourly = ({ spanH }: Step) => spanH === 1;
const dayFlag = (symbol: string | undefined) =>
  symbol?.endsWith('_night') ? false : symbol?.endsWith('_day') ? true : undefined;

/** A tenth of a km/h, from m/s. */
function windKmhOf({ wind_speed }: Fields): number | undefined {
  const metres = numberOf(wind_speed, 0, 140);
  return metres === undefined ? undefined : Math.round(metres * KMH * 10) / 10;
}

function nowOf({ time, tempC, details, symbol, precipMm, spanH }: Step) {
  return {
    time,
    tempC,
    ...present({
      humidityPct: numberOf(details.relative_humidity, 0, 100),
      windKmh: windKmhOf(details),
      windFromDeg: numberOf(details.wind_from_direction, 0, 360),
      precipMm: spanH === 1 ? precipMm : undefined,
      cloudPct: numberOf(details.cloud_area_fraction, 0, 100),
      pressureHpa: numberOf(details.air_pressure_at_sea_level, 800, 1100),
      code: wmoOfSymbol(symbol),
      isDay: dayFlag(symbol),
    }),
  };
}

function hourOf({ time, tempC, details, symbol, precipMm }: Step) {
  return {
    time,
    tempC,
    ...present({
      precipMm,
      windKmh: windKmhOf(details),
      humidityPct: numberOf(details.relative_humidity, 0, 100),
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
    const temps = all.map(({ tempC }) => tempC);
    const winds = all.flatMap(({ details }) => numberOf(details.wind_speed, 0, 140) ?? []);
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
        windMaxKmh: winds.length > 0 ? Math.round(Math.max(...winds) * KMH) : undefined,
      }),
    };
  });
}
