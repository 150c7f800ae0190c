import { z } from 'zod';
import type { LngLat } from '../geo/lng-lat.ts';
import { type Place, place } from './place.ts';
import type { TravelMode } from './route.ts';
import type { TripDate } from './trip-days.ts';
import { roughTravelS } from './trip-order.ts';

export const tripStop = z.object({
  place,
  /** Local times, "09:30". */
  arrive: z.string(),
  leave: z.string(),
  travelS: z.number(),
});
export type TripStop = z.infer<typeof tripStop>;

/** Minutes one usually stays, by kind. */
export function stopMinutes(kind: string): number {
  if (/museum|palace|theme_park|zoo|attraction/.test(kind)) return 120;
  if (/cafe|restaurant|viewpoint/.test(kind)) return 60;
  return 90;
}

interface DayInput {
  day: TripDate;
  start: LngLat;
  stops: Place[];
  mode: TravelMode;
  isOpenAt?: ((place: Place, localTime: string) => boolean | null) | undefined;
}

/**
 * Clock times for one day. A stop that would be closed on arrival is tried later in the day; if it never fits, it is
 * left out and named in `closed`. Unknown hours count as open. Stops that do not fit before the day's end are named too.
 */
export function scheduleDay({ day, start, stops, mode, isOpenAt }: DayInput): { stops: TripStop[]; closed: string[] } {
  const waiting = [...stops];
  const done: TripStop[] = [];
  const closed: string[] = [];
  let here = start;
  let minute = day.startMin;
  while (waiting.length > 0) {
    const index = waiting.findIndex((stop) => isOpen(stop, minute + travel(stop)));
    const [next] = waiting.splice(Math.max(index, 0), 1);
    if (!next) break;
    const arrive = minute + travel(next);
    const leave = arrive + stopMinutes(next.kind);
    if (index < 0 || leave > day.endMin) {
      closed.push(next.name);
      continue;
    }
    done.push({
      place: next,
      arrive: clockOf(arrive),
      leave: clockOf(leave),
      travelS: roughTravelS(here, next.at, mode),
    });
    here = next.at;
    minute = leave;
  }
  return { stops: done, closed };

  function travel(stop: Place): number {
    return Math.ceil(roughTravelS(here, stop.at, mode) / 60);
  }

  function isOpen(stop: Place, at: number): boolean {
    return isOpenAt?.(stop, `${day.date}T${clockOf(at)}`) ?? true;
  }
}

function clockOf(minute: number): string {
  const capped = Math.min(minute, 23 * 60 + 59);
  return `${String(Math.floor(capped / 60)).padStart(2, '0')}:${String(capped % 60).padStart(2, '0')}`;
}
