import { clockOf, dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { TriangleExclamationPoint } from '../ui/icons/triangle-exclamation-point.ts';
import type { Report } from './weather-now.tsx';

/** Official warnings, each with its level and end; the authority's own words folded. */
export function Warnings({ report, locale }: { report: Report; locale: Locale }) {
  const texts = wordsOf(locale).cards.weather;
  return (report.warnings ?? []).map(({ title, level, text, until }) => {
    const end = until && `${dayName(until.slice(0, 10), locale)} ${clockOf(until)}`;
    return (
      <div key={`${title} ${until}`} className="wt-warning">
        <TriangleExclamationPoint size={16} className="mt-0.5 shrink-0" />
        <div className="min-w-0">
          <p className="font-semibold">
            {title}
            {level && !title.includes(level) ? ` · ${level}` : ''}
          </p>
          {end ? <p>{texts.until(end)}</p> : null}
          {text ? (
            <details>
              <summary className="w-max">{texts.more}</summary>
              <p>{text}</p>
            </details>
          ) : null}
        </div>
      </div>
    );
  });
}
