import { weatherText } from '../../lib/domain/weather-codes.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { WeatherGlyph } from './weather-glyph.tsx';
import type { Report } from './weather-now.tsx';

export function Days({ report, locale }: { report: Report; locale: Locale }) {
  const days = (report.days ?? []).filter((day) => !report.dates || report.dates.includes(day.date));
  return (
    <ol className="px-3 pb-2">
      {days.map((day) => (
        <li key={day.date} className="flex items-center gap-3 py-0.5 tabular-nums">
          <span className="w-20 text-muted">{dayName(day.date, locale)}</span>
          <WeatherGlyph code={day.code} size={18} />
          <span className="w-20">
            {Math.round(day.minC)}° – {Math.round(day.maxC)}°
          </span>
          <span className="truncate text-muted text-xs">
            {day.text ?? weatherText(day.code, locale)}
            {day.precipPct === undefined ? '' : ` · ${wordsOf(locale).cards.weather.rain} ${day.precipPct}%`}
          </span>
        </li>
      ))}
    </ol>
  );
}
