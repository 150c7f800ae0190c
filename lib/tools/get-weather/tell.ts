import { tellAir } from '../../domain/air-quality.ts';
import { forecastGapText } from '../../domain/forecast-gap.ts';
import { adminIn, nameFor } from '../../domain/name-for.ts';
import type { WeatherReport } from '../../domain/weather.ts';
import { weatherText } from '../../domain/weather-codes.ts';
import type { Locale } from '../../i18n/index.ts';
import { tellSource } from '../tell.ts';
import { tellClimate } from './tell-climate.ts';

/** What the model reads of a weather report: what is known, and by name what is not. */
export function tellWeather(report: WeatherReport, locale: Locale): string {
  const zone =
    report.isOtherZone && !report.sun?.timeZone ? `${report.timeZone}, all times are local there` : report.timeZone;
  const area = adminIn(report.place, locale);
  const lines = [`${nameFor(report.place, locale)} [${report.ref}] ${area ? `${area} · ` : ''}${zone}`];
  if (report.noForecast) lines.push(tellUncovered(report.noForecast, report));
  lines.push(...tellNow(report, locale), ...tellHours(report, locale), ...tellDays(report, locale));
  if (report.air) lines.push(tellAir(report.air));
  if (report.noAir) lines.push('air: no data');
  for (const warning of report.warnings ?? []) lines.push(`warning: ${warning.title} ${warning.level ?? ''}`);
  lines.push(...tellClimate(report, locale));
  if (report.sun) lines.push(tellSun(report.sun, report.timeZone, report.isOtherZone));
  if (!report.warnings && report.span !== 'climate')
    lines.push('warnings: no source of official weather warnings here; whether any are in force is not known');
  return [...lines, tellSource(report.source)].join('\n');
}

/** "no forecast for 2099-01-01: why" or "… 2026-12-09 to 2026-12-12: why". */
function tellUncovered(dates: readonly string[], { whyNoForecast: why, climate }: WeatherReport): string {
  const [first, last] = [dates[0], dates.at(-1)];
  return `no forecast for ${first}${last === first ? '' : ` to ${last}`}: ${forecastGapText(why, 'en')}; ${climate?.normals ? 'tell the climate below instead, and say that it is climate' : 'tell no other weather instead'}`;
}

function tellNow({ now }: WeatherReport, locale: Locale): string[] {
  if (!now) return [];
  const feels = now.feelsC === undefined ? '' : ` (feels ${now.feelsC})`;
  const gusts = now.gustKmh === undefined ? '' : `, gusts ${now.gustKmh} km/h`;
  const pressure = now.pressureHpa === undefined ? '' : `, pressure ${Math.round(now.pressureHpa)} hPa`;
  return [
    `now ${now.time}: ${now.text ?? weatherText(now.code, locale)}, ${now.tempC} °C${feels}, humidity ${now.humidityPct ?? '?'} %, wind ${now.windKmh ?? '?'} km/h, rain ${now.precipMm ?? '?'} mm${gusts}${pressure}`,
  ];
}

function tellHours({ span, hours, noHours, dates }: WeatherReport, locale: Locale): string[] {
  if (span !== 'hours') return [];
  if (noHours) return [`no hours${dates ? ` for ${dates.join(', ')}` : ''}: the source knows whole days only`];
  return (hours ?? [])
    .filter((_, index) => index % 3 === 0)
    .slice(0, 12)
    .map((hour) => `${hour.time}: ${weatherText(hour.code, locale)} ${hour.tempC} °C, rain ${hour.precipPct ?? '?'} %`);
}

function tellDays({ span, days = [], dates }: WeatherReport, locale: Locale): string[] {
  return days
    .slice(0, span === 'days' || dates ? 16 : 1)
    .map(
      (day) =>
        `${day.date}: ${day.text ?? weatherText(day.code, locale)} ${day.minC}–${day.maxC} °C, rain ${day.precipPct ?? '?'} % ${day.precipMm ?? '?'} mm, UV ${day.uvMax ?? '?'}, wind ${day.windMaxKmh ?? '?'} km/h`,
    );
}

/** Local times of the place; polar day and night by name, and a missing time is never left blank. */
function tellSun(
  { date, sunrise, sunset, polar, timeZone }: NonNullable<WeatherReport['sun']>,
  zone: string,
  isOther: boolean | undefined,
): string {
  if (polar) return `sun ${date}: polar ${polar}, the sun does not ${polar === 'day' ? 'set' : 'rise'}`;
  return `sun ${date}: ${sunrise ? `rises ${sunrise}` : 'does not rise'}, ${sunset ? `sets ${sunset}` : 'does not set'} (local time${isOther ? `, ${timeZone ?? zone}` : ''})`;
}
