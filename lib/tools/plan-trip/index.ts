import { categoryLabel } from '../../domain/categories.ts';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import type { Place } from '../../domain/place.ts';
import { bboxAround } from '../../geo/bbox.ts';
import { listText } from '../../i18n/format.ts';
import type { ToolContext } from '../context.ts';
import { defineGeoTool } from '../define.ts';
import { labelOf } from '../label.ts';
import { resolvePlace } from '../resolve-place.ts';
import { showSearched } from '../show-searched.ts';
import { tellMiss } from '../tell.ts';
import { type TripDate, tripDates } from './days.ts';
import { fillWithSpares } from './fill-with-spares.ts';
import { forecastFor } from './forecast-for.ts';
import { type PlanTripInput, planTripInput } from './input.ts';
import { kindOfInterest } from './kind-of-interest.ts';
import { dayLayers } from './layers.ts';
import { type Openings, openingsOf } from './openings.ts';
import { STAY_SHARE, STOPS_A_DAY } from './pace.ts';
import { type TripPlan, tripPlan } from './plan.ts';
import { rearranged } from './rearranged.ts';
import { skyOf } from './sky.ts';
import { AROUND_M, tripStops } from './stops.ts';
import { tellTrip } from './tell.ts';
import { travelWithin } from './travel-within.ts';
import { tripOf } from './trip-of.ts';
import { zoneOf } from './trip-zone.ts';
import { LEAST_STAY_MIN } from './visit.ts';

const WHOLE_DAY_MIN = 720;
/** To take the place of what is closed on its day. */
const MOST_SPARES = 4;

export const planTrip = defineGeoTool({
  description:
    'A trip of one or more days: picks stops by interest, orders them by travel time, checks hours and weather, draws a route a day. With plan it changes an earlier trip. Not for a way between known stops: plan_route.',
  input: planTripInput,
  output: tripPlan.or(miss),
  async execute(input, context): Promise<TripPlan | Miss> {
    const area = await resolvePlace(input.area, context);
    if (isMiss(area)) return area;
    const start = input.start ? await resolvePlace(input.start, context) : undefined;
    if (start && isMiss(start)) return start;
    const { plan } = input;
    if (plan) return rearranged({ input: { ...input, plan }, area, start }, context);
    const radiusM = AROUND_M[input.mode ?? 'transit'];
    const pace = input.pace ?? 'normal';
    const [forecast, found] = await Promise.all([
      forecastFor(area, context),
      tripStops(input, area, { wanted: input.days * STOPS_A_DAY[pace], radiusM }, context),
    ]);
    const timeZone = zoneOf(area, forecast?.timeZone, context);
    const { dates, unmet } = tripDates(input.days, input.start_date, context.now, timeZone);
    // A day already under way takes fewer stops.
    const shares = dates.map(({ startMin, endMin }) => (endMin - startMin) / WHOLE_DAY_MIN);
    const wanted = shares.reduce((sum, share) => sum + Math.max(1, Math.round(STOPS_A_DAY[pace] * share)), 0);
    const isOpen = openingsOf(context.ports.isOpenAt);
    const open = found.others.filter((stop) => dates.some((date) => canVisit(stop, date, isOpen)));
    const origin = start?.at ?? area.at;
    const best = [...found.must, ...open];
    const count = Math.max(wanted, found.must.length);
    const [chosen, next] = [best.slice(0, count), best.slice(count, count + MOST_SPARES)];
    const travel = await travelWithin([origin, ...[...chosen, ...next].map(({ at }) => at)], input.mode, context);
    const stops = chosen.filter(({ at }) => travel.isReachable(at));
    const named = (code: string) => (stop: Place) => `${code}:${nameFor(stop, context.locale)}`;
    unmet.push(...found.unmet, ...chosen.filter((stop) => !stops.includes(stop)).map(named('unreachable')));
    if (stops.length === 0) {
      const plain = input.interests && (await withoutInterests(input, context));
      if (plain) return plain;
      return {
        miss: 'not_found',
        about: kindsIn(input.interests, context),
        searched: { ...labelOf(area), ...(area.kind !== 'view' && { bbox: bboxAround(area.at, radiusM) }) },
        source: found.source,
      };
    }
    if (stops.length < wanted) unmet.push(`stops:${stops.length}/${wanted}`);
    const sky = skyOf(forecast);
    const spares = next.filter(({ at }) => travel.isReachable(at));
    const schedules = fillWithSpares(dates, stops, spares, {
      start: origin,
      seconds: travel.seconds,
      isWalk: travel.isWalk,
      isOpen,
      sky,
      stayShare: STAY_SHARE[pace],
      isMust: (stop) => found.must.includes(stop),
    });
    for (const { left } of schedules) unmet.push(...left.map(({ stop, why }) => named(why)(stop)));
    return tripOf(
      { area, start, timeZone, schedules, dates, unmet, travel, forecast, sky, source: found.source },
      context,
    );
  },
  map(output) {
    if (isMiss(output)) return showSearched(output);
    const layers = output.days.flatMap((day, index) => dayLayers(day, index, output.start));
    const { replaces = [] } = output;
    return [...(replaces.length > 0 ? [{ do: 'remove' as const, refs: replaces }] : []), { do: 'show', layers }];
  },
  refs(output) {
    if (isMiss(output)) return [];
    return output.days.flatMap((day) => [
      { kind: 'line' as const, ref: day.ref, name: day.date, path: day.stops.map((stop) => stop.place.at) },
      ...day.stops.flatMap(({ place: stop }) =>
        stop.ref ? [{ kind: 'place' as const, ref: stop.ref, place: stop, source: output.source }] : [],
      ),
    ]);
  },
  tell(output, locale) {
    return isMiss(output) ? tellMiss(output, locale) : tellTrip(output, locale);
  },
});

/** The trip with what there is, where nothing is of the kinds that were asked for; null where there is nothing at all. */
async function withoutInterests(input: PlanTripInput, context: ToolContext): Promise<TripPlan | null> {
  const { interests = [], ...others } = input;
  const plan: TripPlan | Miss = await planTrip.execute(others, context);
  return isMiss(plan)
    ? null
    : { ...plan, unmet: [...interests.map((each) => `interest:${kindOfInterest(each)}`), ...(plan.unmet ?? [])] };
}

/** Whether the place is open at any hour of the day. */
const canVisit = (stop: Place, { date, startMin, endMin }: TripDate, isOpen: Openings): boolean => {
  for (let at = startMin; at + LEAST_STAY_MIN <= endMin; at += 15)
    if (isOpen(stop, date, at, at + LEAST_STAY_MIN)) return true;
  return false;
};

/** What was asked for, in the reader's words; empty if nothing in particular. */
const kindsIn = (interests: readonly string[] | undefined, { locale }: ToolContext) =>
  listText(
    (interests ?? []).map((each) => categoryLabel(each, locale)),
    locale,
  );
