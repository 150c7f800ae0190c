import { addDays } from '../../geo/calendar.ts';
import { writtenDay } from './written-day.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const WEEKDAY = '(mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
/** "12-05 sat", "saturday, 5 december", "12月5日周6" */
const BEFORE_DATE = new RegExp(`^${WEEKDAY},? (?<date>.*\\d.*)$`);
const AFTER_DATE = new RegExp(`^(?<date>.*\\d.*?),? ?(?:${WEEKDAY}|(?:周|星期|礼拜)([1-6日天]))$`);

/** Days from today, by name. */
const NAMED: [RegExp, number][] = [
  [/^(?:today|tonight|this (?:morning|afternoon|evening)|今[天日晚夜早]|当[天日]|本日)$/, 0],
  [/^(?:tomorrow|tmrw|tmr|tomorrow (?:morning|afternoon|evening|night)|明[天日晚早]|次日|翌日)$/, 1],
  [/^(?:the )?day after tomorrow$|^后[天日]$/, 2],
  [/^大后天$/, 3],
  [/^(?:yesterday|last night|昨[天日晚])$/, -1],
  [/^(?:the )?day before yesterday$|^前[天日]$/, -2],
];

/**
 * The date that words mean, seen from `today` ("2026-11-25"), in the same form; it may not exist in the calendar. text:
 * lower case, digits. undefined if unreadable or ambiguous.
 */
export function parseDay(text: string, today: string): string | undefined {
  const named = NAMED.find(([pattern]) => pattern.test(text));
  if (named) return addDays(today, named[1]);
  const ahead = /^(?:in |过)?(\d{1,3}) ?(?:days?(?: from (?:now|today)| later)?|天(?:之?后|以后)?)$/.exec(text);
  if (ahead && /^in |^过|from|later|后/.test(text)) return addDays(today, Number(ahead[1]));
  return weekdayOf(text, today) ?? writtenDay(text, today) ?? besideWeekday(text, today);
}

/** A date and its weekday, which must agree. */
function besideWeekday(text: string, today: string): string | undefined {
  const found = BEFORE_DATE.exec(text) ?? AFTER_DATE.exec(text);
  const day = writtenDay(found?.groups?.date ?? '', today);
  if (!found || day === undefined) return undefined;
  const weekday = weekdayIn(
    found.find((part, at) => at > 0 && part !== undefined && part !== found.groups?.date) ?? '',
  );
  return mondayFirst(day) === weekday ? day : undefined;
}

const mondayFirst = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** "sat", "6", "天" → from 0, Monday. */
const weekdayIn = (word: string) =>
  /^[a-z]/.test(word) ? WEEKDAYS.indexOf(word.slice(0, 3)) : '123456日'.indexOf(word.replace('天', '日'));

/** "friday", "next friday" (of next week), "下周五", "周五"; weeks begin on Monday. */
function weekdayOf(text: string, today: string): string | undefined {
  const english = new RegExp(`^(?:on |the )?(this|next|coming|this coming)? ?${WEEKDAY}$`).exec(text);
  const chinese = /^(这个?|本|下个?|下下个?)?(?:周|星期|礼拜)([1-6日天])$/.exec(text);
  const word = (english ?? chinese)?.[2];
  if (word === undefined) return undefined;
  const day = weekdayIn(word);
  const which = english?.[1] ?? chinese?.[1]?.replace('个', '') ?? '';
  const now = mondayFirst(today);
  const weeks = { 下下: 2, 下: 1, next: 1 }[which];
  if (weeks !== undefined) return addDays(today, weeks * 7 - now + day);
  const isThis = ['this', '这', '本'].includes(which);
  return addDays(today, day - now + (day < now && !isThis ? 7 : 0));
}
