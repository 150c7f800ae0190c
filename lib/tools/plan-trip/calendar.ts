import { type CalendarEvent, toICS } from '../../domain/ics.ts';
import { adminIn, nameFor } from '../../domain/name-for.ts';
import { placeLinks } from '../../domain/other-maps.ts';
import type { Place } from '../../domain/place.ts';
import { isInMainlandChina } from '../../geo/mainland-china.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { TripPlan } from './plan.ts';

/** A trip as a calendar: an event a stop, in the time of the place. */
export function tripCalendar({ area, days, timeZone, source }: TripPlan, locale: Locale): string {
  const events = days.flatMap(({ date, stops }) =>
    stops.map(({ place, arrive, leave }, index): CalendarEvent => {
      const name = nameFor(place, locale);
      const link = placeLinks({ name, at: place.at }).find(({ map }) => map === mapAt(place));
      return {
        uid: `${date}-${index + 1}-${place.at.lng.toFixed(4)}-${place.at.lat.toFixed(4)}@wentu`,
        start: `${date}T${arrive}`,
        end: `${date}T${leave}`,
        title: name,
        where: [name, place.address ?? adminIn(place, locale)].filter(Boolean).join(', '),
        at: place.at,
        notes: [place.phone, link?.href].filter(Boolean).join('\n'),
      };
    }),
  );
  return toICS({
    name: wordsOf(locale).cards.trip.calendar(nameFor(area, locale)),
    events,
    timeZone: timeZone ?? area.timeZone,
    writtenAt: new Date(source.fetchedAt),
  });
}

const mapAt = ({ at }: Place) => (isInMainlandChina(at) ? 'amap' : 'google');
