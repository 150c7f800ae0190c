import { airText } from '../../lib/domain/air-quality.ts';
import { climateName } from '../../lib/domain/climate.ts';
import { forecastGapText } from '../../lib/domain/forecast-gap.ts';
import { nameFor } from '../../lib/domain/name-for.ts';
import { labelText } from '../../lib/i18n/format.ts';
import { clockOf, datedDay, dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { zoneName } from '../../lib/i18n/zone-name.ts';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';
import { Days } from './weather-days.tsx';
import { Hours } from './weather-hours.tsx';
import { Now, type Report } from './weather-now.tsx';

export function WeatherCard({ output, locale }: CardProps<'get_weather'>) {
  const texts = wordsOf(locale).cards.weather;
  const { place, now, air, climate, sun } = output;
  const name = nameFor(place, locale);
  return (
    <>
      <div className="px-3 py-2">
        <bdi className="font-medium">{name}</bdi>
        {output.noForecast ? (
          <p className="mt-1 text-muted">
            {texts.noForecast(daysText(output.noForecast, locale), forecastGapText(output.whyNoForecast, locale))}
          </p>
        ) : null}
        {now ? <Now now={now} locale={locale} /> : null}
        {output.noHours ? <p className="text-muted text-xs">{texts.noHours}</p> : null}
        {climate ? (
          <p className="mt-1">
            <strong className="font-medium">{texts.none}</strong>
            <span className="block text-muted">
              {labelText(texts.climate, locale)}
              {climateName(climate.koppen, locale)}
            </span>
          </p>
        ) : null}
        {sun ? (
          <p className="text-muted text-xs">
            {sunText(sun, locale)}
            {output.isOtherZone
              ? ` · ${texts.zone(zoneName(sun.timeZone ?? output.timeZone, locale, new Date(output.source.fetchedAt)))}`
              : ''}
          </p>
        ) : null}
        {air ? (
          <p className="text-muted text-xs">
            {labelText(texts.air, locale)}
            {[airText(air, locale), air.pm25 === undefined ? '' : `PM2.5 ${air.pm25} µg/m³`]
              .filter(Boolean)
              .join(' · ')}
          </p>
        ) : null}
        {output.noAir ? <p className="text-muted text-xs">{texts.noAir}</p> : null}
        {(output.warnings ?? []).map((warning) => (
          <p key={warning.title} className="text-danger">
            {warning.title}
          </p>
        ))}
      </div>
      {output.span === 'hours' ? <Hours report={output} locale={locale} /> : null}
      {output.span === 'days' || output.dates ? <Days report={output} locale={locale} /> : null}
      <SourceLine source={output.source} locale={locale} />
      {air && output.airSource && !output.airSource.offline ? (
        <SourceLine source={output.airSource} locale={locale} />
      ) : null}
    </>
  );
}

/** One day or "first – last", with the year, which is often the mistake. */
function daysText(dates: readonly string[], locale: Locale): string {
  const [first = '', last = ''] = [dates[0], dates.at(-1)].map((date) => datedDay(date ?? '', locale));
  return first === last ? first : `${first} – ${last}`;
}

/** Times of the day; polar day and night in words. */
function sunText({ date, sunrise, sunset, polar }: NonNullable<Report['sun']>, locale: Locale): string {
  const texts = wordsOf(locale).cards.weather;
  if (polar) return texts.polar[polar];
  // At high latitudes the sun may set after midnight.
  const clock = (time: string) =>
    time.startsWith(date) ? clockOf(time) : `${dayName(time.slice(0, 10), locale)} ${clockOf(time)}`;
  const rise = sunrise ? `${texts.rise} ${clock(sunrise)}` : texts.noRise;
  return `${rise} · ${sunset ? `${texts.set} ${clock(sunset)}` : texts.noSet}`;
}
