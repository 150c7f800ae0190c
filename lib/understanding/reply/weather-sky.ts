import type { WeatherReport } from '../../domain/weather.ts';
import { weatherText } from '../../domain/weather-codes.ts';
import { tempText, windText } from '../../domain/weather-units.ts';
import { answersIn } from '../../i18n/answers.ts';
import { formatDay } from '../../i18n/format-time.ts';
import type { Locale } from '../../i18n/index.ts';
import { zoneName } from '../../i18n/zone-name.ts';
import { placeName, plain } from './plain.ts';
import type { Asker } from './reply.ts';
import { topicsOf, unitsOf } from './weather-topics.ts';

/** Of the hours every third is told. */
const HOUR_STEP = 3;
const MOST_HOURS = 8;
const MOST_DAYS = 16;

const ASKS_DAYS = /明|后|周|tomorrow|\bdays?\b/i;

/** Now, the hours and the days of a report, each in a paragraph. */
export function skyParts(report: WeatherReport, { message, locale }: Asker): string[] {
  const { now, span } = report;
  const words = answersIn(locale).demo.weather;
  const place = placeName(report.place, locale);
  const units = unitsOf(message);
  const temp = (tempC: number) => tempText(tempC, units.temp);
  const wind = (kmh: number | undefined) => (kmh === undefined ? undefined : windText(kmh, units.wind, locale));
  const { wind: isWind, uv: isUv } = topicsOf(message);
  const days = toldDays(report);
  const hours = span === 'hours' ? (report.hours ?? []).filter((_, index) => index % HOUR_STEP === 0) : [];
  const listed = hours
    .slice(0, MOST_HOURS)
    .map(
      ({ time, code, tempC, precipPct }) =>
        `${time.slice(11, 16)} ${weatherText(code, locale)} ${temp(tempC)}${precipPct === undefined ? '' : ` (${precipPct}%)`}`,
    );
  const rows = days.map((day) => ({
    date: formatDay(day.date, locale),
    sky: plain(day.text ?? weatherText(day.code, locale)),
    low: temp(day.minC).replace(/ .*/, ''),
    high: temp(day.maxC),
    rain: textOf(day.precipPct),
    wind: isWind ? wind(day.windMaxKmh) : undefined,
    uv: isUv ? textOf(day.uvMax) : undefined,
  }));
  const isDayAsked = !(now && days.length === 1 && !ASKS_DAYS.test(message));
  return [
    ...(now
      ? [
          words.now(
            place,
            plain(now.text ?? weatherText(now.code, locale)),
            temp(now.tempC),
            now.feelsC === undefined ? undefined : temp(now.feelsC),
            wind(now.windKmh),
          ),
        ]
      : []),
    ...(listed.length > 0 ? [words.hours(place, listed, hoursZone(report, locale))] : []),
    ...(rows.length > 0 && isDayAsked ? [words.days(place, rows)] : []),
  ];
}

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
