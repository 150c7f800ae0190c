import { z } from 'zod';
import { localDate } from '../../domain/dates.ts';
import { forecastGapOf } from '../../domain/forecast-gap.ts';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { type WeatherReport, weatherReport } from '../../domain/weather.ts';
import { isSameClock, knownZone, localIso } from '../../geo/local-time.ts';
import { formatDegrees } from '../../i18n/format.ts';
import { defineGeoTool } from '../define.ts';
import { labelOf } from '../label.ts';
import { placeInput } from '../place-input.ts';
import { resolvePlace } from '../resolve-place.ts';
import { tellMiss } from '../tell.ts';
import { climateFor } from './climate-for.ts';
import { datesFrom, daysToReach, zoneOf } from './dates-from.ts';
import { ofDates, ofDays } from './of-days.ts';
import { tellWeather } from './tell.ts';

const weatherInput = z.object({
  place: placeInput,
  span: z.enum(['now', 'hours', 'days', 'climate']),
  days: z.int().min(1).max(16).optional().describe('from today, with span "days"; default 7'),
  date: localDate.optional().describe('the one day asked about'),
  month: z.int().min(1).max(12).optional().describe('with span "climate"'),
  air_quality: z.boolean().optional(),
});

export const getWeather = defineGeoTool({
  description:
    'Weather at a place: now, by the hour (48 h) or by the day (16 days), with air quality if asked; span "climate": means of a month or the year. Not for the past.',
  input: weatherInput,
  output: weatherReport.or(miss),
  async execute(input, context): Promise<WeatherReport | Miss> {
    const found = await resolvePlace(input.place, context);
    if (isMiss(found)) return found;
    const days = input.days ?? (input.span === 'days' ? 7 : 2);
    const date = input.span === 'climate' ? undefined : input.date;
    const [weather, air] = await Promise.all([
      context.ports.weather(
        {
          at: found.at,
          ...(found.adcode && { adcode: found.adcode }),
          ...(found.timeZone && { timeZone: found.timeZone }),
          want: input.span,
          days: daysToReach(date, days, context.now),
          ...(date && { date }),
          locale: context.locale,
          now: context.now,
        },
        context.signal,
      ),
      input.air_quality ? context.ports.air(found.at, context.signal).catch(() => null) : null,
    ]);
    const dates = date ? datesFrom(date, input, weather.value, context.now) : [];
    const { climate, sun, ...told } = date
      ? ofDates(weather.value, dates, input.span)
      : ofDays(weather.value, input.span === 'days' ? days : 0, input.span);
    const today = localIso(context.now.getTime(), knownZone(zoneOf(weather.value)) ?? 'UTC').slice(0, 10);
    return {
      ...told,
      // Today's sun says nothing of a month.
      ...(sun && input.span !== 'climate' && { sun }),
      ...climateFor({ ...told, climate }, input, today),
      ...(told.noForecast && { whyNoForecast: forecastGapOf(told.noForecast, { source: weather.source, today }) }),
      ref: context.refs.next('w'),
      place: found,
      span: input.span,
      ...(dates.length > 0 && { dates }),
      ...(!isSameClock(zoneOf(weather.value), context.timeZone, context.now) && { isOtherZone: true }),
      ...(air?.value && { air: air.value, airSource: air.source }),
      ...(input.air_quality && !air?.value && { noAir: true }),
      source: weather.source,
    };
  },
  map(output) {
    if (isMiss(output)) return [];
    const { place, now, ref } = output;
    const day = output.days?.[0];
    const badge = now
      ? formatDegrees(now.tempC)
      : day
        ? `${formatDegrees(day.minC)} / ${formatDegrees(day.maxC)}`
        : undefined;
    return [
      {
        do: 'show',
        layers: [
          {
            kind: 'marker',
            ref,
            label: labelOf(place),
            at: place.at,
            icon: `weather:${now?.code ?? day?.code ?? 'none'}`,
            ...(badge && { badge }),
          },
        ],
      },
    ];
  },
  refs(output) {
    return isMiss(output) ? [] : [{ kind: 'place', ref: output.ref, place: { ...output.place, ref: output.ref } }];
  },
  tell(output, locale) {
    return isMiss(output) ? tellMiss(output, locale) : tellWeather(output, locale);
  },
});
