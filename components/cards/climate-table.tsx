import { type ClimateNormals, monthsOf } from '../../lib/domain/climate-normals.ts';
import { formatDegrees } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { HeardTable } from '../ui/heard-table.tsx';

/** What the chart of the climate draws, for those who do not see it. */
export function ClimateTable({ normals, locale }: { normals: ClimateNormals; locale: Locale }) {
  const { byMonth, months: heads } = wordsOf(locale).cards.weather;
  const names = wordsOf(locale).weather.months;
  const columns = [heads.month, heads.high, heads.low, heads.rain, heads.days, ...(normals.sunH ? [heads.sun] : [])];
  const rows = monthsOf(normals).map(({ month, maxC, minC, rainMm, rainDays, sunH }) => ({
    key: month,
    head: names[month - 1],
    cells: [formatDegrees(maxC), formatDegrees(minC), rainMm, rainDays, ...(sunH === undefined ? [] : [sunH])],
  }));
  return <HeardTable caption={byMonth} columns={columns} rows={rows} />;
}
