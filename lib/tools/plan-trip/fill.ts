import type { Place } from '../../domain/place.ts';
import type { TripDate } from './days.ts';
import { visitOrder } from './order.ts';
import type { TripRules } from './rules.ts';
import { type DaySchedule, scheduleDay } from './schedule.ts';
import { splitByShares } from './split-by-shares.ts';
import { fullStayMin } from './visit.ts';

interface FilledDay {
  day: TripDate;
  /** In the order of the schedule, those left out last. */
  stops: Place[];
  schedule: DaySchedule;
}

/** Limits how many schedules are tried: planning sixty stops with odd hours stays under a second. */
const MAX_TRIES = 800;

/**
 * Distributes the stops over the days, neighbours together, according to each day's hours; then exchanges stops between
 * days if that finds a door open, makes room, or keeps an outdoor stop out of the rain. fixed: by day, the stops that
 * stay where they are.
 */
export function fillDays(
  days: TripDate[],
  stops: readonly Place[],
  rules: TripRules,
  fixed: readonly (readonly Place[])[] = [],
): DaySchedule[] {
  const fixedOn = (index: number) => fixed[index] ?? [];
  const pieces = splitByShares(
    visitOrder(rules.start, stops, rules.seconds),
    days.map((day, index) => freeMin(day, fixedOn(index), rules)),
  );
  const tries = { left: MAX_TRIES };
  const filled = days.map((day, index) => bestDay(day, [...(pieces[index] ?? []), ...fixedOn(index)], rules, tries));
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < filled.length; index++) settleDay(filled, index, rules, tries);
  }
  return filled.map(({ schedule }) => schedule);
}

/** The share of a day that is free; never nothing, as a share. */
const freeMin = ({ startMin, endMin }: TripDate, fixed: readonly Place[], rules: TripRules) =>
  Math.max(
    1,
    fixed.reduce(
      (left, stop) => left - (rules.fixed?.get(stop)?.stayMin ?? fullStayMin(stop, rules)),
      endMin - startMin,
    ),
  );

const staysOnDay = (stop: Place, { fixed, pinned }: TripRules) => fixed?.has(stop) || pinned?.has(stop);

/** The day in its shortest order, or a better one if places are closed or it rains. */
function bestDay(day: TripDate, stops: readonly Place[], rules: TripRules, tries: { left: number }): FilledDay {
  let best = planned(day, visitOrder(rules.start, stops, rules.seconds), rules);
  for (let improved = hasTrouble(best); improved; ) {
    improved = false;
    for (let i = 0; i < best.stops.length; i++) {
      for (let j = i + 1; j < best.stops.length && tries.left > 0; j++) {
        tries.left--;
        const other = planned(day, exchanged(best.stops, i, j), rules);
        if (other.schedule.cost < best.schedule.cost) {
          best = other;
          improved = hasTrouble(best);
        }
      }
    }
  }
  return best;
}

/** For each stop of a day in trouble, the exchange with another day that helps most. */
function settleDay(filled: FilledDay[], index: number, rules: TripRules, tries: { left: number }): void {
  for (const stop of troubled(filled[index]).filter((each) => !staysOnDay(each, rules))) {
    let best: { other: number; days: [FilledDay, FilledDay]; gain: number } | undefined;
    for (const [other, theirs] of filled.entries()) {
      const ours = filled[index];
      if (other === index || !ours) continue;
      for (const partner of [...theirs.stops, undefined]) {
        // Without a partner the stop simply moves: only for stops that found no room, so that days stay even.
        if (!partner && !ours.schedule.left.some((left) => left.stop === stop)) continue;
        if (partner && staysOnDay(partner, rules)) continue;
        if (tries.left <= 0) break;
        tries.left--;
        const mine = ours.stops.flatMap((each) => (each === stop ? (partner ?? []) : each));
        const given = partner ? theirs.stops.map((each) => (each === partner ? stop : each)) : [...theirs.stops, stop];
        const days: [FilledDay, FilledDay] = [
          planned(ours.day, visitOrder(rules.start, mine, rules.seconds), rules),
          planned(theirs.day, visitOrder(rules.start, given, rules.seconds), rules),
        ];
        const before = ours.schedule.cost + theirs.schedule.cost;
        const gain = before - days[0].schedule.cost - days[1].schedule.cost;
        if (gain > (best?.gain ?? 0)) best = { other, days, gain };
      }
    }
    if (!best) continue;
    filled[index] = best.days[0];
    filled[best.other] = best.days[1];
  }
}

function planned(day: TripDate, order: readonly Place[], rules: TripRules): FilledDay {
  return { day, stops: [...order], schedule: scheduleDay(day, order, rules) };
}

const hasTrouble = ({ schedule }: FilledDay) => schedule.left.length > 0 || schedule.wet.length > 0;

const troubled = (filled: FilledDay | undefined) =>
  filled ? [...filled.schedule.left.map(({ stop }) => stop), ...filled.schedule.wet] : [];

function exchanged(stops: readonly Place[], i: number, j: number): Place[] {
  const [a, b] = [stops[i], stops[j]];
  return stops.flatMap((stop, index) => (index === i ? (b ?? []) : index === j ? (a ?? []) : stop));
}
