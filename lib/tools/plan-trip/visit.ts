import type { Place } from '../../domain/place.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { TripDate } from './days.ts';
import type { TripRules } from './rules.ts';

/** A stop with its time, in minutes after local midnight. */
export interface Visit {
  stop: Place;
  travelS: number;
  arriveMin: number;
  stayMin: number;
  /** At a closed door. */
  waitMin: number;
}

interface At {
  day: TripDate;
  minute: number;
  here: LngLat;
  /** When it has to be over; the end of the day unless something follows. */
  endMin?: number;
}

const STEP_MIN = 15;
/** The least visit still worth making to a place that closes early. */
export const LEAST_STAY_MIN = 45;
/** The last minute of a day: no visit goes over midnight. */
export const LAST_MIN = 24 * 60 - 1;

/** Typical length of a visit in minutes, by kind. */
function stopMinutes(kind: string): number {
  if (/museum|palace|theme_park|zoo|attraction/.test(kind)) return 120;
  if (/cafe|restaurant|viewpoint/.test(kind)) return 60;
  return 90;
}

/** How long a visit takes where nothing shortens it. */
export const fullStayMin = ({ kind }: Place, { stayShare }: TripRules) =>
  Math.max(LEAST_STAY_MIN, Math.round((stopMinutes(kind) * stayShare) / 5) * 5);

/** The earliest visit that ends in time, at its full length or at the least; undefined for none. */
export function visitOf(stop: Place, { day, minute, here, endMin = day.endMin }: At, rules: TripRules) {
  const travelS = rules.seconds(here, stop.at);
  const arrival = minute + Math.ceil(travelS / 60);
  for (const stayMin of [fullStayMin(stop, rules), LEAST_STAY_MIN]) {
    for (let at = arrival; at + stayMin <= Math.min(endMin, day.endMin); at = nextQuarter(at)) {
      if (rules.isOpen(stop, day.date, at, at + stayMin)) {
        return { stop, travelS, arriveMin: at, stayMin, waitMin: at - arrival } satisfies Visit;
      }
    }
  }
  return undefined;
}

/** A visit on arrival, whether it is open or not and late as it may be; undefined where the date is over. */
export function visitAnyway(stop: Place, { minute, here }: At, rules: TripRules): Visit | undefined {
  const travelS = rules.seconds(here, stop.at);
  const arriveMin = minute + Math.ceil(travelS / 60);
  if (arriveMin + LEAST_STAY_MIN > LAST_MIN) return undefined;
  return { stop, travelS, arriveMin, stayMin: fullStayMin(stop, rules), waitMin: 0 };
}

const nextQuarter = (minute: number) => Math.floor(minute / STEP_MIN) * STEP_MIN + STEP_MIN;
