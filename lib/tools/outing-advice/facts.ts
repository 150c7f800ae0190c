import type { z } from 'zod';
import type { AirQuality } from '../../domain/air-quality.ts';
import type { weatherDay, weatherHour } from '../../domain/weather.ts';
import { isWet } from '../../domain/weather-codes.ts';
import type { Basis } from './advice.ts';

export interface Facts {
  hours: z.infer<typeof weatherHour>[];
  /** The whole day, if there are no hours. */
  day?: z.infer<typeof weatherDay>;
  air?: AirQuality;
  activity?: string;
}

export const max = (values: (number | undefined)[]) => {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};

/** The chance of rain, else its amount; hourly if available, else for the day. */
export function rainOf({ hours, day }: Facts): { pct: number; number: Basis } | null {
  const pct = max(hours.map((hour) => hour.precipPct)) ?? (hours.length === 0 ? day?.precipPct : undefined);
  if (pct !== undefined) {
    return { pct, number: { said: ({ numbers }) => numbers.rainChance(pct), basis: `${pct} %` } };
  }
  const amounts = hours.flatMap((hour) => hour.precipMm ?? []);
  const sum =
    amounts.length > 0 ? amounts.reduce((all, mm) => all + mm, 0) : hours.length === 0 ? day?.precipMm : undefined;
  const wetHours = hours.filter((hour) => isWet(hour.code)).length;
  if (sum === undefined && wetHours === 0) return null;
  // Anything less is a damp street.
  const rough = (sum ?? 0) >= 1 || wetHours >= 2 ? 80 : (sum ?? 0) >= 0.2 || wetHours > 0 ? 40 : 10;
  if (sum === undefined) {
    return { pct: rough, number: { said: ({ numbers }) => numbers.rainHours(wetHours), basis: `${wetHours} h` } };
  }
  const mm = `${Math.round(sum * 10) / 10} mm`;
  return { pct: rough, number: { said: ({ numbers }) => numbers.rain(mm), basis: mm } };
}

export const windOf = ({ hours, day }: Facts) =>
  max(hours.map((hour) => hour.windKmh)) ?? (hours.length === 0 ? day?.windMaxKmh : undefined);
