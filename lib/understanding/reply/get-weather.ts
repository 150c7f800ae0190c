import { airText } from '../../domain/air-quality.ts';
import { forecastGapText } from '../../domain/forecast-gap.ts';
import type { WeatherReport } from '../../domain/weather.ts';
import { type Answers, answersIn } from '../../i18n/answers.ts';
import { datedDay, formatDay } from '../../i18n/format-time.ts';
import type { Locale } from '../../i18n/index.ts';
import { zoneName } from '../../i18n/zone-name.ts';
import { climateParts } from './climate-parts.ts';
import { placeName, plain } from './plain.ts';
import type { Reply } from './reply.ts';
import { skyParts } from './weather-sky.ts';
import { topicsOf } from './weather-topics.ts';
import { umbrellaPart, valueParts } from './weather-values.ts';

type Sun = Parameters<Answers['demo']['weather']['sun']>[1];

/** What was asked of the weather, in a few sentences, in the units of the question. */
export const replyGetWeather: Reply<'get_weather'> = (report, { message, topic = message, locale }) => {
  const words = answersIn(locale).demo.weather;
  const topics = topicsOf(topic);
  const place = placeName(report.place, locale);
  const { noForecast, whyNoForecast, air } = report;
  const times = sunOf(report, locale);
  const sun = times && words.sun(place, times);
  if (topics.sun && sun && !topics.weather) return sun;
  const warnings = (report.warnings ?? []).map(({ title, level = '' }) => plain(`${title} ${level}`));
  const [from, to] = [noForecast?.[0], noForecast?.at(-1)];
  // The year is often the mistake: another than this is said.
  const isThisYear = [from, to].every((date) => date?.slice(0, 4) === report.source.fetchedAt.slice(0, 4));
  const dayOf = (date: string) => (isThisYear ? formatDay : datedDay)(date, locale);
  const parts = [
    umbrellaPart(report, { message, topic, locale }),
    topics.warnings && (warnings.length > 0 ? words.warnings(warnings) : words.noWarnings),
    ...skyParts(report, { message, topic, locale }),
    from && to && words.noForecast(place, dayOf(from), dayOf(to), forecastGapText(whyNoForecast, locale)),
    report.span === 'hours' && report.noHours && words.noHours,
    ...valueParts(report, { message, topic, locale }),
    air && words.air(airText(air, locale), air.pm25 === undefined ? undefined : String(air.pm25)),
    report.noAir && words.noAir,
    ...climateParts(report, { message, topic, locale }),
    topics.sun && sun,
  ];
  const told = parts.filter((part) => typeof part === 'string' && part !== '') as string[];
  return told.length > 0 ? words.together(told) : words.nothing(place);
};

/** The zone is named where the user's clock shows another time. */
function sunOf({ sun, timeZone, isOtherZone }: WeatherReport, locale: Locale): Sun | undefined {
  if (!sun) return undefined;
  const { date, sunrise, sunset, polar } = sun;
  const zone = isOtherZone && zoneName(sun.timeZone ?? timeZone, locale, new Date(`${date}T12:00:00Z`));
  return { date, sunrise: sunrise ?? undefined, sunset: sunset ?? undefined, polar, zone: zone || undefined };
}
