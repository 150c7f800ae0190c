import { z } from 'zod';
import { localDate } from '../../domain/dates.ts';
import { coversDay, forecastOf } from '../../domain/forecast-day.ts';
import { forecastGapOf } from '../../domain/forecast-gap.ts';
import { isMiss, type Miss, miss } from '../../domain/place.ts';
import { type WeatherData, type WeatherReport, weatherReport } from '../../domain/weather.ts';
import { addDays } from '../../geo/calendar.ts';
import { isSameClock, knownZone, localIso } from '../../geo/local-time.ts';
import { defineGeoTool } from '../define.ts';
import { labelOf } from '../label.ts';
import { placeInput } from '../place-input.ts';
import { resolvePlace } from '../resolve-place.ts';
import { tellMiss } from '../tell.ts';
import { tellWeather } from './tell.ts';

const weatherInput = z.object({
  place: placeInput,
  span: z.enum(['now', 'hours', 'days']).describe('now; the next hours (up to 48); whole days'),
  days: z.int().min(1).max(16).optional().describe('how many days from today, with span "days"; default 7'),
  date: localDate.optional().describe('one day that the question is about, e.g. tomorrow'),
  air_quality: z.boolean().optional().describe('also air quality'),
});

export const getWeather = defineGeoTool({
  description:
    'Weather at a place: now, by the hour (48 h), or by the day (up to 16), optionally with air quality. Not for climate averages or the past.',
  input: weatherInput,
  output: weatherReport.or(miss),
  async execute(input, context): Promise<WeatherReport | Miss> {
    const found = await resolvePlace(input.place, context);
    if (isMiss(found)) return found;
    const days = input.days ?? (input.span === 'days' ? 7 : 2);
    const [weather, air] = await Promise.all([
      context.ports.weather(
        {
          at: found.at,
          ...(found.adcode && { adcode: found.adcode }),
          ...(found.timeZone && { timeZone: found.timeZone }),
          want: input.span,
          days: daysToReach(input.date, days, context.now),
          ...(input.date && { date: input.date }),
          locale: context.locale,
          now: context.now,
        },
        context.signal,
      ),
      input.air_quality ? context.ports.air(found.at, context.signal).catch(() => null) : null,
    ]);
    const dates = input.date ? datesFrom(input.date, input, weather.value, context.now) : [];
    const told = input.date
      ? ofDates(weather.value, dates, input.span)
      : ofDays(weather.value, input.span === 'days' ? days : 0, input.span);
    const today = localIso(context.now.getTime(), knownZone(zoneOf(weather.value)) ?? 'UTC').slice(0, 10);
    return {
      ...told,
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
      ? `${Math.round(now.tempC)}°`
      : day
        ? `${Math.round(day.minC)}–${Math.round(day.maxC)}°`
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

/** The place's own zone, which is not always the one its source reports times in. */
const zoneOf = ({ sun, timeZone }: WeatherData) => sun?.timeZone ?? timeZone;

/** Enough days to include the requested date: 1–16. */
function daysToReach(date: string | undefined, days: number, now: Date): number {
  if (!date) return days;
  const ahead = Math.ceil((Date.parse(`${date}T00:00:00Z`) - now.getTime()) / 86_400_000) + 2;
  return Math.min(16, Math.max(days, ahead, 1));
}

const MAX_HOURS = 48;

/** The requested day; given a number of days as well, every day from it to the last of those, as for a weekend. */
function datesFrom(
  date: string,
  { span, days }: { span: WeatherReport['span']; days?: number | undefined },
  data: WeatherData,
  now: Date,
): string[] {
  if (span !== 'days' || days === undefined) return [date];
  const today = localIso(now.getTime(), knownZone(zoneOf(data)) ?? 'UTC').slice(0, 10);
  const ahead = Array.from({ length: days }, (_, index) => addDays(today, index)).filter((each) => each > date);
  return date < today ? [date] : [date, ...ahead];
}

/** Only what the forecast has for the dates: the present weather does not answer a question about another day. */
function ofDates(data: WeatherData, dates: string[], span: WeatherReport['span']) {
  const { now: _now, hours: _hours, days: _days, ...rest } = data;
  const found = dates.map((date) => forecastOf(data, date));
  const now = found.find((each) => each.now)?.now;
  const hours = found.flatMap((each) => each.hours);
  const days = found.flatMap(({ day }) => day ?? []);
  const missing = dates.filter((date) => !coversDay(data, date));
  return {
    ...rest,
    ...(now && { now }),
    ...(hours.length > 0 && { hours: hours.slice(0, MAX_HOURS) }),
    ...(days.length > 0 && { days }),
    ...(missing.length > 0 && { noForecast: missing }),
    ...(missing.length < dates.length && span === 'hours' && hours.length === 0 && { noHours: true }),
  };
}

/** A forecast starting now; requested days beyond its last are listed. */
function ofDays(data: WeatherData, asked: number, span: WeatherReport['span']) {
  const { hours, days = [], ...rest } = data;
  const [first, last] = [days[0], days.at(-1)];
  const wanted = first ? Array.from({ length: asked }, (_, index) => addDays(first.date, index)) : [];
  const beyond = wanted.filter((date) => last && date > last.date);
  return {
    ...rest,
    ...(hours && { hours: hours.slice(0, MAX_HOURS) }),
    ...(data.days && { days: span === 'days' ? days.slice(0, Math.max(1, asked)) : days.slice(0, 2) }),
    ...(beyond.length > 0 && { noForecast: beyond }),
    ...(span === 'hours' && !hours?.length && (data.now || first) && { noHours: true }),
  };
}
