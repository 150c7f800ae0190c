import './trip.css';
import { useId } from 'react';
import { meansFrom } from '../../lib/domain/climate-normals.ts';
import { areHoursUsual } from '../../lib/domain/hours-of.ts';
import { nameFor } from '../../lib/domain/name-for.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { Slot } from '../../lib/tools/plan-trip/trip-layout.ts';
import { unmetLines } from '../../lib/tools/plan-trip/unmet.ts';
import { WALKED_MIN } from '../../lib/tools/plan-trip/walked.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';
import { TripDaySection } from './trip-day.tsx';
import { TripFiles } from './trip-files.tsx';
import { useStopDrag } from './use-stop-drag.ts';
import { useTripEdit } from './use-trip-edit.ts';

/** Days as timelines. Stops are moved, locked and removed by hand, and the rest follows. */
export function TripCard({ output, input, ...context }: CardProps<'plan_trip'>) {
  const { locale } = context;
  const texts = wordsOf(locale).cards.trip;
  const keysId = useId();
  const edit = useTripEdit({ output, input, locale, onRun: context.onRun });
  const layout = edit?.layout ?? [];
  const stops = output.days.flatMap((day) => day.stops);
  const { held, handleOf } = useStopDrag({
    layout,
    onMove: (ref, to) => edit?.move(ref, to),
    onSay(what, ref, { day, index }: Slot) {
      const stop = stops.find(({ place }) => place.ref === ref);
      const others = layout[day]?.stops.filter((each) => each.ref !== ref).length ?? 0;
      const where = texts.slot(dayName(layout[day]?.date ?? '', locale), index + 1, others + 1);
      if (stop) announce(texts.held[what](nameFor(stop.place, locale), where));
    },
  });
  const isUsual = stops.some(({ place }) => areHoursUsual(place));
  const unmet = unmetLines(output.unmet, locale);
  const usual = output.days.find((day) => day.usual)?.usual;
  const notes = [
    output.isByDefault && texts.byDefault(WALKED_MIN),
    output.estimate && texts.estimate,
    isUsual && texts.usualHours,
    usual && texts.usualFrom(meansFrom(usual, locale)),
  ].filter(Boolean);
  return (
    <div data-trip aria-busy={edit?.isRunning || undefined} className="wt-trip">
      {edit ? (
        <p id={keysId} className="sr-only">
          {texts.keys}
        </p>
      ) : null}
      {output.days.map((day, index) => (
        <TripDaySection
          key={day.date}
          day={day}
          index={index}
          trip={output}
          context={context}
          edit={edit && { ...edit, held, handleOf, keysId, isOnly: stops.length < 2 }}
        />
      ))}
      {unmet.map((line) => (
        <p key={line} className="wt-trip__unmet">
          {line}
        </p>
      ))}
      {notes.length > 0 ? <p className="px-3 py-1 text-muted text-xs">{notes.join(' · ')}</p> : null}
      <div className="flex flex-wrap gap-2 px-3 pt-1 pb-2">
        {edit && stops.length > 2 ? (
          <Button disabled={edit.isRunning} onClick={edit.rearrange}>
            {texts.rearrange}
          </Button>
        ) : null}
        <TripFiles trip={output} locale={locale} />
      </div>
      <SourceLine
        source={output.source}
        others={[output.travelSource, output.weatherSource].filter(
          (source) => source && !source.offline && source.id !== output.source.id,
        )}
        locale={locale}
      />
    </div>
  );
}
