import { monthsOf, usualIn } from '../../domain/climate-normals.ts';
import { nameFor } from '../../domain/name-for.ts';
import type { WeatherReport } from '../../domain/weather.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';
import { tellUsual } from '../tell-usual.ts';

/** The climate in place of a forecast, said to be that: of a month or of the year. */
export function tellClimate({ climate, month, span, now, days }: WeatherReport, locale: Locale): string[] {
  if (!climate) return [];
  const { koppen, normals } = climate;
  const isOffline = span !== 'climate' && !now && !days;
  const zone = koppen ? [`climate zone ${koppen} (Köppen), which is no forecast of a day`] : [];
  const lines = zone.map((line) => (isOffline ? `no live data; ${line}` : line));
  if (!normals) return span === 'climate' ? [...lines, 'no means by month are known within 40 km'] : lines;
  const usual = month === undefined ? undefined : usualIn(month, normals);
  if (usual) return [...lines, tellUsual(usual, locale)];
  const { city, distanceM, years, source } = normals;
  const from = `means of ${years}, ${source.nameEn}, measured in ${nameFor(city, locale)}, ${Math.round(distanceM / 1000)} km away`;
  const names = wordsOf('en').weather.months;
  return [
    ...lines,
    `climate by month, NOT a forecast; say so and name the years (${from}):`,
    ...monthsOf(normals).map(
      ({ month: each, minC, maxC, rainMm, rainDays }) =>
        `${names[each - 1]?.slice(0, 3)} ${minC} to ${maxC} °C, ${rainMm} mm on ${rainDays} days`,
    ),
  ];
}
