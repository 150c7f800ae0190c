import { isRealDate, isRealTime } from '../../domain/dates.ts';
import { addDays } from '../../geo/calendar.ts';
import { knownZone, localIso } from '../../geo/local-time.ts';
import { clockTimeOf } from './clock.ts';
import { dayOf, withDigits } from './date-words.ts';
import { plain } from './json-schema.ts';

/** The moment and zone in which dates are read. */
export interface Calendar {
  now: Date;
  /** IANA. */
  timeZone: string;
}

/** A date or time, and what must be reported about how it was read. */
export interface DateReading {
  value: string;
  /** Follows the name of the field. */
  change?: string;
}

const localNow = ({ now, timeZone }: Calendar): string => localIso(now.getTime(), knownZone(timeZone) ?? 'UTC');

/** The local day, as "2026-11-25". */
export const todayOf = (calendar: Calendar): string => localNow(calendar).slice(0, 10);

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t| t?)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(z|utc|gmt|[-+]\d{2}:?\d{2})?$/;
const NOW = /^(?:right )?now$|^(?:现在|此刻|立刻|马上|immediately|asap)$/;

/** The date a text means, as "2026-11-30"; undefined if it is unreadable, ambiguous or not in the calendar. */
export function dateOf(text: string, calendar: Calendar): DateReading | undefined {
  const said = withDigits(plain(text)).replace(/[\s,，]*[(（].*[)）]$/, '');
  const today = todayOf(calendar);
  const iso = isoOf(said);
  if (iso) return isRealTime(iso.local) ? dayOfInstant(iso) : undefined;
  const found = NOW.test(said) ? today : (clockTimeOf(said, today)?.day ?? dayOf(said, today));
  if (found === undefined || !isRealDate(found)) return undefined;
  // To some people the next one to come, to others the one in next week.
  const isNext = /^(?:on |the )?next (?:mon|tue|wed|thu|fri|sat|sun)/.test(said);
  return { value: found, ...(isNext && { change: `was "${said}": ${found} was taken, of next week` }) };
}

/** Programs write a day as midnight with a zone; any other hour may fall on another day elsewhere. */
function dayOfInstant({ local, zone }: Iso): DateReading {
  const value = local.slice(0, 10);
  const isDay = zone === undefined || local.endsWith('T00:00');
  return {
    value,
    ...(!isDay && { change: `was an instant (${local}${zone}): its day as written, ${value}, was taken` }),
  };
}

/**
 * The minute a text means: local, "2026-11-30T08:00", or an instant with its zone, "2026-11-30T08:00Z", which the tool
 * converts to local time at the place. undefined as above, and if no time is given.
 */
export function timeOf(text: string, calendar: Calendar): DateReading | undefined {
  const found = momentIn(withDigits(plain(text)), calendar);
  return found !== undefined && isRealTime(found.value.slice(0, 16)) ? found : undefined;
}

function momentIn(said: string, calendar: Calendar): DateReading | undefined {
  const iso = isoOf(said);
  if (iso) return instantOf(iso);
  const aheadMs = NOW.test(said) ? 0 : aheadOf(said);
  if (aheadMs !== undefined) return { value: `${localIso(calendar.now.getTime() + aheadMs, 'UTC')}Z` };
  const now = localNow(calendar);
  const today = now.slice(0, 10);
  const clock = clockTimeOf(said, today);
  if (!clock) return undefined;
  const { day, time } = clock;
  if (day !== undefined) return { value: `${day}T${time}` };
  // Only a time: its next occurrence.
  const value = `${today}T${time}`;
  if (value >= now) return { value };
  const next = `${addDays(today, 1)}T${time}`;
  return { value: next, change: `was ${time}, which has passed today: ${next} was taken` };
}

interface Iso {
  /** "2026-11-30T08:00" */
  local: string;
  /** "Z" or "+08:00" */
  zone?: string;
}

function isoOf(said: string): Iso | undefined {
  const match = ISO.exec(said);
  if (!match) return undefined;
  const [, year, month = '', day = '', hour = '', minute, , zone] = match;
  const local = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
  if (zone === undefined) return { local };
  return { local, zone: /^[-+]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'Z' };
}

function instantOf({ local, zone }: Iso): DateReading {
  if (zone === undefined) return { value: local };
  const value = `${local}${zone}`;
  return { value, change: `was an instant (${value}): it was brought to the clock of the place, say that time` };
}

/** "in 2 hours", "半个小时后" → milliseconds. */
function aheadOf(said: string): number | undefined {
  const after =
    /^(?:in |过)?(\d{1,3}|an|a|half an|半个?) ?(?:(minutes?|mins?|分钟?)|(?:hours?|hrs?|h|个?小时))(?: from now| later|之?后|以后)?$/.exec(
      said,
    );
  if (!after || !/^in |^过|from now|later|后/.test(said)) return undefined;
  const [, count = '', minutes] = after;
  const amount = /^半|^half/.test(count) ? 0.5 : /^an?$/.test(count) ? 1 : Number(count);
  return amount * (minutes ? 60_000 : 3_600_000);
}
