import { climateName } from '../../lib/domain/climate.ts';
import { forecastGapText } from '../../lib/domain/forecast-gap.ts';
import { labelText } from '../../lib/i18n/format.ts';
import { clockOf, datedDay, dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { zoneName } from '../../lib/i18n/zone-name.ts';
import { AirLine } from './air-line.tsx';
import { Climate } from './climate.tsx';
import { HourChart } from './hour-chart.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';
import { Days } from './weather-days.tsx';
import { Hero, type Report } from './weather-now.tsx';
import { Warnings } from './weather-warnings.tsx';

export function WeatherCard({ output, locale }: CardProps<'get_weather'>) {
  const texts = wordsOf(locale).cards.weather;
  const { air } = output;
  return (
    <>
      <Hero report={output} locale={locale} />
      <Warnings report={output} locale={locale} />
      <HourChart report={output} locale={locale} />
      <Days report={output} locale={locale} />
      <Gaps report={output} locale={locale} />
      {output.climate?.normals ? (
        <Climate normals={output.climate.normals} month={output.month} locale={locale} />
      ) : null}
      <div className="wt-card__facts">
        {air ? <AirLine air={air} countryCode={output.place.countryCode} locale={locale} /> : null}
        {output.noAir ? <p>{texts.noAir}</p> : null}
        <SunLine report={output} locale={locale} />
      </div>
      <SourceLine
        source={output.source}
        others={[air && !output.airSource?.offline ? output.airSource : undefined]}
        locale={locale}
      />
    </>
  );
}

/** What the sources do not have, said plainly; without any data what the climate is like. */
function Gaps({ report, locale }: { report: Report; locale: Locale }) {
  const texts = wordsOf(locale).cards.weather;
  const { noForecast, whyNoForecast, noHours, climate, span } = report;
  const isAsked = span === 'climate';
  if (!noForecast && !noHours && !climate) return null;
  return (
    <div className="px-3 pb-1 text-muted">
      {noForecast ? (
        <p>{texts.noForecast(daysText(noForecast, locale), forecastGapText(whyNoForecast, locale))}</p>
      ) : null}
      {noHours ? <p>{texts.noHours}</p> : null}
      {climate ? (
        <>
          {noForecast || isAsked ? null : <p>{texts.none}</p>}
          {isAsked && !climate.normals ? <p>{texts.noMeans}</p> : null}
          {climate.koppen ? (
            <p>
              {labelText(texts.climate, locale)}
              {climateName(climate.koppen, locale)}
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** One day or "first – last", with the year, which is often the mistake. */
function daysText(dates: readonly string[], locale: Locale): string {
  const [first = '', last = ''] = [dates[0], dates.at(-1)].map((date) => datedDay(date ?? '', locale));
  return first === last ? first : `${first} – ${last}`;
}

/** Sunrise and sunset; the zone is named if the reader's clock shows another time. */
function SunLine({ report, locale }: { report: Report; locale: Locale }) {
  const texts = wordsOf(locale).cards.weather;
  const { sun, isOtherZone, source } = report;
  if (!sun) return null;
  const zone = isOtherZone && zoneName(sun.timeZone ?? report.timeZone, locale, new Date(source.fetchedAt));
  return <p>{[sunText(sun, locale), ...(zone ? [texts.zone(zone)] : [])].join(' · ')}</p>;
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
