import { knownZone, localIso } from '../../geo/local-time.ts';
import { isRealDate, isRealTime } from '../dates.ts';
import { dayOf, withDigits } from './date-words.ts';
import { plain } from './json-schema.ts';

/** When and where a date is read. */
export interface Calendar {
  now: Date;
  /** IANA. */
  timeZone: string;
}

const localNow = ({ now, timeZone }: Calendar): string => localIso(now.getTime(), knownZone(timeZone) ?? 'UTC');

/** The day that a text means, as "2026-11-30"; undefined when it is unreadable, ambiguous or no day of the calendar. */
export function dateOf(text: string, calendar: Calendar): string | undefined {
  const said = withDigits(plain(text)).replace(/[\s,，]*[(（].*[)）]$/, '');
  const time = momentIn(said, calendar);
  const today = localNow(calendar).slice(0, 10);
  const found = /^(?:right )?now$|^现在$/.test(said) ? today : (time?.slice(0, 10) ?? dayOf(said, today));
  return found !== undefined && isRealDate(found) ? found : undefined;
}

/** The local minute that a text means, as "2026-11-30T08:00"; undefined as above, and when no time of day is said. */
export function timeOf(text: string, calendar: Calendar): string | undefined {
  const found = momentIn(withDigits(plain(text)), calendar);
  return found !== undefined && isRealTime(found) ? found : undefined;
}

function momentIn(said: string, calendar: Calendar): string | undefined {
  const now = localNow(calendar);
  if (/^(?:right )?now$|^(?:现在|此刻|立刻|马上|immediately|asap)$/.test(said)) return now;
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t| t?)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s?(z|utc|gmt|[-+]\d{2}:?\d{2})?$/.exec(
      said,
    );
  if (iso) {
    const [, year, month = '', day = '', hour = '', minute, zone] = iso;
    const local = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
    return zone === undefined || !isRealTime(local) ? local : inZone(local, zone, calendar);
  }
  const after =
    /^(?:in |过)?(\d{1,3}|an|a|half an|半个?) ?(?:(minutes?|mins?|分钟?)|(?:hours?|hrs?|h|个?小时))(?: from now| later|之?后|以后)?$/.exec(
      said,
    );
  if (after && /^in |^过|from now|later|后/.test(said)) {
    const amount = /^半|^half/.test(after[1] ?? '') ? 0.5 : /^an?$/.test(after[1] ?? '') ? 1 : Number(after[1]);
    const at = calendar.now.getTime() + amount * (after[2] ? 60_000 : 3_600_000);
    return localIso(at, knownZone(calendar.timeZone) ?? 'UTC');
  }
  return dayWithClock(said, now);
}

/** An instant with its offset, on the user's clock. */
function inZone(local: string, zone: string, { timeZone }: Calendar): string {
  const offset = /^[-+]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'Z';
  const at = Date.parse(`${local}:00${offset}`);
  return Number.isNaN(at) ? local : localIso(at, knownZone(timeZone) ?? 'UTC');
}

const CLOCK =
  /(?:^|[\s,，]|at |by |(?<=[天日号1-6晚早]))(?:(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|今晚|明晚)?\s?(\d{1,2})(?:(?::|点|时)(\d{2}|半|一刻|三刻|[1-5]?\d分?)?分?(?:整|钟)?)?\s?(a\.?m\.?|p\.?m\.?)?|(noon|midday|中午|正午|midnight|午夜|零点))(?: o'clock)?$/;

/** A day in words and a time of day behind it ("明天下午3点", "tomorrow at 3pm", "15:00"), or before it ("3pm tomorrow"). */
function dayWithClock(said: string, now: string): string | undefined {
  const swapped = /^(\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\.?)|\d{1,2}:\d{2}|noon|midday) (?:on )?(.+)$/.exec(said);
  const text = swapped ? `${swapped[2]} ${swapped[1]}` : said;
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const clock = clockOf(match, text.slice(0, match.index));
  if (clock === undefined) return undefined;
  const before = text
    .slice(0, match.index)
    .replace(/[\s,，]*(?:at|by|on)?$/, '')
    .trim();
  const today = now.slice(0, 10);
  if (before !== '') {
    const day = dayOf(before, today);
    return day && `${day}T${clock}`;
  }
  // Only a time: today, as long as it is to come.
  return `${today}T${clock}` >= now ? `${today}T${clock}` : undefined;
}

function clockOf(match: RegExpExecArray, before: string): string | undefined {
  const [whole, part = '', hours = '', minutes, half = '', named] = match;
  if (named) return /midnight|午夜|零点/.test(named) ? '00:00' : '12:00';
  // A bare number is no time: "30" may be a day.
  if (!/[:点时]/.test(whole) && half === '') return undefined;
  const isLate = /下午|傍晚|晚上|夜里|晚$/.test(part || before.trim()) || half.startsWith('p');
  const isNoon = part === '中午';
  let hour = Number(hours);
  if (hour > 24 || (half !== '' && (hour < 1 || hour > 12))) return undefined;
  if ((isLate && hour < 12) || (isNoon && hour < 3)) hour += 12;
  else if (half.startsWith('a') && hour === 12) hour = 0;
  const minute =
    minutes === '半'
      ? 30
      : minutes === '一刻'
        ? 15
        : minutes === '三刻'
          ? 45
          : Number((minutes ?? '0').replace('分', ''));
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}
