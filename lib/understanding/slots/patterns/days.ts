import { addDays } from '../../../geo/calendar.ts';
import { addMonths, dayOfMonth, monthDay, monthNamed, weekdayDate, weekdayNamed } from '../dates.ts';
import { NUMBER, numberOf } from '../numbers.ts';
import { dayOf, partWithin, weekendOf } from './day-of.ts';
import { type Found, type Pattern, pattern } from './pattern.ts';

const DAY_ZH =
  '今天|今日|今儿个|今儿|当天|今夜|今晚|今早|今晨|今|明天|明日|明儿个|明儿|明早|明晨|明晚|后天|后日|后儿个|后儿|大后天|大后日|大后儿个|大后儿';

const OFFSETS: readonly (readonly [RegExp, number])[] = [
  [/^大后/, 3],
  [/^后|day after/, 2],
  [/^明|tomorrow|tmrw|tmr|tmw|tommorow|tomorow|tomorrrow/, 1],
];

const MONTH_EN =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = '((?:1[89]|20|21)\\d\\d)';
/** Years from this one, by name. */
const YEARS: Record<string, number> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 };

/** A date as it was said; one that the calendar does not have is named as such, and never becomes another. */
function saidDay(said: string, today: string, month: number, day: number, year?: number): Found {
  return dayOf(monthDay(today, month, day, year), today) ?? { tag: 'nodate', value: asWritten(said) };
}

/** "on the 30th of february" → "30th of February". */
const asWritten = (said: string): string =>
  said
    .trim()
    .replace(/^(?:on )?(?:the )?/, '')
    .replace(new RegExp(`\\b(?:${MONTH_EN})`), (month) => month.charAt(0).toUpperCase() + month.slice(1));

const DAYS_OF: Record<string, number> = { day: 1, week: 7, fortnight: 14 };

/** The day so many days, weeks, months or years from today; of half a month or year, the nearest day. */
function later(today: string, count: number, unit: string): string {
  const days = DAYS_OF[unit];
  if (days !== undefined) return addDays(today, Math.round(count * days));
  const months = count * (unit === 'year' ? 12 : 1);
  return addDays(addMonths(today, Math.floor(months)), Math.round((months % 1) * 30));
}

/** A day of the month so many months from this one; one that it does not have is named as such. */
function dayInMonth(said: string, today: string, months: number, day: number): Found {
  const [year, month] = addMonths(today, months).split('-').map(Number);
  return saidDay(said, today, month ?? 0, day, year);
}

/** A day so many months from this one, for a part of that month. */
const partOfMonth = (today: string, months: number, day: number): Found | null => {
  const [year, month] = addMonths(today, months).split('-').map(Number);
  return dayOf(monthDay(today, month ?? 0, day, year), today);
};

/** Month, day and maybe a year of an English date. */
const englishDay = (said: string, today: string, month = '', day = '', year?: string): Found | null =>
  Number(day) > 39 ? null : saidDay(said, today, monthNamed(month), Number(day), year ? Number(year) : undefined);

export const dates: Pattern[] = [
  pattern(`${YEAR}[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?`, (m, today) =>
    saidDay(m[0], today, Number(m[2]), Number(m[3]), Number(m[1])),
  ),
  pattern(
    '(前年|去年|今年|明年|后年)的?([\\d一二三四五六七八九十]{1,3})月([\\d一二三四五六七八九十]{1,3})[日号]?',
    (m, today) =>
      saidDay(
        m[0],
        today,
        numberOf(m[2] ?? '') ?? 0,
        numberOf(m[3] ?? '') ?? 0,
        Number(today.slice(0, 4)) + (YEARS[m[1] ?? ''] ?? 0),
      ),
  ),
  pattern('([\\d一二三四五六七八九十]{1,3})月([\\d一二三四五六七八九十]{1,3})[日号]?', (m, today) =>
    saidDay(m[0], today, numberOf(m[1] ?? '') ?? 0, numberOf(m[2] ?? '') ?? 0),
  ),
  pattern(`(${MONTH_EN})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? ${YEAR})?`, (m, today) =>
    englishDay(m[0], today, m[1], m[2], m[3]),
  ),
  pattern(`(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH_EN})(?:,? ${YEAR})?`, (m, today) =>
    englishDay(m[0], today, m[2], m[1], m[3]),
  ),
  // "1/15/2020", "15.1.2020"; where both could be the month, a slash puts it first and a dot the day.
  pattern(`(\\d{1,2})([/.-])(\\d{1,2})\\2${YEAR}`, (m, today) => {
    const [first, second, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
    const isDayFirst = first > 12 || (m[2] !== '/' && second <= 12);
    return isDayFirst ? saidDay(m[0], today, second, first, year) : saidDay(m[0], today, first, second, year);
  }),
  pattern('(?:下周末|下个周末|下星期末|next weekend)', (_, today) => weekendOf(today, true)),
  pattern('(?:这个?周末|本周末|周末|双休日|(?:this |the |over the |on the )?weekend)', (_, today) =>
    weekendOf(today, false),
  ),
  // A week has seven days; 「本周九寨沟天气」 is no such day.
  pattern(
    '(?:下个?|这个?|本|上个?)?(?:周|星期|礼拜)[八九89](?=$|[\\s,，。？?！!的]|天气|早上|上午|下午|晚上|会|要|有雨|下雨|下雪)',
    (m) => ({ tag: 'nodate', value: m[0] }),
  ),
  pattern('下下个?(?:周|星期|礼拜)([一二三四五六日]|天(?!气))', (m, today) =>
    dayOf(addDays(weekdayDate(today, weekdayNamed(m[1] ?? ''), 'next'), 7), today),
  ),
  pattern('(?:on )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:of )?next week', (m, today) =>
    dayOf(weekdayDate(today, weekdayNamed(m[1] ?? ''), 'next'), today),
  ),
  pattern('(monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:after next|week)', (m, today) =>
    dayOf(addDays(weekdayDate(today, weekdayNamed(m[1] ?? ''), 'coming'), 7), today),
  ),
  pattern('(\\d{1,2})/(\\d{1,2})(?![\\d/])', (m, today) => dayOf(monthDay(today, Number(m[1]), Number(m[2])), today)),
  pattern('(?:这个?月|本月)?(?:月底|月末)|(?:the )?end of (?:the|this) month', (_, today) =>
    dayOf(addDays(monthDay(`${today.slice(0, 8)}01`, (Number(today.slice(5, 7)) % 12) + 1, 1) ?? today, -1), today),
  ),
  pattern('(下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日]|天(?!气))', (m, today) =>
    dayOf(weekdayDate(today, weekdayNamed(m[2] ?? ''), m[1]?.startsWith('下') ? 'next' : 'coming'), today),
  ),
  pattern(
    '(next |last |this |on |coming |this coming )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri)s?',
    (m, today) => {
      const weekday = weekdayNamed(m[2] ?? '');
      if (m[1] === 'last ') return dayOf(addDays(weekdayDate(today, weekday, 'coming'), -7), today);
      return dayOf(weekdayDate(today, weekday, m[1] === 'next ' ? 'next' : 'coming'), today);
    },
  ),
  pattern('(?:on |this |coming |by )(sat|sun)|(?:sat|sun)(?= (?:morning|afternoon|evening|night|am|pm))', (m, today) =>
    dayOf(weekdayDate(today, weekdayNamed(m[1] ?? m[0]), 'coming'), today),
  ),
  pattern(
    `(?:${DAY_ZH}|(?:the )?day after tomorrow|tomorrow'?s?|tommorow|tomorow|tmrw|tmr|today'?s?|tonight'?s?|this (?:morning|afternoon|evening))`,
    (m, today) => {
      const offset = OFFSETS.find(([regex]) => regex.test(m[0]))?.[1] ?? 0;
      const found = dayOf(addDays(today, offset), today);
      return (
        found && { ...found, tag: offset === 0 ? 'today' : 'date', value: addDays(today, offset), ...partWithin(m[0]) }
      );
    },
  ),
  pattern(`(${NUMBER})个?(?:周|星期|礼拜)(?:后|之后|以后)`, (m, today) =>
    dayOf(addDays(today, 7 * Math.round(numberOf(m[1] ?? '') ?? 1)), today),
  ),
  pattern('this time next week', (_, today) => dayOf(addDays(today, 7), today)),
  // "in 3 weeks", "20 days from now", "a month later".
  pattern(
    `in (${NUMBER}) (day|week|fortnight|month|year)s?(?:'? time| from (?:now|today))?|(${NUMBER}) (day|week|fortnight|month|year)s? (?:from (?:now|today)|later|hence|ahead|away)`,
    (m, today) => dayOf(later(today, numberOf(m[1] ?? m[3] ?? '') ?? 1, m[2] ?? m[4] ?? 'day'), today),
  ),
  pattern(`(${NUMBER})个?(半)?(月|年)(?:后|之后|以后)`, (m, today) =>
    dayOf(later(today, (numberOf(m[1] ?? '') ?? 1) + (m[2] ? 0.5 : 0), m[3] === '年' ? 'year' : 'month'), today),
  ),
  pattern('半(?:个(?=月))?(月|年)(?:后|之后|以后)', (m, today) =>
    dayOf(later(today, 0.5, m[1] === '年' ? 'year' : 'month'), today),
  ),
  // "Early next month", 下个月中旬: a day in that part of it.
  pattern('(下+)个?月(?:的)?(?:(初|上旬|头几天|开头)|(中旬?|中间)|(下旬|底|末))', (m, today) =>
    partOfMonth(today, (m[1] ?? '').length, m[2] ? 1 : m[3] ? 15 : 25),
  ),
  pattern(
    '(?:in )?(?:(early|the (?:start|beginning) of)|(mid(?:dle of)?|the middle of)|(late|the end of))[ -]next month',
    (m, today) => partOfMonth(today, 1, m[1] ? 1 : m[2] ? 15 : 25),
  ),
  pattern('(?:(start|beginning)|(middle)|(end)) of (?:the )?next month', (m, today) =>
    partOfMonth(today, 1, m[1] ? 1 : m[2] ? 15 : 25),
  ),
  pattern(`(?:in )?(?:(early)|(mid|the middle of)|(late|the end of))[ -](${MONTH_EN})`, (m, today) =>
    dayOf(monthDay(today, monthNamed(m[4] ?? ''), m[1] ? 5 : m[2] ? 15 : 25), today),
  ),
  pattern('([\\d一二三四五六七八九十]{1,2})月(?:份)?的?(?:(初|上旬)|(中旬?)|(下旬|底|末))', (m, today) =>
    dayOf(monthDay(today, numberOf(m[1] ?? '') ?? 0, m[2] ? 5 : m[3] ? 15 : 25), today),
  ),
  // The day of another month is no day of this one.
  pattern('(下+)个?月([\\d一二三四五六七八九十]{1,3})[日号]?', (m, today) =>
    dayInMonth(m[0], today, (m[1] ?? '').length, numberOf(m[2] ?? '') ?? 0),
  ),
  pattern(
    '(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? of (?:the )?next month|next month,? on the (\\d{1,2})(?:st|nd|rd|th)?',
    (m, today) => dayInMonth(m[0], today, 1, Number(m[1] ?? m[2])),
  ),
  // 12.8徐州天气: a day, where no unit follows.
  pattern(
    '(?<![\\d.])(1[0-2]|[1-9])\\.(3[01]|[12]\\d|0?[1-9])(?=[号日]?(?:去|到|在|那天|的|[一-鿿]{2,}))(?!\\s*(?:公里|千米|米|里|分|度|万|亿|元|块|倍|小时|个|星|级|折|斤|寸|英里|海里))',
    (m, today) => dayOf(monthDay(today, Number(m[1]), Number(m[2])), today),
  ),
  pattern(
    'on (?:the )?(\\d{1,2})(?:st|nd|rd|th)|(?:the )?(1[1-9]|2\\d|3[01])(?:st|nd|rd|th)(?! (?:floor|street|avenue|st|ave|arrondissement|district|century|one|place|hole))',
    (m, today) => dayOf(dayOfMonth(today, Number(m[1] ?? m[2])), today),
  ),
  pattern(`(${NUMBER})[天日](?!气)(?:后|之后|以后)`, (m, today) =>
    dayOf(addDays(today, Math.round(numberOf(m[1] ?? '') ?? 1)), today),
  ),
];
