import { z } from 'zod';
import { type Place, place } from '../../domain/place.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { TripDate } from './days.ts';
import { closingMin, minuteText } from './openings.ts';
import type { TripRules } from './rules.ts';
import { isOutdoor } from './sky.ts';
import { LAST_MIN, type Visit, visitAnyway, visitOf } from './visit.ts';

export const tripStop = z.object({
  place,
  /** Local times, "09:30". */
  arrive: z.string(),
  leave: z.string(),
  travelS: z.number(),
  /** The way there is walked, though the trip goes otherwise: no ride would be quicker, or it is short. */
  isWalk: z.boolean().optional(),
  /** When it closes that day, where its hours are known. */
  closes: z.string().optional(),
  /** Rain is likely during the visit, and it is outdoors. */
  isWet: z.boolean().optional(),
  /** The reader wants it at this time of this day. */
  locked: z.boolean().optional(),
  /** What is wrong with where the reader has put it: it is closed then, or the day or the way there is too long for it. */
  trouble: z.enum(['closed', 'late']).optional(),
});
export type TripStop = z.infer<typeof tripStop>;

/**
 * One day with clock times; what does not fit is in `left`, and `cost` says how far from ideal it is (roughly seconds).
 */
export interface DaySchedule {
  stops: TripStop[];
  left: { stop: Place; why: 'closed' | 'full' }[];
  /** Outdoor stops with rain likely during the stay. */
  wet: Place[];
  cost: number;
}

/** Share of a stay above which rain matters. */
const WET_SHARE = 1 / 3;
/** In seconds of travel: a minute of rain outdoors, a minute of waiting, a stop left out. */
const COST = { rainMin: 30, waitMin: 20, left: 100_000, leftMust: 1_000_000 };

/**
 * Clock times for the stops of a day, in their order as far as opening hours and fixed times allow: a stop closed on
 * arrival is tried later, and waited for if nothing else is open; one that would make a fixed time late comes after it.
 * Unknown hours count as open.
 */
export function scheduleDay(day: TripDate, order: readonly Place[], rules: TripRules): DaySchedule {
  const waiting = [...order];
  const done: DaySchedule = { stops: [], left: [], wet: [], cost: 0 };
  let here = rules.start;
  let minute = day.startMin;
  while (waiting.length > 0) {
    const next = nextVisit(waiting, { day, minute, here }, rules);
    if (!next) break;
    const { stop, travelS, arriveMin, stayMin, waitMin } = next;
    const rain = isOutdoor(stop) ? rules.sky.rainMin(day.date, arriveMin, arriveMin + stayMin) : 0;
    if (rain >= stayMin * WET_SHARE) done.wet.push(stop);
    done.cost += travelS + waitMin * COST.waitMin + rain * COST.rainMin;
    // Before the first stop one can set out earlier.
    const isMissed = done.stops.length > 0 && minute + Math.ceil(travelS / 60) > arriveMin;
    const isWalk = rules.isWalk?.(here, stop.at) ?? false;
    done.stops.push(stopOf(next, day, rules, { isWet: done.wet.includes(stop), isMissed, isWalk }));
    waiting.splice(waiting.indexOf(stop), 1);
    here = stop.at;
    minute = Math.max(minute, arriveMin + stayMin);
  }
  for (const stop of waiting) {
    done.left.push({
      stop,
      why: visitOf(stop, { day, minute: day.startMin, here: stop.at }, rules) ? 'full' : 'closed',
    });
    done.cost += rules.isMust(stop) ? COST.leftMust : COST.left;
  }
  return done;
}

/** What comes next: of the stops that leave time for the next fixed one the first that is open, else that one. */
function nextVisit(
  waiting: readonly Place[],
  at: { day: TripDate; minute: number; here: LngLat },
  rules: TripRules,
): Visit | undefined {
  const fixed = fixedNext(waiting, at.here, rules);
  const endFor = (stop: Place) =>
    fixed ? fixed.arriveMin - Math.ceil(rules.seconds(stop.at, fixed.stop.at) / 60) : at.day.endMin;
  const [first] = waiting;
  if (rules.isKept && first && rules.fixed?.has(first)) return fixedVisit(first, at.here, rules);
  const free = rules.isKept ? waiting.slice(0, 1) : waiting.filter((stop) => !rules.fixed?.has(stop));
  const visits = free.flatMap((stop) => visitOf(stop, { ...at, endMin: endFor(stop) }, rules) ?? []);
  const next = visits.find(({ waitMin }) => waitMin === 0) ?? visits.sort((a, b) => a.arriveMin - b.arriveMin)[0];
  if (next ?? fixed) return next ?? fixed;
  return rules.isKept && first ? visitAnyway(first, at, rules) : undefined;
}

/** The earliest of the stops whose time is fixed. */
function fixedNext(waiting: readonly Place[], here: LngLat, rules: TripRules): Visit | undefined {
  const visits = waiting.flatMap((stop) => fixedVisit(stop, here, rules) ?? []);
  return visits.sort((a, b) => a.arriveMin - b.arriveMin)[0];
}

function fixedVisit(stop: Place, here: LngLat, { fixed, seconds }: TripRules): Visit | undefined {
  const time = fixed?.get(stop);
  return time && { stop, travelS: seconds(here, stop.at), ...time, waitMin: 0 };
}

/** isMissed: the stop before it, and the way from there, take until after it begins. */
interface Marks {
  isWet: boolean;
  isMissed: boolean;
  isWalk: boolean;
}

function stopOf(
  visit: Visit,
  { date, endMin }: TripDate,
  rules: TripRules,
  { isWet, isMissed, isWalk }: Marks,
): TripStop {
  const { stop, travelS, arriveMin, stayMin } = visit;
  const leaveMin = Math.min(arriveMin + stayMin, LAST_MIN);
  const isOpen = rules.isOpen(stop, date, arriveMin, leaveMin);
  const closes = isOpen ? closingMin(rules.isOpen, stop, date, leaveMin) : undefined;
  const trouble = isOpen ? (isMissed || leaveMin > endMin ? ('late' as const) : undefined) : ('closed' as const);
  return {
    place: stop,
    arrive: minuteText(arriveMin),
    leave: minuteText(leaveMin),
    travelS,
    ...(isWalk && { isWalk }),
    ...(closes !== undefined && { closes: minuteText(closes) }),
    ...(isWet && { isWet }),
    ...((rules.fixed?.has(stop) || rules.pinned?.has(stop)) && { locked: true }),
    ...(trouble && { trouble }),
  };
}
