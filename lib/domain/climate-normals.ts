import { z } from 'zod';
import { monthOf } from '../geo/calendar.ts';
import type { Locale } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';
import { nameFor } from './name-for.ts';

const named = z.object({ name: z.string(), nameEn: z.string() });
const byMonth = z.array(z.number()).length(12);

/**
 * What the weather is like at a place in the mean of many years, by month from January on: never a forecast. Of the nearest
 * city that is known.
 */
export const climateNormals = z.object({
  city: named,
  /** From the place to the city. */
  distanceM: z.number(),
  /** "1991–2020" */
  years: z.string(),
  /** The weather service. */
  source: named,
  /** Means of the daily maxima and minima. */
  maxC: byMonth,
  minC: byMonth,
  rainMm: byMonth,
  /** As the service counts them: mostly from 0.1 or 1 mm on. */
  rainDays: byMonth,
  /** Hours a month. */
  sunH: byMonth.optional(),
});
export type ClimateNormals = z.infer<typeof climateNormals>;

/** One month of it, where a day is too far ahead for a forecast. */
export const usualMonth = climateNormals.pick({ city: true, distanceM: true, years: true, source: true }).extend({
  /** 1–12 */
  month: z.number(),
  maxC: z.number(),
  minC: z.number(),
  rainMm: z.number(),
  rainDays: z.number(),
  sunH: z.number().optional(),
});
export type UsualMonth = z.infer<typeof usualMonth>;

/** What is usual on a local date, "2026-11-25"; undefined where nothing is known. */
export const usualOn = (date: string, normals: ClimateNormals | undefined): UsualMonth | undefined =>
  normals && usualIn(monthOf(date), normals);

/** month: 1–12. */
export function usualIn(month: number, normals: ClimateNormals): UsualMonth | undefined {
  const means = monthsOf(normals).find((each) => each.month === month);
  if (!means) return undefined;
  const { city, distanceM, years, source } = normals;
  const { sunH, ...rest } = means;
  return { city, distanceM, years, source, ...rest, ...(sunH !== undefined && { sunH }) };
}

/** January to December, each with its values; 1–12. */
export const monthsOf = ({ maxC, minC, rainMm, rainDays, sunH }: ClimateNormals) =>
  maxC.map((max, index) => ({
    month: index + 1,
    maxC: max,
    minC: minC[index] ?? max,
    rainMm: rainMm[index] ?? 0,
    rainDays: rainDays[index] ?? 0,
    sunH: sunH?.[index],
  }));
export type MonthMeans = ReturnType<typeof monthsOf>[number];

/** Neither cold nor hot by day, and no rainy season. Told in words in lib/i18n. */
const PLEASANT = { coolestC: 16, warmestC: 29, wettestMm: 150 };

/** The months that suit most travellers; where none does, the three that come nearest. 1–12, ascending. */
export function pleasantMonths(normals: ClimateNormals): { months: number[]; isPleasant: boolean } {
  const months = monthsOf(normals).map((each) => ({ month: each.month, lack: lackOf(each) }));
  const pleasant = months.filter(({ lack }) => lack === 0);
  const best = pleasant.length > 0 ? pleasant : [...months].sort((one, other) => one.lack - other.lack).slice(0, 3);
  const ascending = best.map(({ month }) => month).sort((one, other) => one - other);
  return { months: ascending, isPleasant: pleasant.length > 0 };
}

/** How far a month is from pleasant; a degree weighs as much as 20 mm. */
const lackOf = ({ maxC, rainMm }: MonthMeans) =>
  Math.max(0, PLEASANT.coolestC - maxC) +
  Math.max(0, maxC - PLEASANT.warmestC) +
  Math.max(0, rainMm - PLEASANT.wettestMm) / 20;

/** Years, service and, where it is not the place itself, the city of the means. */
export const meansFrom = (
  { years, source, city, distanceM }: Pick<ClimateNormals, 'years' | 'source' | 'city' | 'distanceM'>,
  locale: Locale,
): string =>
  wordsOf(locale).weather.means(
    years,
    nameFor(source, locale),
    nameFor(city, locale),
    distanceM < SAME_PLACE_M ? 0 : Math.round(distanceM / 1000),
  );

/** Within a city. */
const SAME_PLACE_M = 12_000;
