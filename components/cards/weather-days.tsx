import { weatherText } from '../../lib/domain/weather-codes.ts';
import { formatDegrees } from '../../lib/i18n/format.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { WeatherGlyph } from './weather-glyph.tsx';
import type { Report } from './weather-now.tsx';

/** The days as rows, each a bar on a scale of temperature common to all. A single day is told by the hero. */
export function Days({ report, locale }: { report: Report; locale: Locale }) {
  const { span, dates } = report;
  const days = (span === 'days' || dates ? (report.days ?? []) : []).filter(
    ({ date }) => !dates || dates.includes(date),
  );
  if (days.length < 2) return null;
  const coldest = Math.min(...days.map(({ minC }) => minC));
  const extent = Math.max(1, Math.max(...days.map(({ maxC }) => maxC)) - coldest);
  const hasRain = days.some(({ precipPct }) => precipPct !== undefined);
  return (
    <ol className={`wt-days ${hasRain ? 'wt-days--rain' : ''}`}>
      {days.map((day) => (
        <li key={day.date}>
          <span className="truncate">{dayName(day.date, locale)}</span>
          <span title={day.text ?? weatherText(day.code, locale)} className="flex">
            <WeatherGlyph code={day.code} size={20} />
            <span className="sr-only">{day.text ?? weatherText(day.code, locale)}</span>
          </span>
          {hasRain ? (
            <span className="wt-days__rain">
              {day.precipPct === undefined ? null : (
                <>
                  <span className="sr-only">{wordsOf(locale).cards.weather.rain} </span>
                  {day.precipPct}%
                </>
              )}
            </span>
          ) : null}
          <span className="text-end">{formatDegrees(day.minC)}</span>
          <span className="wt-days__track" aria-hidden="true">
            <i
              style={{
                left: `${((day.minC - coldest) / extent) * 100}%`,
                width: `${((day.maxC - day.minC) / extent) * 100}%`,
                backgroundImage: `linear-gradient(90deg, ${tempColor(day.minC)}, ${tempColor(day.maxC)})`,
              }}
            />
          </span>
          <span>{formatDegrees(day.maxC)}</span>
        </li>
      ))}
    </ol>
  );
}

const [COLD_C, MILD_C, WARM_C] = [-5, 12, 28];

/** Blue, neutral, orange by absolute degrees, so that equal temperatures look equal on every card. */
export function tempColor(tempC: number): string {
  const isCold = tempC < MILD_C;
  const part = isCold ? (MILD_C - tempC) / (MILD_C - COLD_C) : (tempC - MILD_C) / (WARM_C - MILD_C);
  return `color-mix(in oklab, var(${isCold ? '--cold' : '--warm'}) ${Math.round(Math.min(1, part) * 100)}%, var(--mild))`;
}
