import { answersIn } from '../../i18n/answers.ts';
import type { Reply } from './reply.ts';

/** How much was planned: the card tells the days, and what could not be had. */
export const replyPlanTrip: Reply<'plan_trip'> = ({ days, unmet }, { locale }) =>
  answersIn(locale).demo.trip(
    days.length,
    days.reduce((sum, { stops }) => sum + stops.length, 0),
    unmet.length > 0,
  );
