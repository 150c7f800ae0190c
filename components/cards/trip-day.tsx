import { Fragment } from 'react';
import { weatherText } from '../../lib/domain/weather-codes.ts';
import { formatDegreesRange } from '../../lib/i18n/format.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { dayColor } from '../../lib/tools/plan-trip/layers.ts';
import type { TripDay, TripPlan } from '../../lib/tools/plan-trip/plan.ts';
import type { CardContext } from './props.ts';
import type { StopEdit } from './stop-edit.ts';
import { DayLinks } from './trip-files.tsx';
import { TripLeg } from './trip-leg.tsx';
import { TripStopRow } from './trip-stop.tsx';
import { WeatherGlyph } from './weather-glyph.tsx';

interface Props {
  day: TripDay;
  index: number;
  trip: TripPlan;
  context: CardContext;
  edit: StopEdit | undefined;
}

/** A day: its weather, then its stops at their hours with the ways between. */
export function TripDaySection({ day, index, trip, context, edit }: Props) {
  const { locale } = context;
  const texts = wordsOf(locale).cards.trip;
  const { held } = edit ?? {};
  // A line where the stop in hand would be put, before the stop that then follows it.
  const others = day.stops.filter(({ place }) => place.ref !== held?.ref);
  const isOver = held?.slot.day === index;
  const next = isOver ? others[held.slot.index]?.place.ref : undefined;
  return (
    <section data-ref={day.ref} data-day={day.date} className="wt-trip__day">
      <h2 className="wt-trip__head">
        {dayName(day.date, locale)}
        <span className="wt-trip__sky">
          {day.weather ? (
            <>
              <WeatherGlyph code={day.weather.code} size={16} />
              {weatherText(day.weather.code, locale)} {formatDegreesRange(day.weather.minC, day.weather.maxC, locale)}
              {day.weather.rainHours ? ` · ${texts.rain(day.weather.rainHours)}` : ''}
            </>
          ) : (
            [
              texts.noForecast,
              day.usual && texts.usual(formatDegreesRange(day.usual.minC, day.usual.maxC, locale), day.usual.rainDays),
            ]
              .filter(Boolean)
              .join(' · ')
          )}
        </span>
      </h2>
      {day.stops.length === 0 ? <p className="px-3 pb-1 text-muted">{texts.nothing}</p> : null}
      <ol>
        {day.stops.map((stop, at) => (
          <Fragment key={stop.place.ref}>
            {isOver && next !== undefined && stop.place.ref === next ? <Line /> : null}
            <TripStopRow
              stop={stop}
              number={at + 1}
              color={dayColor(index)}
              way={at > 0 || trip.start ? <TripLeg stop={stop} trip={trip} locale={locale} /> : null}
              context={context}
              edit={edit}
            />
          </Fragment>
        ))}
        {isOver && next === undefined ? <Line /> : null}
      </ol>
      <DayLinks day={day} trip={trip} locale={locale} />
    </section>
  );
}

const Line = () => <li aria-hidden="true" className="wt-trip__slot" />;
