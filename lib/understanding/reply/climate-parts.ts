import { climateName } from '../../domain/climate.ts';
import {
  type ClimateNormals,
  type MonthMeans,
  meansFrom,
  monthsOf,
  pleasantMonths,
  type UsualMonth,
} from '../../domain/climate-normals.ts';
import type { WeatherReport } from '../../domain/weather.ts';
import { tempText } from '../../domain/weather-units.ts';
import { answersIn } from '../../i18n/answers.ts';
import { aside, listText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';
import { usualClothes } from '../../tools/outing-advice/usual-clothes.ts';
import { asksBestTime, asksClothes } from '../slots/climate-asked.ts';
import { monthsOfSeason, seasonIn } from '../slots/months.ts';
import { placeName } from './plain.ts';
import type { Asker } from './reply.ts';
import { usualTold } from './usual-told.ts';
import { topicsOf, unitsOf } from './weather-topics.ts';

/** From how many days with rain a month on it is frequent, and from how many seldom enough to say so. */
const OFTEN_DAYS = 12;
const SOME_DAYS = 6;

/** What is usual at the place, said to be that, where no forecast answers or none was asked for. */
export function climateParts(report: WeatherReport, { message, topic = message, locale }: Asker): string[] {
  const words = answersIn(locale).demo.weather;
  const { climate, span, noForecast, month } = report;
  if (!climate) return [];
  const place = placeName(report.place, locale);
  const { normals } = climate;
  const zone = climate.koppen === undefined ? undefined : climateName(climate.koppen, locale);
  if (span === 'climate' && !normals) return [words.noMeans(place, zone)];
  if (!normals) return zone ? [(noForecast ? words.climate : words.noWeather)(place, zone)] : [];
  const none = span === 'climate' || noForecast ? [] : [words.noLive(place)];
  const season = month === undefined ? seasonIn(topic)?.season : undefined;
  const months = month ? [month] : season ? monthsOfSeason(season, report.place.at.lat) : [];
  const asked = { topic, locale, place, normals };
  if (months.length === 0)
    return [...none, yearTold(asked), ...(asksBestTime(topic) ? [bestTold(normals, locale)] : [])];
  const mean = meanOf(normals, months);
  const names = listText(
    months.map((each) => monthName(each, locale)),
    locale,
  );
  const when = season ? `${wordsOf(locale).weather.seasons[season]}${aside(names, locale)}` : names;
  const days = mean.rainDays / months.length;
  const rainy = days >= OFTEN_DAYS ? 'often' : days >= SOME_DAYS ? 'some' : 'seldom';
  const clothes = asksClothes(topic) ? usualClothes(mean, locale) : undefined;
  const more = clothes ? words.wear(clothes) : topicsOf(topic).rain ? words.rainy[rainy] : undefined;
  const told = usualTold(place, mean, { message: topic, locale }, when);
  // Two sentences are enough.
  return [...none, told, ...(more && span === 'climate' ? [more] : [])];
}

interface Told {
  topic: string;
  locale: Locale;
  place: string;
  normals: ClimateNormals;
}
const monthName = (month: number, locale: Locale) => wordsOf(locale).weather.months[month - 1] ?? '';

/** Mean temperatures, and rain and sunshine together. */
function meanOf(normals: ClimateNormals, months: readonly number[]): UsualMonth {
  const found = monthsOf(normals).filter(({ month }) => months.includes(month));
  const sum = (of: (each: MonthMeans) => number) => found.reduce((all, each) => all + of(each), 0);
  const { city, distanceM, years, source, sunH } = normals;
  return {
    city,
    distanceM,
    years,
    source,
    month: months[0] ?? 1,
    minC: Math.round(sum(({ minC }) => minC) / found.length),
    maxC: Math.round(sum(({ maxC }) => maxC) / found.length),
    rainMm: sum(({ rainMm }) => rainMm),
    rainDays: sum(({ rainDays }) => rainDays),
    ...(sunH && { sunH: sum((each) => each.sunH ?? 0) }),
  };
}

function yearTold({ topic, locale, place, normals }: Told): string {
  const { temp } = unitsOf(topic);
  const most = (of: (each: MonthMeans) => number) => {
    const [first, ...rest] = monthsOf(normals);
    const found = rest.reduce((best, each) => (best && of(each) <= of(best) ? best : each), first);
    const { month = 1, minC = 0, maxC = 0, rainMm = 0, rainDays = 0 } = found ?? {};
    return { month: monthName(month, locale), low: tempText(minC, temp), high: tempText(maxC, temp), rainMm, rainDays };
  };
  const extremes = {
    warmest: most(({ maxC }) => maxC),
    coldest: most(({ minC }) => -minC),
    wettest: most(({ rainMm }) => rainMm),
  };
  return answersIn(locale).demo.weather.year(place, extremes, meansFrom(normals, locale));
}

function bestTold(normals: ClimateNormals, locale: Locale): string {
  const { months, isPleasant } = pleasantMonths(normals);
  const names = listText(
    inRuns(months).map((run) => runName(run, locale)),
    locale,
  );
  return answersIn(locale).demo.weather.best(names, isPleasant);
}

/** Months one after the other together: 3, 4, 5, 10 → [3, 4, 5], [10]. */
function inRuns(months: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last?.at(-1) === month - 1) last.push(month);
    else runs.push([month]);
  }
  return runs;
}

function runName(run: readonly number[], locale: Locale): string {
  const [first = 1, last = first] = [run[0], run.at(-1)];
  const [from, to] = [monthName(first, locale), monthName(last, locale)];
  return first === last ? from : wordsOf(locale).weather.monthRun(from, to);
}
