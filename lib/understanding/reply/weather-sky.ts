import type { WeatherReport } from '../../domain/weather.ts';
import { weatherText } from '../../domain/weather-codes.ts';
import { type TempUnit, tempText, windText } from '../../domain/weather-units.ts';
import { answersIn } from '../../i18n/answers.ts';
import { listText } from '../../i18n/format.ts';
import { clockOf, formatDay } from '../../i18n/format-time.ts';
import type { Locale } from '../../i18n/index.ts';
import { zoneName } from '../../i18n/zone-name.ts';
import { placeName, plain } from './plain.ts';
import type { Asker } from './reply.ts';
import { topicsOf, unitsOf } from './weather-topics.ts';

/** From how many percent on rain is named. */
const RAINY = 40;
const MOST_DAYS = 16;

const ASKS_DAYS = /明|后|周|tomorrow|\bdays?\b/i;

/** Now, the hours or the days of a report, in a sentence: the card has each of them. */
export function skyParts(report: WeatherReport, { message, topic = message, locale }: Asker): string[] {
  const { now, span } = report;
  const words = answersIn(locale).demo.weather;
  const place = placeName(report.place, locale);
  const units = unitsOf(topic);
  const temp = (tempC: number) => tempText(tempC, units.temp);
  const wind = (kmh: number | undefined) => (kmh === undefined ? undefined : windText(kmh, units.wind, locale));
  const days = toldDays(report);
  const hours = span === 'hours' ? (report.hours ?? []) : [];
  const isDayAsked = days.length > 0 && !(now && days.length === 1 && !ASKS_DAYS.test(message));
  if (hours.length > 0) return [hoursTold(report, hours, { message: topic, locale })];
  if (isDayAsked) return [daysTold(report, days, { message: topic, locale })];
  if (!now) return [];
  const sky = plain(now.text ?? weatherText(now.code, locale));
  const feels = now.feelsC === undefined ? undefined : temp(now.feelsC);
  return [words.now(place, sky, temp(now.tempC), feels, wind(now.windKmh))];
}

type Hour = NonNullable<WeatherReport['hours']>[number];
type Day = NonNullable<WeatherReport['days']>[number];

function hoursTold(report: WeatherReport, hours: readonly Hour[], { message: topic, locale }: Asker): string {
  const { temp } = unitsOf(topic);
  const wet = hours.find(({ precipPct = 0 }) => precipPct >= RAINY);
  const isKnown = hours.some(({ precipPct }) => precipPct !== undefined);
  const span = {
    from: clockOf(hours[0]?.time ?? ''),
    to: clockOf(hours.at(-1)?.time ?? ''),
    low: bare(Math.min(...hours.map(({ tempC }) => tempC)), temp),
    high: tempText(Math.max(...hours.map(({ tempC }) => tempC)), temp),
    rain: isKnown ? (wet ? clockOf(wet.time) : '') : undefined,
  };
  return answersIn(locale).demo.weather.hours(placeName(report.place, locale), span, hoursZone(report, locale));
}

function daysTold(report: WeatherReport, days: readonly Day[], { message: topic, locale }: Asker): string {
  const words = answersIn(locale).demo.weather;
  const place = placeName(report.place, locale);
  const units = unitsOf(topic);
  const topics = topicsOf(topic);
  const most = (values: (number | undefined)[]) => {
    const known = values.filter((value) => value !== undefined);
    return known.length > 0 ? Math.max(...known) : undefined;
  };
  const [windKmh, uvMax] = [most(days.map((day) => day.windMaxKmh)), most(days.map((day) => day.uvMax))];
  const wind = topics.wind && windKmh !== undefined ? windText(windKmh, units.wind, locale) : undefined;
  const uv = topics.uv && uvMax !== undefined ? String(uvMax) : undefined;
  const low = bare(Math.min(...days.map(({ minC }) => minC)), units.temp);
  const high = tempText(Math.max(...days.map(({ maxC }) => maxC)), units.temp);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  if (days.length === 1) {
    const sky = plain(first.text ?? weatherText(first.code, locale));
    return words.day(place, {
      date: formatDay(first.date, locale),
      sky,
      low,
      high,
      rain: textOf(first.precipPct),
      wind,
      uv,
    });
  }
  const wet = days.filter(({ precipPct = 0 }) => precipPct >= RAINY).map(({ date }) => formatDay(date, locale));
  const isKnown = days.some(({ precipPct }) => precipPct !== undefined);
  const [from, to] = [formatDay(first.date, locale), formatDay(last.date, locale)];
  return words.days(place, { from, to, low, high, rain: isKnown ? listText(wet, locale) : undefined }, wind, uv);
}

/** Without its unit, as the first of two. */
const bare = (tempC: number, unit: TempUnit) => tempText(tempC, unit).replace(/ .*/, '');

/** Beside the present weather one day, unless days were asked for. */
export const toldDays = ({ span, dates, days = [] }: WeatherReport) =>
  days.slice(0, span === 'days' || dates ? MOST_DAYS : 1);

/** Named where the user's clock shows another time. */
function hoursZone({ isOtherZone, sun, timeZone, hours = [] }: WeatherReport, locale: Locale): string | undefined {
  const [first] = hours;
  if (!isOtherZone || sun?.timeZone || !first) return undefined;
  return zoneName(timeZone, locale, new Date(`${first.time.slice(0, 10)}T12:00Z`));
}

const textOf = (value: number | undefined) => (value === undefined ? undefined : String(value));
