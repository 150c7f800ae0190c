import { type ClimateNormals, monthsOf } from '../../lib/domain/climate-normals.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';

/** What the chart of the climate draws, for those who do not see it. */
export function ClimateTable({ normals, locale }: { normals: ClimateNormals; locale: Locale }) {
  const { byMonth, months: heads } = wordsOf(locale).cards.weather;
  const names = wordsOf(locale).weather.months;
  const columns = [heads.month, heads.high, heads.low, heads.rain, heads.days, ...(normals.sunH ? [heads.sun] : [])];
  return (
    <table className="sr-only">
      <caption>{byMonth}</caption>
      <thead>
        <tr>
          {columns.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthsOf(normals).map(({ month, maxC, minC, rainMm, rainDays, sunH }) => (
          <tr key={month}>
            <th scope="row">{names[month - 1]}</th>
            <td>{maxC}°</td>
            <td>{minC}°</td>
            <td>{rainMm}</td>
            <td>{rainDays}</td>
            {sunH === undefined ? null : <td>{sunH}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
