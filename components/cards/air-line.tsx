import { airOnScale } from '../../lib/domain/air-quality.ts';
import { labelText } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { Report } from './weather-now.tsx';

/** The air on the scale of its country; unfolded, that scale, and the fine dust. */
export function AirLine({ air, countryCode, locale }: Air) {
  const texts = wordsOf(locale).cards.weather;
  const words = wordsOf(locale).weather.air;
  const found = airOnScale(air, countryCode);
  const dust = air.pm25 === undefined ? undefined : `PM2.5 ${air.pm25} µg/m³`;
  if (!found) return dust ? <p>{`${labelText(texts.air, locale)}${dust}`}</p> : null;
  const { scale, value, level, bounds } = found;
  const levels = words.levels[scale];
  return (
    <details className="wt-air">
      <summary>
        {labelText(texts.air, locale)}
        <b data-level={level}>{levels[level]}</b> · {words.names[scale]} {Math.round(value)}
      </summary>
      <ol>
        {levels.map((name, index) => (
          <li key={name} data-level={index} aria-current={index === level || undefined}>
            <span className="tabular-nums">{rangeOf(bounds, index)}</span> {name}
          </li>
        ))}
      </ol>
      <p>{[dust, words.from[scale]].filter(Boolean).join(' · ')}</p>
    </details>
  );
}

interface Air {
  air: NonNullable<Report['air']>;
  countryCode: string | undefined;
  locale: Locale;
}

/** "0–50", "51–100", …, "> 300" */
function rangeOf(bounds: readonly number[], index: number): string {
  const [from, to] = [bounds[index - 1], bounds[index]];
  if (to === undefined) return `> ${from}`;
  return `${from === undefined ? 0 : from + 1}–${to}`;
}
