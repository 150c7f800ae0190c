import type { UsualMonth } from '../domain/climate-normals.ts';
import { nameFor } from '../domain/name-for.ts';
import type { Locale } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';

/** What the model reads of a month's climate, where no forecast reaches. */
export function tellUsual(usual: UsualMonth, locale: Locale): string {
  const { month, minC, maxC, rainMm, rainDays, sunH, years, source, city, distanceM } = usual;
  const name = wordsOf('en').weather.months[month - 1] ?? '';
  const sun = sunH === undefined ? '' : `, sunshine ${sunH} h`;
  const from = `means of ${years}, ${source.nameEn}, measured in ${nameFor(city, locale)}, ${Math.round(distanceM / 1000)} km away`;
  return `climate in ${name}, NOT a forecast; say so and name the years: mean daily minimum ${minC} °C, maximum ${maxC} °C, rain ${rainMm} mm on ${rainDays} days${sun} (${from})`;
}
