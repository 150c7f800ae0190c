import { formatDuration } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { TripPlan } from '../../lib/tools/plan-trip/plan.ts';
import type { TripStop } from '../../lib/tools/plan-trip/schedule.ts';

interface Props {
  stop: TripStop;
  trip: TripPlan;
  locale: Locale;
}

/** The way to a stop from the one before it. */
export function TripLeg({ stop, trip: { mode, estimate }, locale }: Props) {
  const { trip, route } = wordsOf(locale).cards;
  // Whole minutes, as the times beside it are.
  const travelS = Math.max(1, Math.ceil(stop.travelS / 60)) * 60;
  return (
    <p className="wt-trip__leg">
      {trip.leg(route.modes[stop.isWalk ? 'walk' : mode], formatDuration(travelS, locale), estimate)}
    </p>
  );
}
