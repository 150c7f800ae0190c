import type { Place } from '../../domain/place.ts';
import type { TripDate } from './days.ts';
import { fillDays } from './fill.ts';
import type { TripRules } from './rules.ts';
import type { DaySchedule } from './schedule.ts';

/** Each round takes out what is closed on the day it fell to: a week of Mondays does not go on for ever. */
const MOST_ROUNDS = 3;

/**
 * Fills the days with the stops. In place of one that is closed on the only day with room for it comes the next best
 * that is not, unless the reader asked for it.
 */
export function fillWithSpares(
  days: TripDate[],
  stops: readonly Place[],
  spares: readonly Place[],
  rules: TripRules,
): DaySchedule[] {
  let kept = stops;
  let waiting = spares;
  let schedules = fillDays(days, kept, rules);
  for (let round = 0; round < MOST_ROUNDS && waiting.length > 0; round++) {
    const closed = schedules.flatMap(({ left }) =>
      left.filter(({ stop, why }) => why === 'closed' && !rules.isMust(stop)).map(({ stop }) => stop),
    );
    if (closed.length === 0) break;
    const next = waiting.slice(0, closed.length);
    waiting = waiting.slice(closed.length);
    // Where there are fewer spares, the rest is still told to be closed.
    const out = new Set(closed.slice(0, next.length));
    kept = [...kept.filter((stop) => !out.has(stop)), ...next];
    schedules = fillDays(days, kept, rules);
  }
  return schedules;
}
