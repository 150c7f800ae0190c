import { meansFrom, type UsualMonth } from '../../domain/climate-normals.ts';
import { tempText } from '../../domain/weather-units.ts';
import { answersIn } from '../../i18n/answers.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Asker } from './reply.ts';
import { unitsOf } from './weather-topics.ts';

/** Some months in one sentence: mean temperatures, rain and sunshine together. when: their name. */
export function usualTold(
  place: string,
  { minC, maxC, month, ...means }: UsualMonth,
  { message, topic = message, locale }: Asker,
  when = wordsOf(locale).weather.months[month - 1] ?? '',
): string {
  const { temp } = unitsOf(topic);
  const { rainMm, rainDays, sunH } = means;
  const [low, high] = [tempText(minC, temp), tempText(maxC, temp)];
  const mean = { when, low, high, rainMm, rainDays, sunH, isCold: minC <= 0 };
  return answersIn(locale).demo.weather.mean(place, mean, meansFrom(means, locale));
}
