import { type MonthMeans, meansFrom, type UsualMonth } from '../../lib/domain/climate-normals.ts';
import { formatDegrees } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { usualClothes } from '../../lib/tools/outing-advice/usual-clothes.ts';

/** What is usual in the month, and what one wears then, where no forecast reaches. */
export function Usual({ usual, locale }: { usual: UsualMonth; locale: Locale }) {
  const name = wordsOf(locale).weather.months[usual.month - 1];
  return (
    <div>
      <p className="text-muted">{wordsOf(locale).cards.weather.usual(name)}</p>
      <p className="font-medium">{usualText(usual, locale)}</p>
      <p>{usualClothes(usual, locale)}</p>
      <p className="text-muted text-xs first-letter:uppercase">{meansFrom(usual, locale)}</p>
    </div>
  );
}

/** 「白天 10°，夜间 1° · 降水 14 mm，3 天 · 日照 174 h」 */
export function usualText(
  { minC, maxC, rainMm, rainDays, sunH }: Omit<MonthMeans, 'sunH'> & { sunH?: number | undefined },
  locale: Locale,
): string {
  const texts = wordsOf(locale).cards.weather;
  const sun = sunH === undefined ? [] : [texts.sunshine(sunH)];
  return [texts.dayNight(formatDegrees(maxC), formatDegrees(minC)), texts.rainOn(rainMm, rainDays), ...sun].join(' · ');
}
