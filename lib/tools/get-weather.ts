import type { z } from 'zod';
import type { Locale } from '../geo/format.ts';
import { defineGeoTool } from './define.ts';
import { weatherInput } from './inputs.ts';
import { isMiss, type Miss, miss } from './place.ts';
import { resolvePlace } from './resolve-place.ts';
import { nameFor, tellMiss, tellSource } from './tell.ts';
import { type WeatherReport, weatherReport } from './weather.ts';
import { weatherText } from './weather-codes.ts';

export const getWeather = defineGeoTool({
  title: { zh: '天气', en: 'Weather' },
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
          locale: context.locale,
          now: context.now,
        },
        context.signal,
      ),
      input.air_quality ? context.ports.air(found.at, context.signal).catch(() => null) : null,
    ]);
    return {
      ...weather.value,
      ...(weather.value.hours && { hours: hoursFor(weather.value.hours, input.date) }),
      ...(weather.value.days && { days: weather.value.days.slice(0, Math.max(days, 1) + 8) }),
      ref: context.refs.next('w'),
      place: found,
      span: input.span,
      ...(input.date && { dates: [input.date] }),
      ...(air?.value && { air: air.value, airSource: air.source }),
      source: weather.source,
    };
  },
  map(output) {
    if (isMiss(output)) return [];
    const { place, now, ref } = output;
    const day = output.days?.find((each) => each.date === output.dates?.[0]) ?? output.days?.[0];
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
            label: { name: place.name, ...(place.nameEn && { nameEn: place.nameEn }) },
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

/** Enough days for the asked date to be among them: 1–16. */
function daysToReach(date: string | undefined, days: number, now: Date): number {
  if (!date) return days;
  const ahead = Math.ceil((Date.parse(`${date}T00:00:00Z`) - now.getTime()) / 86_400_000) + 2;
  return Math.min(16, Math.max(days, ahead, 1));
}

function hoursFor<Hour extends { time: string }>(hours: Hour[], date: string | undefined): Hour[] {
  return (date ? hours.filter((hour) => hour.time.startsWith(date)) : hours).slice(0, 48);
}

function tellWeather(report: z.infer<typeof weatherReport>, locale: Locale): string {
  const lines = [`${nameFor(report.place, locale)} [${report.ref}] ${report.place.admin ?? ''} · ${report.timeZone}`];
  const text = (code: number | undefined) => weatherText(code, locale);
  const { now } = report;
  if (now) {
    lines.push(
      `now ${now.time}: ${now.text ?? text(now.code)}, ${now.tempC} °C${now.feelsC === undefined ? '' : ` (feels ${now.feelsC})`}, humidity ${now.humidityPct ?? '?'} %, wind ${now.windKmh ?? '?'} km/h, rain ${now.precipMm ?? 0} mm`,
    );
  }
  if (report.span === 'hours') {
    for (const hour of (report.hours ?? []).filter((_, index) => index % 3 === 0).slice(0, 12)) {
      lines.push(`${hour.time}: ${text(hour.code)} ${hour.tempC} °C, rain ${hour.precipPct ?? '?'} %`);
    }
  }
  for (const day of daysToTell(report)) {
    lines.push(
      `${day.date}: ${day.text ?? text(day.code)} ${day.minC}–${day.maxC} °C, rain ${day.precipPct ?? '?'} % ${day.precipMm ?? '?'} mm, UV ${day.uvMax ?? '?'}, wind ${day.windMaxKmh ?? '?'} km/h`,
    );
  }
  if (report.air) lines.push(`air: US AQI ${report.air.usAqi ?? '?'}, PM2.5 ${report.air.pm25 ?? '?'} µg/m³`);
  for (const warning of report.warnings ?? []) lines.push(`warning: ${warning.title} ${warning.level ?? ''}`);
  if (report.climate) lines.push(`no live data; climate zone ${report.climate.koppen} (Köppen)`);
  if (report.sun)
    lines.push(`sun ${report.sun.date}: rises ${report.sun.sunrise ?? '–'}, sets ${report.sun.sunset ?? '–'}`);
  lines.push(tellSource(report.source));
  return lines.join('\n');
}

function daysToTell(report: WeatherReport) {
  const days = report.days ?? [];
  if (report.dates) return days.filter((day) => report.dates?.includes(day.date));
  return report.span === 'days' ? days.slice(0, 16) : days.slice(0, 1);
}
