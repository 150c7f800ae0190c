import { nameFor } from '../../domain/name-for.ts';
import type { RouteOption, RouteReport } from '../../domain/route.ts';
import { formatDistance, type Locale } from '../../geo/format.ts';
import { asData } from '../tell.ts';

/** Where a way misses its stops: 「起点离北海公园约 4.2 公里（直线）」 / "begins 4.2 km from Beihai Park (straight line)". */
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
    const isEnd = index === 0 || index === stops.length - 1;
    if (locale === 'zh') return [`路线的${index === 0 ? '起点' : isEnd ? '终点' : '途经处'}离${name}约 ${far}（直线）`];
    return [`${index === 0 ? 'begins' : isEnd ? 'ends' : 'passes'} ${far} from ${name} (straight line)`];
  });
}
