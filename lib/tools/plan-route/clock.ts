import type { Place } from '../../domain/place.ts';
import type { RouteOption, RouteReport, TravelMode } from '../../domain/route.ts';
import { knownZone, localIso, momentOf } from '../../geo/local-time.ts';

interface Asked {
  departAt?: string | undefined;
  arriveBy?: string | undefined;
  mode: TravelMode;
  from: Place;
  to: Place;
  option: Pick<RouteOption, 'durationS' | 'departAt' | 'arriveAt'>;
  now: Date;
}

type Clock = Pick<RouteReport, 'departAt' | 'arriveAt' | 'arriveBy' | 'leaveBy' | 'marginS' | 'isLate' | 'zones'>;

/**
 * Allows for what a router does not know: parking, a missed bus, a slow walk. A share of the duration, and at least
 * this many minutes.
 */
const MARGIN: Record<TravelMode, { share: number; leastMin: number }> = {
  walk: { share: 0.1, leastMin: 5 },
  bike: { share: 0.1, leastMin: 5 },
  drive: { share: 0.15, leastMin: 10 },
  transit: { share: 0.1, leastMin: 10 },
};

/**
 * The times of a route. For arriveBy, the latest departure: the duration and a margin before it, or the service's own
 * departure if it has a timetable. Departure is local at `from`, arrival local at `to`; `zones` names them if they
 * differ.
 */
export function routeClock({ departAt, arriveBy, mode, from, to, option, now }: Asked): Clock {
  const zone = { from: knownZone(from.timeZone, to.timeZone), to: knownZone(to.timeZone, from.timeZone) };
  const atStart = clockIn(zone.from);
  const atEnd = clockIn(zone.to);
  const zones = zone.from && zone.to && zone.from !== zone.to && { zones: { from: zone.from, to: zone.to } };
  const { durationS } = option;
  if (departAt) {
    const arriveAt =
      option.arriveAt ?? (durationS === null ? undefined : atEnd.local(atStart.moment(departAt) + durationS * 1000));
    const isLate = zone.from !== undefined && atStart.moment(departAt) < now.getTime() - LATE_MS;
    return { departAt, ...(arriveAt && { arriveAt }), ...(isLate && { isLate }), ...zones };
  }
  if (!arriveBy) return {};
  const isTimetable = mode === 'transit' && option.departAt !== undefined;
  if (durationS === null && !isTimetable) return { arriveBy, ...zones };
  const marginS = isTimetable ? 0 : marginOf(mode, durationS ?? 0);
  const leaveBy =
    (isTimetable && option.departAt) || atStart.local(atEnd.moment(arriveBy) - ((durationS ?? 0) + marginS) * 1000);
  const isLate = zone.from !== undefined && atStart.moment(leaveBy) < now.getTime();
  return { arriveBy, leaveBy, marginS, ...(isLate && { isLate }), ...zones };
}

/** "Now" is given to the minute, and a moment passes before it is read. */
const LATE_MS = 5 * 60_000;

/** Seconds, a multiple of five minutes. */
function marginOf(mode: TravelMode, durationS: number): number {
  const { share, leastMin } = MARGIN[mode];
  return Math.max(leastMin, Math.ceil((durationS * share) / 300) * 5) * 60;
}

/** Converts local time ↔ moment in a zone; without one, a clock that never changes. */
function clockIn(zone: string | undefined) {
  return {
    moment: (local: string) => momentOf(local, zone ?? 'UTC'),
    /** Seconds are cut off: leaving a minute early is never late. */
    local: (moment: number) => localIso(moment, zone ?? 'UTC'),
  };
}
