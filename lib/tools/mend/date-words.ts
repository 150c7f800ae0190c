import { addDays } from '../../geo/calendar.ts';
import { chineseNumber } from './number-words.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
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
export function dayOf(text: string, today: string): string | undefined {
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

/** Year, month and day in any order with only one reading. */
function writtenDay(text: string, today: string): string | undefined {
  const whole =
    /^(\d{4})[-/.年 ] ?(\d{1,2})[-/.月 ] ?(\d{1,2})[日号]?$/.exec(text) ?? /^(20\d{2})(\d{2})(\d{2})$/.exec(text);
  if (whole) return dated(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const chinese = /^(?:(\d{1,2})月)?(\d{1,2})[日号]$/.exec(text);
  if (chinese)
    return chinese[1] ? nextOf(today, Number(chinese[1]), Number(chinese[2])) : nextDay(today, Number(chinese[2]));
  const monthFirst = new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`).exec(text);
  const dayFirst = new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?$`).exec(text);
  const [month, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : dayFirst
      ? [dayFirst[2], dayFirst[1], dayFirst[3]]
      : [];
  if (month !== undefined) return nextOf(today, MONTHS.indexOf(month.slice(0, 3)) + 1, Number(day), year);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text);
  if (!numbers) return undefined;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  // 5/6 is the fifth of June in some countries and the sixth of May in others.
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  return first > 12 ? nextOf(today, second, first, numbers[3]) : nextOf(today, first, second, numbers[3]);
}

const dated = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The next such date if no year is given. */
function nextOf(today: string, month: number, day: number, year?: string): string {
  if (year !== undefined) return dated(Number(year), month, day);
  const now = Number(today.slice(0, 4));
  return dated(dated(now, month, day) < today ? now + 1 : now, month, day);
}

/** "30号": of this month, or of the next if it is past. */
function nextDay(today: string, day: number): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const here = dated(year, month, day);
  return here >= today ? here : month === 12 ? dated(year + 1, 1, day) : dated(year, month + 1, day);
}

/** Chinese numerals of dates and times as digits: "十一月三十日" → "11月30日", "下周五" → "下周5", "三点半" → "3点半". */
export function withDigits(text: string): string {
  return text
    .replace(
      /([零〇一二三四五六七八九]{4})年/g,
      (_, year: string) => `${[...year].map((digit) => chineseNumber(digit)).join('')}年`,
    )
    .replace(/([一二两三四五六七八九十]{1,3})(?=个?(?:月|日|号|天|点|时|分|小时))/g, (word: string) =>
      String(chineseNumber(word) ?? word),
    )
    .replace(/(周|星期|礼拜)([一二三四五六])/g, (_, week: string, day: string) => `${week}${chineseNumber(day)}`);
}
