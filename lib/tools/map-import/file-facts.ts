import type { FileReport } from '../../domain/file-report.ts';
import { formatArea, formatDistance } from '../../i18n/format.ts';
import { formatDay } from '../../i18n/format-time.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';

type Stats = Pick<FileReport, 'stats'>;

/** What is in a file, in a few words each: "117 points", "12.4 km", "↑ 620 m ↓ 580 m", "1 May". */
export function fileFacts({ stats }: Stats, locale: Locale): string[] {
  const { counts } = wordsOf(locale).files;
  const { points, lines, areas, fromMs, toMs } = stats;
  const days = [fromMs, toMs].flatMap((ms) => (ms === undefined ? [] : [formatDay(dayOf(ms), locale)]));
  return [
    ...(points > 0 ? [counts.points(points)] : []),
    ...(lines > 0 ? [counts.lines(lines)] : []),
    ...(areas > 0 ? [counts.areas(areas)] : []),
    ...fileSizes({ stats }, locale),
    ...(days.length > 0 ? [[...new Set(days)].join(' – ')] : []),
  ];
}

/** How long, high and large it is. */
export function fileSizes({ stats: { lengthM, ascentM, descentM, areaM2 } }: Stats, locale: Locale): string[] {
  const far = (meters: number) => formatDistance(meters, locale);
  return [
    ...(lengthM === undefined ? [] : [far(lengthM)]),
    // Of what is nearly level nothing is left but noise.
    ...(ascentM || descentM ? [`↑ ${far(ascentM ?? 0)} ↓ ${far(descentM ?? 0)}`] : []),
    ...(areaM2 === undefined ? [] : [formatArea(areaM2, locale)]),
  ];
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
