import { weatherText } from '../../lib/domain/weather-codes.ts';
import { formatDegrees } from '../../lib/i18n/format.ts';
import { clockOf } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { HeardTable } from '../ui/heard-table.tsx';
import type { DrawnHour } from './hours-drawn.ts';

/** What the chart draws, for those who do not see it. */
export function HourTable({ hours, locale }: { hours: readonly DrawnHour[]; locale: Locale }) {
  const { byHour, columns } = wordsOf(locale).cards.weather;
  const hasRain = hours.some(({ hour }) => hour.precipPct !== undefined);
  const chanceOf = (percent: number | undefined) => (percent === undefined ? '–' : `${percent}%`);
  const rows = hours.map(({ hour }) => ({
    key: hour.time,
    head: clockOf(hour.time),
    cells: [weatherText(hour.code, locale), formatDegrees(hour.tempC), ...(hasRain ? [chanceOf(hour.precipPct)] : [])],
  }));
  const heads = [columns.time, columns.sky, columns.temp, ...(hasRain ? [columns.rain] : [])];
  return <HeardTable caption={byHour} columns={heads} rows={rows} />;
}
