import type { Place } from '../../lib/domain/place.ts';
import { weatherText } from '../../lib/domain/weather-codes.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { unmetLines } from '../../lib/tools/plan-trip/unmet.ts';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';
import { DayLinks, TripFiles } from './trip-files.tsx';

/** Whether it is open now and how far it is from the middle of the search say nothing about the day of the visit. */
function onTheDay({ openNow: _open, distanceM: _far, ...place }: Place): Place {
  return place;
}

export function TripCard({ output, ...context }: CardProps<'plan_trip'>) {
  const { locale } = context;
  const texts = wordsOf(locale).cards.trip;
  const notes = [output.estimate && texts.estimate, ...unmetLines(output.unmet, locale)].filter(Boolean);
  return (
    <>
      {output.days.map((day) => (
        <section key={day.date} data-ref={day.ref} className="pt-2">
          <p className="px-3 font-medium">
            {dayName(day.date, locale)}
            {day.weather ? (
              <span className="ml-2 font-normal text-muted text-xs">
                {weatherText(day.weather.code, locale)} {Math.round(day.weather.minC)}–{Math.round(day.weather.maxC)}°
                {day.weather.rainHours ? ` · ${texts.rain(day.weather.rainHours)}` : ''}
              </span>
            ) : (
              <span className="ml-2 font-normal text-muted text-xs">{texts.noForecast}</span>
            )}
          </p>
          {day.stops.length === 0 ? <p className="px-3 pb-1 text-muted text-sm">{texts.nothing}</p> : null}
          <ol>
            {day.stops.map((stop, index) => (
              <PlaceRow
                key={stop.place.ref}
                place={onTheDay(stop.place)}
                number={index + 1}
                {...context}
                extra={
                  <span className="ml-auto shrink-0 text-muted text-xs tabular-nums">
                    {stop.arrive}–{stop.leave}
                  </span>
                }
              />
            ))}
          </ol>
          <DayLinks day={day} trip={output} locale={locale} />
        </section>
      ))}
      {notes.length > 0 ? <p className="px-3 py-1 text-muted text-xs">{notes.join(' · ')}</p> : null}
      <TripFiles trip={output} locale={locale} />
      <SourceLine source={output.source} locale={locale} />
      {[output.travelSource, output.weatherSource].map((source) =>
        source && !source.offline && source.id !== output.source.id ? (
          <SourceLine key={source.id} source={source} locale={locale} />
        ) : null,
      )}
    </>
  );
}
