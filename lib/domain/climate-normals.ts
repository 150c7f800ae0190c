import { z } from 'zod';

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
