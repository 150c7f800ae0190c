import type { RouteOption, RouteReport } from '../../lib/domain/route.ts';
import { weatherText } from '../../lib/domain/weather-codes.ts';
import { formatDegrees, formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { cautionsOf, cautionText } from '../../lib/tools/plan-route/cautions.ts';
import { WeatherGlyph } from './weather-glyph.tsx';

interface Props {
  output: RouteReport;
  option: RouteOption;
  locale: Locale;
}

/** The weather at the hour of passing, each point where it lies on the way, and what to watch for. */
export function WayWeather({ output, option, locale }: Props) {
  const texts = wordsOf(locale).cards.route;
  const { weather, mode } = output;
  if (!weather) return null;
  return (
    <div className="wt-way">
      <p>{texts.weather}</p>
      <ol>
        {weather.points.map(({ time, distanceM, code, tempC, precipPct }) => {
          const share = Math.min(1, distanceM / Math.max(1, option.distanceM));
          return (
            <li key={distanceM} style={{ left: `${share * 100}%`, translate: `${-share * 100}%` }}>
              <span className="text-muted">{time.slice(11)}</span>
              <span className="sr-only">
                {distanceM === 0 ? texts.start : texts.way(formatDistance(distanceM, locale))}{' '}
                {weatherText(code, locale)}
              </span>
              <span className="flex items-center gap-1" title={weatherText(code, locale)}>
                <WeatherGlyph code={code} size={16} />
                {formatDegrees(tempC)}
              </span>
              <span className="wt-way__rain">
                {precipPct === undefined ? (
                  ''
                ) : (
                  <>
                    <span className="sr-only">{texts.rain(precipPct)}</span>
                    <span aria-hidden="true">{precipPct}%</span>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {cautionsOf(weather, mode).map((caution) => (
        <p key={caution.kind} className="text-text">
          {cautionText(caution, locale)}
        </p>
      ))}
    </div>
  );
}
