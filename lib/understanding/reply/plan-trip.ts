import { answersIn } from '../../i18n/answers.ts';
import { unmetLines } from '../../tools/plan-trip/unmet.ts';
import { plain } from './plain.ts';
import type { Reply } from './reply.ts';

const MOST_UNMET = 12;

/** How much was planned and what was left out: the card tells the days. */
export const replyPlanTrip: Reply<'plan_trip'> = ({ days, unmet, estimate }, { locale }) =>
  answersIn(locale).demo.trip(
    days.length,
    days.reduce((sum, { stops }) => sum + stops.length, 0),
    unmetLines(
      unmet.slice(0, MOST_UNMET).map((each) => plain(each)),
      locale,
    ),
    estimate,
  );
