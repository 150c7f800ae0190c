import { usualIn, usualOn } from '../../domain/climate-normals.ts';
import type { PastCall } from '../../domain/turn-facts.ts';
import type { WeatherReport } from '../../domain/weather.ts';
import { tempText } from '../../domain/weather-units.ts';
import { answersIn } from '../../i18n/answers.ts';
import { wordsOf } from '../../i18n/words.ts';
import { foundBy } from '../dialogue/past-calls.ts';
import { placeName } from './plain.ts';
import type { Asker } from './reply.ts';
import { unitsOf } from './weather-topics.ts';

const WARMER =
  /(?:哪|谁|还是|比).{0,10}(?:暖和?|热|高温|冷|凉快?)|[暖热冷凉].{0,4}(?:的是)?(?:哪|谁|还是)|\b(?:warmer|hotter|milder|colder|cooler|chillier|warmest|hottest|coldest|coolest|mildest)\b/iu;
const COLDER = /[冷凉]|\b(?:cold|cool|chill)/iu;

/** Which of the places whose weather was asked for is the warmer one, or the colder; '' where that was not asked. */
export function warmerOf(calls: readonly PastCall[], { message, topic = message, locale }: Asker): string {
  const reports = calls.flatMap((call) => foundBy(call, 'get_weather') ?? []);
  if (reports.length < 2 || !WARMER.test(topic)) return '';
  const figures = reports.flatMap((report) => {
    const figure = figureOf(report);
    return figure ? [{ ...figure, name: placeName(report.place, locale) }] : [];
  });
  const [first] = figures;
  // Of one place, the months.
  const areMonths = figures.every(({ name, basis }) => basis > 0 && name === first?.name);
  if (!first || figures.length < reports.length) return '';
  if (!areMonths && figures.some(({ basis }) => basis !== first.basis)) return '';
  const isColder = COLDER.test(topic);
  const [best, next] = figures.toSorted((a, b) => (isColder ? a.tempC - b.tempC : b.tempC - a.tempC));
  if (!best || !next) return '';
  const { temp } = unitsOf(topic);
  const monthOf = (basis: number) => wordsOf(locale).weather.months[basis - 1] ?? '';
  const [most, other] = [best, next].map(({ name, basis, tempC }) => ({
    name: areMonths ? monthOf(basis) : name,
    temp: tempText(tempC, temp),
  }));
  const usual = areMonths ? '' : monthOf(first.basis);
  return most && other ? answersIn(locale).demo.weather.warmer(most, other, { isColder, usual }) : '';
}

/** The temperature that answers: now, by day on the day asked for, or usual by day. basis: 0, −1, or the month. */
function figureOf({
  span,
  now,
  days = [],
  dates = [],
  climate,
  month,
  source,
}: WeatherReport): { tempC: number; basis: number } | undefined {
  if (span === 'now' && now) return { tempC: now.tempC, basis: 0 };
  const day = dates.length === 1 ? days.find(({ date }) => date === dates[0]) : undefined;
  if (day) return { tempC: day.maxC, basis: -1 };
  const normals = climate?.normals;
  const usual = normals && (month ? usualIn(month, normals) : usualOn(source.fetchedAt.slice(0, 10), normals));
  return usual && { tempC: usual.maxC, basis: usual.month };
}
