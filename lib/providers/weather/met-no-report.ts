import { numberOf, present } from '../clean.ts';
import type { Step } from './met-no-steps.ts';
import { wmoOfSymbol } from './met-no-symbols.ts';

export const KMH = 3.6;

const dayFlag = (symbol: string | undefined) =>
  symbol?.endsWith('_night') ? false : symbol?.endsWith('_day') ? true : undefined;

/** Rounded to a tenth of a km/h, from m/s. */
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
