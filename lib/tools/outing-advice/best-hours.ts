import { z } from 'zod';
import type { weatherHour } from '../../domain/weather.ts';

export const bestHour = z.object({
  hour: z.number(),
  tempC: z.number(),
  precipPct: z.number().optional(),
  uv: z.number().optional(),
});

const COUNT = 3;

/** The most comfortable hours, at most three, in chronological order: dry, near 20 °C, little UV and wind. */
export function bestHours(hours: z.infer<typeof weatherHour>[]): z.infer<typeof bestHour>[] {
  const discomfort = (hour: z.infer<typeof weatherHour>) =>
    Math.abs((hour.feelsC ?? hour.tempC) - 20) +
    (hour.precipPct ?? 0) / 4 +
    Math.max(0, (hour.uv ?? 0) - 5) * 2 +
    (hour.windKmh ?? 0) / 10;
  return [...hours]
    .sort((a, b) => discomfort(a) - discomfort(b))
    .slice(0, COUNT)
    .sort((a, b) => (a.time < b.time ? -1 : 1))
    .map(hourOf);
}

/** An hour of a forecast as advice has it. */
export const hourOf = (hour: z.infer<typeof weatherHour>): z.infer<typeof bestHour> => ({
  hour: Number(hour.time.slice(11, 13)),
  tempC: hour.tempC,
  ...(hour.precipPct !== undefined && { precipPct: hour.precipPct }),
  ...(hour.uv !== undefined && { uv: hour.uv }),
});
