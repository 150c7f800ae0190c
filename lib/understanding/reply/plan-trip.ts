import { answersIn } from '../../i18n/answers.ts';
import { listText } from '../../i18n/format.ts';
import { unmetLines } from '../../tools/plan-trip/unmet.ts';
import { placeName, plain } from './plain.ts';
import type { Reply } from './reply.ts';

/**
 * How much was planned: the card tells the days, and what could not be had. Of a trip that was changed what is on each day
 * now, what could not be fitted in, and where the time is short.
 */
export const replyPlanTrip: Reply<'plan_trip'> = ({ days, unmet, replaces }, { locale }) => {
  const { trip, tripChanged } = answersIn(locale).demo;
  const stops = days.flatMap((day) => day.stops);
  if (replaces === undefined) return trip(days.length, stops.length, unmet.length > 0);
  const namesOf = (some: typeof stops) =>
    listText(
      some.map(({ place }) => placeName(place, locale)),
      locale,
    );
  const inTrouble = (why: 'closed' | 'late') => namesOf(stops.filter(({ trouble }) => trouble === why));
  const left = unmetLines(unmet, locale).map((line) => plain(line, 200));
  return tripChanged(
    days.map((day) => namesOf(day.stops)),
    { late: inTrouble('late'), closed: inTrouble('closed'), left },
  );
};
