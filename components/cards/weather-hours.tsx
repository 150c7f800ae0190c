import { clockOf } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { WeatherGlyph } from './weather-glyph.tsx';
import type { Report } from './weather-now.tsx';

export function Hours({ report, locale }: { report: Report; locale: Locale }) {
  return (
    <ol className="flex gap-3 overflow-x-auto px-3 pb-2" aria-label={wordsOf(locale).cards.weather.byHour}>
      {(report.hours ?? []).slice(0, 24).map((hour) => (
        <li key={hour.time} className="flex flex-col items-center gap-0.5 text-xs tabular-nums">
          <span className="text-muted">{clockOf(hour.time)}</span>
          <WeatherGlyph code={hour.code} isDay={hour.isDay ?? true} size={18} />
          <span>{Math.round(hour.tempC)}°</span>
          <span className="text-muted">{hour.precipPct === undefined ? '' : `${hour.precipPct}%`}</span>
        </li>
      ))}
    </ol>
  );
}
