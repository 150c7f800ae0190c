import { isRealTime } from '../../domain/dates.ts';
import { addDays } from '../../geo/calendar.ts';
import { localIso } from '../../geo/local-time.ts';
import { type Calendar, type DateReading, localNow, NOW } from './calendar.ts';
import { parseClockTime } from './clock.ts';
import { instantOf, parseIso } from './iso.ts';
import { normalizeText } from './json-schema.ts';
import { withDigits } from './with-digits.ts';

/**
 * The minute a text means: local, "2026-11-30T08:00", or an instant with its zone, "2026-11-30T08:00Z", which the tool
 * converts to local time at the place. undefined as above, and if no time is given.
 */
export function parseTime(text: string, calendar: Calendar): DateReading | undefined {
  const found = momentIn(withDigits(normalizeText(text)), calendar);
  return found !== undefined && isRealTime(found.value.slice(0, 16)) ? found : undefined;
}

function momentIn(said: string, calendar: Calendar): DateReading | undefined {
  const iso = parseIso(said);
  if (iso) return instantOf(iso);
  const aheadMs = NOW.test(said) ? 0 : aheadOf(said);
  if (aheadMs !== undefined) return { value: `${localIso(calendar.now.getTime() + aheadMs, 'UTC')}Z` };
  const now = localNow(calendar);
  const today = now.slice(0, 10);
  const clock = parseClockTime(said, today);
  if (!clock) return undefined;
  const { day, time } = clock;
  if (day !== undefined) return { value: `${day}T${time}` };
  // Only a time: its next occurrence.
  const value = `${today}T${time}`;
  if (value >= now) return { value };
  const next = `${addDays(today, 1)}T${time}`;
  return { value: next, change: `was ${time}, which has passed today: ${next} was taken` };
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
