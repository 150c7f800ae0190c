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

type BestHour = z.infer<typeof bestHour>;

/** Hours that follow one another, together: 11, 12, 13, 18 → [11, 12, 13], [18]. */
export function hourSpans(hours: readonly BestHour[]): [BestHour, ...BestHour[]][] {
  const spans: [BestHour, ...BestHour[]][] = [];
  for (const each of hours) {
    const last = spans.at(-1);
    if (last && (last.at(-1) ?? last[0]).hour + 1 === each.hour) last.push(each);
    else spans.push([each]);
  }
  return spans;
}

/** "11:00–13:00", or "18:00" for one alone. */
export const spanText = (span: readonly [BestHour, ...BestHour[]]): string =>
  [...new Set([span[0], span.at(-1) ?? span[0]])].map(({ hour }) => `${hour}:00`).join('–');

/** An hour of a forecast as advice has it. */
export const hourOf = (hour: z.infer<typeof weatherHour>): z.infer<typeof bestHour> => ({
  hour: Number(hour.time.slice(11, 13)),
  tempC: hour.tempC,
  ...(hour.precipPct !== undefined && { precipPct: hour.precipPct }),
  ...(hour.uv !== undefined && { uv: hour.uv }),
});
