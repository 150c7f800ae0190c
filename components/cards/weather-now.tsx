import { nameFor } from '../../lib/domain/name-for.ts';
import { weatherText } from '../../lib/domain/weather-codes.ts';
import { formatDegrees, formatDegreesRange } from '../../lib/i18n/format.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { Dotted } from '../ui/dotted.tsx';
import { ArrowUp } from '../ui/icons/arrow-up.ts';
import type { CardProps } from './props.ts';
import { WeatherGlyph } from './weather-glyph.tsx';

export type Report = CardProps<'get_weather'>['output'];
type Now = NonNullable<Report['now']>;
type Day = NonNullable<Report['days']>[number];

/** The weather at a glance: now, or of the one day asked about. With neither, only the name of the place. */
export function Hero({ report, locale }: { report: Report; locale: Locale }) {
  const { now, days = [], dates } = report;
  const name = <bdi>{nameFor(report.place, locale)}</bdi>;
  const day = days.find(
    ({ date }) => date === (now?.time.slice(0, 10) ?? (dates?.length === 1 ? dates[0] : undefined)),
  );
  const sky = now ?? day;
  if (!sky) return <p className="wt-card__title px-3 pt-2">{name}</p>;
  return (
    <div className="wt-hero">
      <WeatherGlyph code={sky.code} isDay={now?.isDay ?? true} size={40} />
      <span className="wt-number">
        {now ? formatDegrees(now.tempC) : day ? formatDegreesRange(day.minC, day.maxC, locale) : null}
      </span>
      <div className="min-w-0">
        <p className="wt-card__title">
          {name} · {sky.text ?? weatherText(sky.code, locale)}
        </p>
        <p className="wt-card__meta">
          {now ? <NowFacts now={now} day={day} locale={locale} /> : day ? dayFacts(day, locale) : null}
        </p>
      </div>
    </div>
  );
}

function NowFacts({ now, day, locale }: { now: Now; day: Day | undefined; locale: Locale }) {
  const texts = wordsOf(locale).cards.weather;
  const facts = [
    day && `${formatDegrees(day.maxC)} / ${formatDegrees(day.minC)}`,
    now.feelsC === undefined ? undefined : `${texts.feels} ${formatDegrees(now.feelsC)}`,
    now.humidityPct === undefined ? undefined : `${texts.humidity} ${now.humidityPct}%`,
  ].filter((fact) => fact !== undefined);
  const { windKmh, windFromDeg } = now;
  const wind = windKmh === undefined ? [] : [<Wind key="wind" kmh={windKmh} fromDeg={windFromDeg} locale={locale} />];
  return <Dotted facts={[...facts, ...wind]} />;
}

/** 「东北风 ↙ 10 km/h」 */
function Wind({ kmh, fromDeg, locale }: { kmh: number; fromDeg: number | undefined; locale: Locale }) {
  const { wind, winds } = wordsOf(locale).cards.weather;
  return (
    <>
      {fromDeg === undefined ? wind : winds[Math.round(fromDeg / 45) % 8]}{' '}
      {fromDeg === undefined ? null : (
        // The arrow flies with the wind.
        <ArrowUp size={14} className="inline align-[-2px]" style={{ rotate: `${fromDeg + 180}deg` }} />
      )}{' '}
      {Math.round(kmh)} km/h
    </>
  );
}

function dayFacts({ date, precipPct, windMaxKmh }: Day, locale: Locale): string {
  const texts = wordsOf(locale).cards.weather;
  return [
    dayName(date, locale),
    ...(precipPct === undefined ? [] : [`${texts.rain} ${precipPct}%`]),
    ...(windMaxKmh === undefined ? [] : [`${texts.wind} ${Math.round(windMaxKmh)} km/h`]),
  ].join(' · ');
}
