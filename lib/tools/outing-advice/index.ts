import { z } from 'zod';
import { usualMonth, usualOn } from '../../domain/climate-normals.ts';
import { localDate } from '../../domain/dates.ts';
import { forecastGap, forecastGapOf, forecastGapText } from '../../domain/forecast-gap.ts';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import { place } from '../../domain/place.ts';
import { source } from '../../domain/source.ts';
import { defineGeoTool } from '../define.ts';
import { placeInput } from '../place-input.ts';
import { resolvePlace } from '../resolve-place.ts';
import { tellMiss, tellSource } from '../tell.ts';
import { tellUsual } from '../tell-usual.ts';
import { advice, adviceText } from './advice.ts';
import { bestHour, bestHours, hourOf } from './best-hours.ts';
import { adviceOf } from './rules.ts';
import { outingWindow } from './window.ts';

const outingAdviceInput = z.object({
  place: placeInput,
  date: localDate.optional().describe('default today'),
  hours: z.tuple([z.int().min(0).max(23), z.int().min(1).max(24)]).optional(),
  activity: z.string().max(60).optional().describe('running, hiking, picnic, cycling …'),
});

const outingReport = z.object({
  place,
  date: z.string(),
  hours: z.tuple([z.number(), z.number()]),
  activity: z.string().optional(),
  /** Every sentence comes with the number it rests on; empty without live data. */
  advice: z.array(advice),
  /** The most comfortable local hours, at most three, in chronological order. */
  bestHours: z.array(bestHour),
  /** All hours that were looked at. */
  byHour: z.array(bestHour).optional(),
  /** In place of a forecast what is usual in that month: climate, and no advice by itself. */
  usual: usualMonth.optional(),
  /** Why there is no advice. */
  whyNoForecast: forecastGap.optional(),
  source,
  airSource: source.optional(),
});
export type OutingReport = z.infer<typeof outingReport>;

export const outingAdvice = defineGeoTool({
  description:
    'What to wear and take for going out: clothing, umbrella, mask, sun, wind, best hours, each from a forecast number. For the plain forecast use get_weather.',
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
          ...(input.date && { date: input.date }),
          locale: context.locale,
          now: context.now,
        },
        context.signal,
      ),
      context.ports.air(found.at, context.signal).catch(() => null),
    ]);
    const { date, today, isToday, isOver, hours, has } = outingWindow(input, context.now, weather.value.timeZone);
    const within = (weather.value.hours ?? []).filter((each) => has(each.time));
    // Whole-day numbers are only used for sources without hours: the rest of a day is not like the whole.
    const hasHours = weather.value.hours?.some((each) => each.time.startsWith(date)) ?? false;
    const day = hasHours ? undefined : weather.value.days?.find((each) => each.date === date);
    const sentences = adviceOf({
      hours: within,
      ...(day && { day }),
      // Air quality is current; it says nothing about another day.
      ...(isToday && air?.value && within.length + (day ? 1 : 0) > 0 && { air: air.value }),
      ...(input.activity && { activity: input.activity }),
    });
    const usual = sentences.length === 0 ? usualOn(date, weather.value.climate?.normals) : undefined;
    return {
      place: found,
      date,
      hours,
      ...(input.activity && { activity: input.activity }),
      advice: sentences,
      bestHours: bestHours(within),
      ...(within.length > 1 && { byHour: within.map(hourOf) }),
      ...(usual && { usual }),
      ...(sentences.length === 0 && {
        whyNoForecast: forecastGapOf([date], { source: weather.source, today, isOver }),
      }),
      source: weather.source,
      ...(isToday && air?.value && { airSource: air.source }),
    };
  },
  map(output) {
    return isMiss(output) ? [] : [{ do: 'name', points: [output.place.at] }];
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const lines = [
      `${nameFor(output.place, locale)} ${output.date} ${output.hours[0]}–${output.hours[1]} h ${output.activity ?? ''}`,
    ];
    for (const each of output.advice) lines.push(`${each.topic}: ${adviceText(each, locale)}`);
    for (const { hour, tempC, precipPct, uv } of output.bestHours) {
      const rain = precipPct === undefined ? '' : `, rain ${precipPct} %`;
      lines.push(`good hour ${hour}:00, ${Math.round(tempC)} °C${rain}${uv === undefined ? '' : `, UV ${uv}`}`);
    }
    if (output.advice.length === 0)
      lines.push(
        `no live forecast for ${output.date} at these hours: ${forecastGapText(output.whyNoForecast, 'en')}; ${output.usual ? 'say so, and advise by the climate' : 'no advice can be given; tell no other day instead'}`,
      );
    if (output.usual) lines.push(tellUsual(output.usual, locale));
    return [...lines, tellSource(output.source)].join('\n');
  },
});
