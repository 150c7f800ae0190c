import { addDays } from '../../../geo/calendar.ts';
import { rowsOf } from '../../lexicon/rows.ts';
import { monthDay } from '../dates.ts';
import { movingFeast } from '../feasts.ts';
import { dayOf } from './day-of.ts';
import { pattern } from './pattern.ts';

const FEASTS = rowsOf('feasts');

/** "10-31", "spring-1" → the first such day from today on. */
function dateOf(feast: string, today: string): string | undefined {
  const [month, day] = /^\d\d-\d\d$/.test(feast) ? feast.split('-').map(Number) : [];
  if (month && day) return monthDay(today, month, day);
  const [, name = '', after = '0'] = /^([a-z]+)([+-]\d+)?$/.exec(feast) ?? [];
  const date = movingFeast(name, addDays(today, -Number(after)));
  return date && addDays(date, Number(after));
}

/** Of which year: years from this one. Of those that were, only that they are past is known. */
const YEARS: Record<string, number> = { 今年: 0, 明年: 1, 后年: 2, "this year's": 0, "next year's": 1 };
const YEAR = `(?:(${Object.keys(YEARS).join('|')}|去年|前年|last(?: year's)?)[的 ]?)?`;

export const holidays = pattern(
  `${YEAR}(?:${FEASTS.map(([, names]) => `(${names})`).join('|')})(?:那天|那几天|那段时间|前后|当天|假期|黄金周|小?长假|期间|时)?`,
  ([, year, ...feasts], today) => {
    const [feast = ''] = FEASTS[feasts.findIndex((said) => said !== undefined)] ?? [];
    if (year === undefined) return dayOf(dateOf(feast, today), today);
    const ahead = YEARS[year];
    if (ahead === undefined) return { tag: 'past' };
    return dayOf(dateOf(feast, `${Number(today.slice(0, 4)) + ahead}-01-01`), today);
  },
);
