import { exceptionIn, holidayRules } from './chinese-holidays.ts';
import { type Rule, rulesOf } from './chinese-rules.ts';
import { plainSign } from './chinese-signs.ts';
import { written } from './written-hours.ts';

const ALWAYS =
  /^(?:全年|每天|每日|周一至周日|营业时间|开放时间|[\s,:])*(?:全天候?|7\s*[x×*]\s*24\s*小时|24\s*(?:小时|[hH])|00?:00-24:00)+(?:营业|开放|服务)?$/;

/**
 * Chinese opening hours, as found on signs and in AMap, in OSM's syntax: 「09:00-17:00（周一闭馆，节假日除外）」 → "09:00-17:00; Mo
 * off; PH 09:00-17:00". undefined if any word is not understood, or several things are said at once: one word may turn
 * the rest into its opposite.
 */
export function osmHoursOf(sign: string): string | undefined {
  const text = plainSign(sign);
  if (ALWAYS.test(text)) return '24/7';
  const exception = exceptionIn(text);
  const rules = rulesOf(exception.rest);
  if (!rules || rules.length === 0 || rules.some(overlaps) || clashes(rules)) return undefined;
  const holidays = holidayRules(rules, exception.kind);
  return holidays && written([...rules, ...holidays]);
}

/** Two rules for the same days with different hours: of seasons, perhaps, but which applies is not stated. */
function clashes(rules: Rule[]): boolean {
  const keys = rules.map(({ dates, days }) => `${dates} ${days}`);
  return new Set(keys).size < keys.length;
}

/** Overlapping shifts of one rule are of different seasons, and which applies is not stated. */
function overlaps({ hours }: Rule): boolean {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const shifts = hours.split(',').map((shift) => shift.split('-').map(minutes));
  return shifts.some(([start = 0], index) => index > 0 && start < (shifts[index - 1]?.[1] ?? 0));
}
