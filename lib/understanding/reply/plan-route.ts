import type { RouteOption, RouteReport } from '../../domain/route.ts';
import { type Answers, answersIn } from '../../i18n/answers.ts';
import { formatDistance, formatDuration } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { zoneName } from '../../i18n/zone-name.ts';
import { cautionsOf, cautionText } from '../../tools/plan-route/cautions.ts';
import { gapTexts } from '../../tools/plan-route/gaps.ts';
import { routeUnmetText } from '../../tools/plan-route/unmet.ts';
import { plain, wayName } from './plain.ts';
import type { Reply } from './reply.ts';

type RouteFacts = Parameters<Answers['demo']['route']>[0];

export const replyPlanRoute: Reply<'plan_route'> = (route, { locale }) => {
  const words = answersIn(locale).demo;
  const [best] = route.options;
  if (!best) return '';
  const { mode, from, via, to, options, arriveBy, leaveBy, isLate, unmet, weather } = route;
  const time = best.durationS === null ? words.noTime : formatDuration(best.durationS, locale);
  return words.route({
    mode,
    ends: wayName([from, ...via, to], locale),
    distance: formatDistance(best.distanceM, locale),
    ...(!best.estimate && { time }),
    ...(best.isFromTable && { rides: ridesOf(best, locale) }),
    ways: options.length,
    unmet: unmet ?? [],
    unmetWords: (unmet ?? []).map((code) => routeUnmetText(code, locale)),
    gaps: gapTexts(route, best, locale).map((text) => plain(text, 200)),
    ...clocksOf(route, locale),
    ...(isLate && !arriveBy && { isPast: true }),
    ...(arriveBy && !leaveBy && { isLeaveByUnknown: true }),
    isWeatherFair: weather !== undefined && weather.points.length > 0,
    cautions: weather ? cautionsOf(weather, mode).map((caution) => cautionText(caution, locale)) : [],
    ...(route.isReordered && { isReordered: true }),
    ...(route.isOrderedByTime && { isOrderedByTime: true }),
    ...leaveByOf(route, locale),
  });
};

/** The rides of a way by the built-in lines, which no timetable stands behind. */
const ridesOf = ({ legs }: RouteOption, locale: Locale): string[] =>
  legs.flatMap(({ line, from = '', to = '', stops = 0 }) =>
    line === undefined ? [] : [answersIn(locale).demo.ride(plain(line), plain(from), plain(to), stops)],
  );

/** The latest departure for the arrival that was asked for; way and margin where no timetable gives it. */
function leaveByOf(route: RouteReport, locale: Locale): Pick<RouteFacts, 'leaveBy'> {
  const { arriveBy, leaveBy, marginS = 0, isLate = false, options } = route;
  if (!arriveBy || !leaveBy) return {};
  const durationS = options[0]?.durationS ?? null;
  return {
    leaveBy: {
      at: dateOf(leaveBy) === dateOf(arriveBy) ? clockOf(leaveBy) : dayAndClock(leaveBy),
      arriveBy: clockOf(arriveBy),
      ...(marginS > 0 &&
        durationS !== null && { way: formatDuration(durationS, locale), margin: formatDuration(marginS, locale) }),
      isLate,
    },
  };
}

/** Departure and arrival: the clock, its date where the two differ or it is past, and the zone where there are two. */
function clocksOf(route: RouteReport, locale: Locale): Pick<RouteFacts, 'leave' | 'arrive'> {
  const { departAt, arriveAt, arriveBy, isLate, zones } = route;
  const isPast = Boolean(isLate && !arriveBy && departAt);
  const isDated = isPast || (departAt && arriveAt && dateOf(departAt) !== dateOf(arriveAt));
  const said = (time: string, zone: string | undefined) => {
    const clock = isDated ? dayAndClock(time) : clockOf(time);
    return zone ? `${clock} (${zone})` : clock;
  };
  const zoneAt = (time: string | undefined, zone: string | undefined) =>
    time && zone && zoneName(zone, locale, new Date(`${dateOf(time)}T12:00Z`));
  const atStart = zoneAt(departAt, zones?.from);
  const atEnd = zoneAt(arriveAt, zones?.to);
  const isOther = atStart !== atEnd;
  return {
    ...(departAt && { leave: said(departAt, isOther ? atStart : undefined) }),
    ...(arriveAt && { arrive: said(arriveAt, isOther ? atEnd : undefined) }),
  };
}

// Of a local time, "2026-11-25T14:05".
const dateOf = (time: string) => time.slice(0, 10);
const clockOf = (time: string) => time.slice(11, 16);
const dayAndClock = (time: string) => `${time.slice(5, 10)} ${clockOf(time)}`;
