import { type ClimateNormals, meansFrom, monthsOf } from '../../lib/domain/climate-normals.ts';
import { formatDegrees } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { scaleOf } from './chart.ts';
import { ClimateTable } from './climate-table.tsx';
import { usualText } from './usual.tsx';
import { tempColor } from './weather-days.tsx';

/** Of the drawing, in pixels: where the warmest maximum and the coldest minimum lie, and the tallest rain. */
const [TOP, LOW, TALLEST] = [14, 94, 24];
/** Less rain than this in the wettest month does not fill the height. */
const WET_MM = 100;

/** What is usual by month: the days' range of temperature as bars, rain below. The month that is meant stands out. */
export function Climate({
  normals,
  month,
  locale,
}: {
  normals: ClimateNormals;
  month: number | undefined;
  locale: Locale;
}) {
  const { months: names, monthMarks } = wordsOf(locale).weather;
  const texts = wordsOf(locale).cards.weather;
  const months = monthsOf(normals);
  const meant = months.find((each) => each.month === month);
  const yOf = scaleOf([Math.min(...normals.minC), Math.max(...normals.maxC)], [LOW, TOP]);
  const wettest = Math.max(WET_MM, ...normals.rainMm);
  return (
    <figure className="wt-climate">
      <figcaption>
        <p className="text-muted">{texts.usual(meant && names[meant.month - 1])}</p>
        {meant ? <p className="wt-climate__meant">{usualText(meant, locale)}</p> : null}
      </figcaption>
      <ol aria-hidden="true">
        {months.map(({ month: each, minC, maxC, rainMm }) => (
          <li key={each} data-meant={each === month || undefined}>
            <span className="wt-climate__temp">
              <b style={{ top: yOf(maxC) - 14 }}>{formatDegrees(maxC)}</b>
              <i
                style={{
                  top: yOf(maxC),
                  height: Math.max(3, yOf(minC) - yOf(maxC)),
                  backgroundImage: `linear-gradient(0deg, ${tempColor(minC)}, ${tempColor(maxC)})`,
                }}
              />
              <b style={{ top: yOf(minC) + 3 }}>{formatDegrees(minC)}</b>
            </span>
            <span className="wt-climate__rain">
              <b>{rainMm}</b>
              <i style={{ height: (rainMm / wettest) * TALLEST }} />
            </span>
            <span className="wt-climate__month">{monthMarks[each - 1]}</span>
          </li>
        ))}
      </ol>
      <ClimateTable normals={normals} locale={locale} />
      <p className="text-muted first-letter:uppercase">{meansFrom(normals, locale)}</p>
    </figure>
  );
}
