import { weatherText } from '../../lib/domain/weather-codes.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { cautionsOf, cautionText } from '../../lib/tools/plan-route/cautions.ts';
import type { CardProps } from './props.ts';
import { WeatherGlyph } from './weather-glyph.tsx';

/** The weather at the hour of passing, and what to watch for. */
export function WayWeather({ output, locale }: Pick<CardProps<'plan_route'>, 'output' | 'locale'>) {
  const texts = wordsOf(locale).cards.route;
  const { weather, mode } = output;
  if (!weather) return null;
  const cautions = cautionsOf(weather, mode);
  return (
    <div className="mt-1 text-xs">
      <p className="text-muted">{texts.weather}</p>
      <ol>
        {weather.points.map(({ time, distanceM, code, tempC, precipPct }) => (
          <li key={distanceM} className="flex flex-wrap items-center gap-x-2 tabular-nums">
            <span>{time.slice(11)}</span>
            <span className="text-muted">
              {distanceM === 0 ? texts.start : texts.way(formatDistance(distanceM, locale))}
            </span>
            <WeatherGlyph code={code} size={14} />
            <span>
              {weatherText(code, locale)} {Math.round(tempC)}°
              {precipPct === undefined ? '' : ` · ${texts.rain(precipPct)}`}
            </span>
          </li>
        ))}
      </ol>
      {cautions.map((caution) => (
        <p key={caution.kind}>{cautionText(caution, locale)}</p>
      ))}
    </div>
  );
}
