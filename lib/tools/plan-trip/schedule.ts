import { z } from 'zod';
import { type Place, place } from '../../domain/place.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { TripDate } from './days.ts';
import { minuteText, type Openings } from './openings.ts';
import { isOutdoor, type Sky } from './sky.ts';

export const tripStop = z.object({
  place,
  /** Local times, "09:30". */
  arrive: z.string(),
  leave: z.string(),
  travelS: z.number(),
});
type TripStop = z.infer<typeof tripStop>;

/** Typical length of a visit in minutes, by kind. */
function stopMinutes(kind: string): number {
  if (/museum|palace|theme_park|zoo|attraction/.test(kind)) return 120;
  if (/cafe|restaurant|viewpoint/.test(kind)) return 60;
  return 90;
}

/** What applies to every day of a trip. */
export interface TripRules {
  start: LngLat;
  seconds(from: LngLat, to: LngLat): number;
  isOpen: Openings;
  sky: Sky;
  /** Share of the typical stay; a full pace stays shorter. */
  stayShare: number;
  isMust(stop: Place): boolean;
}

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

const STEP_MIN = 15;
/** The least visit still worth making to a place that closes early. */
export const LEAST_STAY_MIN = 45;
/** Share of a stay above which rain matters. */
const WET_SHARE = 1 / 3;
/** In seconds of travel: a minute of rain outdoors, a minute of waiting, a stop left out. */
const COST = { rainMin: 30, waitMin: 20, left: 100_000, leftMust: 1_000_000 };

/**
 * Clock times for the stops of a day, in their order as far as opening hours allow: a stop closed on arrival is tried
 * later, and waited for if nothing else is open. Unknown hours count as open.
 */
export function scheduleDay(day: TripDate, order: readonly Place[], rules: TripRules): DaySchedule {
  const waiting = [...order];
  const done: DaySchedule = { stops: [], left: [], wet: [], cost: 0 };
  let here = rules.start;
  let minute = day.startMin;
  while (waiting.length > 0) {
    const visits = waiting.flatMap((stop) => visitOf(stop, minute, here) ?? []);
    const next = visits.find(({ waitMin }) => waitMin === 0) ?? visits.sort((a, b) => a.arriveMin - b.arriveMin)[0];
    if (!next) break;
    const { stop, travelS, arriveMin, stayMin, waitMin } = next;
    const rain = isOutdoor(stop) ? rules.sky.rainMin(day.date, arriveMin, arriveMin + stayMin) : 0;
    if (rain >= stayMin * WET_SHARE) done.wet.push(stop);
    done.cost += travelS + waitMin * COST.waitMin + rain * COST.rainMin;
    done.stops.push({ place: stop, arrive: minuteText(arriveMin), leave: minuteText(arriveMin + stayMin), travelS });
    waiting.splice(waiting.indexOf(stop), 1);
    here = stop.at;
    minute = arriveMin + stayMin;
  }
  for (const stop of waiting) {
    done.left.push({ stop, why: visitOf(stop, day.startMin, rules.start) ? 'full' : 'closed' });
    done.cost += rules.isMust(stop) ? COST.leftMust : COST.left;
  }
  return done;

  function visitOf(stop: Place, fromMin: number, from: LngLat) {
    const travelS = rules.seconds(from, stop.at);
    const arrival = fromMin + Math.ceil(travelS / 60);
    const fullMin = Math.max(LEAST_STAY_MIN, roundTo5(stopMinutes(stop.kind) * rules.stayShare));
    for (const stayMin of [fullMin, LEAST_STAY_MIN]) {
      for (let at = arrival; at + stayMin <= day.endMin; at = nextQuarter(at)) {
        if (rules.isOpen(stop, day.date, at, at + stayMin)) {
          return { stop, travelS, arriveMin: at, stayMin, waitMin: at - arrival };
        }
      }
    }
    return undefined;
  }
}

const nextQuarter = (minute: number) => Math.floor(minute / STEP_MIN) * STEP_MIN + STEP_MIN;
const roundTo5 = (minute: number) => Math.round(minute / 5) * 5;
