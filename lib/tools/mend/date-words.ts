import { addDays } from '../../geo/calendar.ts';
import { writtenDay } from './written-day.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const WEEKDAY = '(mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';

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
  return weekdayOf(text, today) ?? writtenDay(text, today);
}

/** "friday", "next friday" (of next week), "下周五", "周五"; weeks begin on Monday. */
function weekdayOf(text: string, today: string): string | undefined {
  const english = new RegExp(`^(?:on |the )?(this|next|coming|this coming)? ?${WEEKDAY}$`).exec(text);
  const chinese = /^(这个?|本|下个?|下下个?)?(?:周|星期|礼拜)([1-6日天])$/.exec(text);
  const day = english
    ? WEEKDAYS.indexOf((english[2] ?? '').slice(0, 3))
    : chinese
      ? '123456日'.indexOf((chinese[2] ?? '').replace('天', '日'))
      : -1;
  if (day < 0) return undefined;
  const which = english?.[1] ?? chinese?.[1]?.replace('个', '') ?? '';
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks = { 下下: 2, 下: 1, next: 1 }[which];
  if (weeks !== undefined) return addDays(today, weeks * 7 - now + day);
  const isThis = ['this', '这', '本'].includes(which);
  return addDays(today, day - now + (day < now && !isThis ? 7 : 0));
}
