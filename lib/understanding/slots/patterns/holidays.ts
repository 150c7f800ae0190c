import { addDays } from '../../../geo/calendar.ts';
import { monthDay } from '../dates.ts';
import { easter, lunarFeast, solarTerm, thanksgiving } from '../feasts.ts';
import { dayOf } from './days.ts';
import { pattern } from './pattern.ts';

/** What names a feast → its first date from today on. */
const FEASTS: readonly (readonly [string, (today: string) => string | undefined])[] = [
  ["元旦|new year'?s day", (today) => monthDay(today, 1, 1)],
  ["情人节|valentine'?s day", (today) => monthDay(today, 2, 14)],
  ['妇女节|三八节', (today) => monthDay(today, 3, 8)],
  ['五一|劳动节|may day', (today) => monthDay(today, 5, 1)],
  ['儿童节|六一(?!路)', (today) => monthDay(today, 6, 1)],
  ['国庆节?|十一', (today) => monthDay(today, 10, 1)],
  ['万圣节|halloween', (today) => monthDay(today, 10, 31)],
  ['平安夜|christmas eve', (today) => monthDay(today, 12, 24)],
  ['圣诞节?|christmas(?: day)?|xmas', (today) => monthDay(today, 12, 25)],
  ["跨年夜?|new year'?s eve|nye|hogmanay", (today) => monthDay(today, 12, 31)],
  ['boxing day', (today) => monthDay(today, 12, 26)],
  ["st\\.? patrick'?s day", (today) => monthDay(today, 3, 17)],
  ["愚人节|april fools?(?:'? day)?", (today) => monthDay(today, 4, 1)],
  ['教师节', (today) => monthDay(today, 9, 10)],
  ['双11|光棍节', (today) => monthDay(today, 11, 11)],
  ['独立日|independence day|4th of july|fourth of july', (today) => monthDay(today, 7, 4)],
  ['感恩节|thanksgiving(?: day)?', thanksgiving],
  ['复活节|easter(?: sunday)?(?! island)', easter],
  ['good friday', (today) => addDays(easter(addDays(today, 2)), -2)],
  ['清明节?', (today) => solarTerm(today, 4)],
  ['冬至', (today) => solarTerm(today, 12)],
  ["除夕|大年三十|年三十|(?:chinese|lunar) new year'?s eve", (today) => lunarFeast(today, 'spring', -1)],
  ["春节|大年初一|(?:chinese|lunar) new year(?:'?s day)?|spring festival", (today) => lunarFeast(today, 'spring')],
  ['元宵节?|lantern festival', (today) => lunarFeast(today, 'spring', 14)],
  ['端午节?|dragon boat festival', (today) => lunarFeast(today, 'dragon')],
  ['七夕节?', (today) => lunarFeast(today, 'sevens')],
  ['中秋节?|mid-?autumn(?: festival)?|moon festival', (today) => lunarFeast(today, 'moon')],
  ['重阳节?', (today) => lunarFeast(today, 'nines')],
];

const WHOLE = FEASTS.map(([names, date]) => ({ regex: new RegExp(`^(?:${names})`), date }));

/** 十一 alone is a number: what has to follow it. */
const ELEVEN =
  '|十一(?=假期|黄金周|长假|期间|去|放假|想|到|那几天|(?!月|点|号|个|楼|路|分|岁|人)[一-鿿]{2,6}(?:天气|玩|旅游|热|冷|下雨|人多))';

/** Of which year: years from this one. Of those that were, only that they are past is known. */
const YEARS: Record<string, number> = { 今年: 0, 明年: 1, 后年: 2, "this year's": 0, "next year's": 1 };
const YEAR = `(?:(${Object.keys(YEARS).join('|')}|去年|前年|last(?: year's)?)[的 ]?)?`;

export const holidays = pattern(
  `${YEAR}(?:${FEASTS.map(([names]) => names.replace('|十一', ELEVEN)).join('|')})(?:那天|那几天|那段时间|前后|当天|假期|黄金周|小?长假|期间|时)?`,
  (m, today) => {
    const [said, year = ''] = m;
    const feast = said.slice(year.length).replace(/^[的 ]/, '');
    const found = WHOLE.filter(({ regex }) => regex.test(feast)).sort(
      (a, b) => (b.regex.exec(feast)?.[0].length ?? 0) - (a.regex.exec(feast)?.[0].length ?? 0),
    )[0];
    if (!found) return null;
    if (year === '') return dayOf(found.date(today), today);
    const ahead = YEARS[year];
    if (ahead === undefined) return { tag: 'past' };
    return dayOf(found.date(`${Number(today.slice(0, 4)) + ahead}-01-01`), today);
  },
);
