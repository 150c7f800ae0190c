import { unmetText } from '../../lib/tools/trip-unmet.ts';
import { weatherText } from '../../lib/tools/weather-codes.ts';
import { dayName } from './format.ts';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

const TEXTS = {
  zh: { unmet: '没能安排', estimate: '路上时间为估算' },
  en: { unmet: 'Could not be arranged', estimate: 'Times on the way are estimates' },
} as const;

export function TripCard({ output, ...context }: CardProps<'plan_trip'>) {
  const { locale } = context;
  const texts = TEXTS[locale];
  return (
    <>
      {output.days.map((day) => (
        <section key={day.date} data-ref={day.ref} className="pt-2">
          <p className="px-3 font-medium">
            {dayName(day.date, locale)}
            {day.weather ? (
              <span className="ml-2 font-normal text-muted text-xs">
                {weatherText(day.weather.code, locale)} {Math.round(day.weather.minC)}–{Math.round(day.weather.maxC)}°
              </span>
            ) : null}
          </p>
          <ol>
            {day.stops.map((stop, index) => (
              <PlaceRow
                key={stop.place.ref}
                place={stop.place}
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
        </section>
      ))}
      <p className="px-3 py-1 text-muted text-xs">
        {output.estimate ? texts.estimate : ''}
        {output.unmet.length > 0
          ? ` · ${texts.unmet}: ${output.unmet.map((each) => unmetText(each, locale)).join(locale === 'zh' ? '；' : '; ')}`
          : ''}
      </p>
      <SourceLine source={output.source} locale={locale} />
    </>
  );
}
