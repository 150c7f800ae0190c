import { weatherText } from '../../lib/domain/weather-codes.ts';
import { clockOf } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { DrawnHour } from './hours-drawn.ts';

/** What the chart draws, for those who do not see it. */
export function HourTable({ hours, locale }: { hours: readonly DrawnHour[]; locale: Locale }) {
  const { byHour, columns } = wordsOf(locale).cards.weather;
  const hasRain = hours.some(({ hour }) => hour.precipPct !== undefined);
  return (
    <table className="sr-only">
      <caption>{byHour}</caption>
      <thead>
        <tr>
          {[columns.time, columns.sky, columns.temp, ...(hasRain ? [columns.rain] : [])].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map(({ hour }) => (
          <tr key={hour.time}>
            <th scope="row">{clockOf(hour.time)}</th>
            <td>{weatherText(hour.code, locale)}</td>
            <td>{Math.round(hour.tempC)}°</td>
            {hasRain ? <td>{hour.precipPct === undefined ? '–' : `${hour.precipPct}%`}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
