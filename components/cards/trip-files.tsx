import { nameFor } from '../../lib/domain/name-for.ts';
import { routeLinks } from '../../lib/domain/other-maps.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { exportFileName } from '../../lib/map/export-formats.ts';
import { dayLayers } from '../../lib/tools/plan-trip/layers.ts';
import type { TripDay, TripPlan } from '../../lib/tools/plan-trip/plan.ts';
import { saveFile } from '../map/controls/save-file.ts';
import { Button } from '../ui/button.tsx';
import { loadOrAsk } from '../ui/load-or-ask.ts';
import { MapLinks } from './map-links.tsx';

/** A trip to take along: in the calendar, and as routes for a device. The writers are loaded when they are used. */
export function TripFiles({ trip, locale }: { trip: TripPlan; locale: Locale }) {
  const texts = wordsOf(locale).cards.trip;
  if (trip.days.every(({ stops }) => stops.length === 0)) return null;
  const saveCalendar = async () => {
    const loaded = await loadOrAsk(() => import('../../lib/tools/plan-trip/calendar.ts'));
    if (loaded === null) return;
    saveFile(loaded.tripCalendar(trip, locale), exportFileName('ics', new Date()), 'text/calendar;charset=utf-8');
  };
  const saveGpx = async () => {
    const loaded = await loadOrAsk(() => import('../../lib/map/export.ts'));
    if (loaded === null) return;
    const layers = trip.days
      .flatMap((day, index) => dayLayers(day, index, trip.start))
      .map((layer) => ({ ...layer, messageId: '', callId: '' }));
    saveFile(loaded.toGPX({ layers }, { locale }), exportFileName('gpx', new Date()), 'application/gpx+xml');
  };
  return (
    <>
      <Button onClick={saveCalendar}>{texts.saveCalendar}</Button>
      <Button onClick={saveGpx}>{texts.saveGpx}</Button>
    </>
  );
}

/** A day's way in other maps. */
export function DayLinks({ day, trip, locale }: { day: TripDay; trip: TripPlan; locale: Locale }) {
  const places = [...(trip.start ? [trip.start] : []), ...day.stops.map(({ place }) => place)];
  const links = routeLinks(
    places.map((place) => ({ at: place.at, name: nameFor(place, locale) })),
    trip.mode,
  );
  if (links.length === 0) return null;
  return (
    <details className="wt-fold px-3">
      <summary>{wordsOf(locale).cards.route.openIn}</summary>
      <MapLinks links={links} locale={locale} />
    </details>
  );
}
