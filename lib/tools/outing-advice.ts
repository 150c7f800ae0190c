import { z } from 'zod';
import { defineGeoTool } from './define.ts';
import { outingAdviceInput } from './inputs.ts';
import { advice, adviceOf } from './outing-rules.ts';
import { isMiss, type Miss, miss, place, source } from './place.ts';
import { resolvePlace } from './resolve-place.ts';
import { tellMiss, tellSource } from './tell.ts';

const outingReport = z.object({
  place,
  date: z.string(),
  hours: z.tuple([z.number(), z.number()]),
  activity: z.string().optional(),
  /** Every sentence with the number that it rests on; empty without live data. */
  advice: z.array(advice),
  /** Local hours in order of comfort, best first; at most three. */
  bestHours: z.array(
    z.object({ hour: z.number(), tempC: z.number(), precipPct: z.number().optional(), uv: z.number().optional() }),
  ),
  source,
});
export type OutingReport = z.infer<typeof outingReport>;

export const outingAdvice = defineGeoTool({
  title: { zh: '出行建议', en: 'Outing advice' },
  description:
    'What to wear and take for going out: clothing, umbrella, mask, sun protection, wind, best hours, each tied to a forecast number. For the plain forecast use get_weather.',
  input: outingAdviceInput,
  output: outingReport.or(miss),
  async execute(input, context): Promise<OutingReport | Miss> {
    const found = await resolvePlace(input.place, context);
    if (isMiss(found)) return found;
    const [weather, air] = await Promise.all([
      context.ports.weather(
        {
          at: found.at,
          ...(found.adcode && { adcode: found.adcode }),
          ...(found.timeZone && { timeZone: found.timeZone }),
          want: 'hours',
          days: 16,
          locale: context.locale,
          now: context.now,
        },
        context.signal,
      ),
      context.ports.air(found.at, context.signal).catch(() => null),
    ]);
    const date = input.date ?? localDate(context.now, weather.value.timeZone);
    const hours = input.hours ?? [8, 20];
    const within = (weather.value.hours ?? []).filter((each) => {
      const hour = Number(each.time.slice(11, 13));
      return each.time.startsWith(date) && hour >= hours[0] && hour < hours[1];
    });
    const day = weather.value.days?.find((each) => each.date === date);
    const isToday = date === localDate(context.now, weather.value.timeZone);
    const { advice: sentences, bestHours } = adviceOf({
      hours: within,
      ...(day && { day }),
      // Air quality is of now; it says nothing about another day.
      ...(isToday && air?.value && { air: air.value }),
      ...(input.activity && { activity: input.activity }),
    });
    return {
      place: found,
      date,
      hours,
      ...(input.activity && { activity: input.activity }),
      advice: sentences,
      bestHours,
      source: weather.source,
    };
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output);
    const lines = [
      `${output.place.name} ${output.date} ${output.hours[0]}–${output.hours[1]} h ${output.activity ?? ''}`,
    ];
    for (const each of output.advice) lines.push(`${each.topic}: ${each.text[locale]} (${each.basis})`);
    for (const best of output.bestHours)
      lines.push(`good hour ${best.hour}:00, ${best.tempC} °C, rain ${best.precipPct ?? '?'} %`);
    if (output.advice.length === 0) lines.push('no live forecast for this time: no advice can be given');
    return [...lines, tellSource(output.source)].join('\n');
  },
});

/** The calendar date at an IANA zone; UTC where the zone is unknown. */
export function localDate(now: Date, timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
}
