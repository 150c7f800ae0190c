import type { FileReport } from '../../domain/file-report.ts';
import { formatArea, formatDistance } from '../../i18n/format.ts';
import { formatDay } from '../../i18n/format-time.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';

/** What is in a file, in a few words each: "117 points", "12.4 km", "↑ 620 m", "1 May". */
export function fileFacts({ stats }: Pick<FileReport, 'stats'>, locale: Locale): string[] {
  const { counts } = wordsOf(locale).files;
  const { points, lines, areas, lengthM, ascentM, areaM2, fromMs, toMs } = stats;
  const days = [fromMs, toMs].flatMap((ms) => (ms === undefined ? [] : [formatDay(dayOf(ms), locale)]));
  return [
    ...(points > 0 ? [counts.points(points)] : []),
    ...(lines > 0 ? [counts.lines(lines)] : []),
    ...(areas > 0 ? [counts.areas(areas)] : []),
    ...(lengthM === undefined ? [] : [formatDistance(lengthM, locale)]),
    ...(ascentM === undefined || ascentM === 0 ? [] : [`↑ ${formatDistance(ascentM, locale)}`]),
    ...(areaM2 === undefined ? [] : [formatArea(areaM2, locale)]),
    ...new Set(days.length > 0 ? [[...new Set(days)].join(' – ')] : []),
  ];
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
