import { onClockOf } from '../../domain/dates.ts';
import { isMiss, type Miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import type { Place } from '../../domain/place.ts';
import { knownZone } from '../../geo/local-time.ts';
import type { ToolContext } from '../context.ts';
import { resolvePlace } from '../resolve-place.ts';
import { keptDates } from './days.ts';
import { fillDays } from './fill.ts';
import { forecastFor } from './forecast-for.ts';
import type { PlannedDay, PlanTripInput } from './input.ts';
import { minuteOf, openingsOf } from './openings.ts';
import { STAY_SHARE } from './pace.ts';
import type { TripPlan } from './plan.ts';
import type { FixedTime, TripRules } from './rules.ts';
import { scheduleDay } from './schedule.ts';
import { skyOf } from './sky.ts';
import { travelWithin } from './travel-within.ts';
import { tripOf } from './trip-of.ts';
import { zoneOf } from './trip-zone.ts';

interface Given {
  input: PlanTripInput & { plan: PlannedDay[] };
  area: Place;
  start: Place | undefined;
}

/** A trip whose days and stops are given: what it takes to get through them in this order, or in a better one. */
export async function rearranged({ input, area, start }: Given, context: ToolContext): Promise<TripPlan | Miss> {
  const { plan, mode, pace = 'normal' } = input;
  const days = await stopsOf(plan, context);
  if (isMiss(days)) return days;
  const stops = days.flatMap((day) => day.map(({ stop }) => stop));
  const origin = start?.at ?? area.at;
  const [forecast, travel] = await Promise.all([
    forecastFor(area, context),
    travelWithin([origin, ...stops.map(({ at }) => at)], mode, context),
  ]);
  const timeZone = zoneOf(area, forecast?.timeZone, context);
  const dates = keptDates(plan, context.now, timeZone);
  const sky = skyOf(forecast);
  const fixed = days.flat().flatMap(({ stop, fixedAt, stayMin }) => {
    const clock = fixedAt && onClockOf(knownZone(timeZone) ?? 'UTC', fixedAt).slice(11);
    return clock ? [[stop, { arriveMin: minuteOf(clock), stayMin }] as const] : [];
  });
  const pinned = new Set(days.flat().flatMap(({ stop, locked }) => (locked ? [stop] : [])));
  const rules: TripRules = {
    start: origin,
    seconds: travel.seconds,
    isWalk: travel.isWalk,
    isOpen: openingsOf(context.ports.isOpenAt),
    sky,
    stayShare: STAY_SHARE[pace],
    isMust: (stop) => pinned.has(stop),
    fixed: new Map<Place, FixedTime>(fixed),
    pinned,
    isKept: !input.rearrange,
  };
  const schedules = input.rearrange
    ? fillDays(
        dates,
        stops.filter((stop) => !pinned.has(stop)),
        rules,
        days.map((day) => day.flatMap(({ stop, locked }) => (locked ? [stop] : []))),
      )
    : dates.map((date, index) => scheduleDay(date, days[index]?.map(({ stop }) => stop) ?? [], rules));
  const unmet = schedules.flatMap(({ left }) => left.map(({ stop, why }) => `${why}:${nameFor(stop, context.locale)}`));
  const source = sourceOf(stops, context);
  const trip = tripOf({ area, start, timeZone, schedules, dates, unmet, travel, forecast, sky, source }, context);
  return {
    ...trip,
    replaces: input.replaces ?? [],
  };
}

interface Wanted {
  /** With the ref it keeps. */
  stop: Place;
  locked: boolean;
  fixedAt: string | undefined;
  stayMin: number;
}

/** The stops of each day; a place that is named twice counts once. */
async function stopsOf(plan: PlannedDay[], context: ToolContext): Promise<Wanted[][] | Miss> {
  const seen = new Set<string>();
  const days: Wanted[][] = [];
  for (const day of plan) {
    const wanted: Wanted[] = [];
    for (const { place, locked = false, arrive, stay_min: stayMin = 60 } of day.stops) {
      const found = await resolvePlace(place, context);
      if (isMiss(found)) return found;
      const ref = found.ref?.startsWith('p') ? found.ref : context.refs.next('p');
      if (seen.has(ref)) continue;
      seen.add(ref);
      wanted.push({ stop: { ...found, ref }, locked, fixedAt: locked ? arrive : undefined, stayMin });
    }
    days.push(wanted);
  }
  return days;
}

/** Where the stops were found. */
function sourceOf(stops: readonly Place[], { refs, now }: ToolContext) {
  const known = stops.flatMap(({ ref = '' }) => {
    const referent = refs.get(ref);
    return referent?.kind === 'place' && referent.source ? [referent.source] : [];
  });
  return known[0] ?? { id: 'none', name: '', attribution: '', fetchedAt: now.toISOString() };
}
