import { numberOf, present } from '../clean.ts';
import type { Step } from './met-no-steps.ts';
import { wmoOfSymbol } from './met-no-symbols.ts';

const KMH = 3.6;

const dayFlag = (symbol: string | undefined) =>
  symbol?.endsWith('_night') ? false : symbol?.endsWith('_day') ? true : undefined;

/** A tenth of a km/h, from m/s. */
function kmhOf(value: unknown): number | undefined {
  const metres = numberOf(value, 0, 140);
  return metres === undefined ? undefined : Math.round(metres * KMH * 10) / 10;
}

export function nowOf({ time, tempC, details, symbol, precipMm, spanH }: Step) {
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

export function hourOf({ time, tempC, details, symbol, precipMm, precipPct }: Step) {
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
export function daysOf(steps: readonly Step[]) {
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
