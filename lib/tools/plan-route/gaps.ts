import { nameFor } from '../../domain/name-for.ts';
import type { RouteOption, RouteReport } from '../../domain/route.ts';
import { formatDistance } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';
import { asData } from '../as-data.ts';

/** By how far a route misses its stops: 「起点离北海公园约 4.2 公里（直线）」 / "begins 4.2 km from Beihai Park (straight line)". */
export function gapTexts(
  { from, via, to }: Pick<RouteReport, 'from' | 'via' | 'to'>,
  { gaps = [] }: Pick<RouteOption, 'gaps'>,
  locale: Locale,
): string[] {
  const stops = [from, ...via, to];
  return stops.flatMap((stop, index) => {
    const gap = gaps[index] ?? 0;
    if (gap <= 0) return [];
    const far = formatDistance(gap, locale);
    const name = asData(nameFor(stop, locale), 60);
    const { gaps: words } = wordsOf(locale).tools.route;
    return [words[index === 0 ? 'start' : index === stops.length - 1 ? 'end' : 'via'](name, far)];
  });
}
