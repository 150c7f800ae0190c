import { plainSign, SEASON } from './chinese-signs.ts';
import { onClock } from './chinese-times.ts';
import { osmWords } from './chinese-words.ts';

const ALWAYS =
  /^(?:全年|每天|每日|周一至周日|营业时间|开放时间|[\s,:])*(?:全天候?|7\s*[x×*]\s*24\s*小时|24\s*(?:小时|[hH])|00?:00-24:00)+(?:营业|开放|服务)?$/;
const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const SELECTOR = `(?:${DAY}|${MONTH}(?: \\d\\d)?)`;
/** A date or month span, then days, then times or "off"; each may be missing but the last. */
const RULE = new RegExp(
  `^((?:${MONTH}(?: \\d\\d)?(?:-${MONTH}(?: \\d\\d)?)?,?)*) ?((?:${DAY}(?:-${DAY})?,?)*) ?(off|\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)$`,
);

interface Rule {
  dates: string;
  days: string;
  /** "off", or shifts. */
  hours: string;
}

/**
 * Chinese opening hours, as signs and AMap have them, in OSM's syntax: 「09:00-17:00（周一闭馆，节假日除外）」 →
 * "09:00-17:00; Mo off; PH 09:00-17:00". undefined where any word of it is not understood, or several things are said at once:
 * one word may turn the rest into its opposite.
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

type Exception = 'closed' | 'open' | undefined;

/** 「法定节假日除外」 after a closing day means open on holidays, after hours it means closed; 「照常」 means open. */
function exceptionIn(text: string): { rest: string; kind: Exception } {
  const HOLIDAYS = '(?:国家|国定|法定|公共|公众)*(?:节假日|假日|假期)';
  const usual = new RegExp(
    `[;, ]*(?:遇|逢)?${HOLIDAYS}(?:照常|正常)(?:开放|营业|开馆|开园)?|[;, ]*${HOLIDAYS}(?:不休息?|无休|开放|不闭馆)(?!\\d)`,
  );
  if (usual.test(text)) return { rest: text.replace(usual, ' '), kind: 'open' };
  const except = new RegExp(`[;, ]*(?:除)?${HOLIDAYS}(?:除外|外)[;, ]*`);
  const at = text.search(except);
  if (at < 0) return { rest: text, kind: undefined };
  const isAfterClosing = /(?:闭馆|休馆|闭园|休息|不开放|不营业|关闭|停业|休)\s*$/.test(text.slice(0, at));
  return { rest: text.replace(except, ' ').trim(), kind: isAfterClosing ? 'open' : 'closed' };
}

function rulesOf(text: string): Rule[] | undefined {
  const osm = osmWords(onClock(text.replace(/次日|翌日|第二天/g, '')))
    // A season is known by its dates alone.
    .replace(new RegExp(`${SEASON.source}(?=${MONTH})`, 'g'), ' ')
    .replace(new RegExp(`(?<=${MONTH}[^;]*?)${SEASON.source}`, 'g'), ' ')
    .replace(/ ?: ?(?!\d)|(?<=[A-Za-z]) ?: ?(?=\d)/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/ ?([,;-]) ?/g, '$1')
    // A day or a date after hours begins a new rule; further hours are a second shift.
    .replace(new RegExp(`(\\d:\\d\\d|off)[ ,;]+(?=${SELECTOR})`, 'g'), '$1;')
    .replace(/(off)[ ,;]+(?=\d)/g, '$1;')
    .replace(/(\d:\d\d)[;, ]+(?=\d\d:\d\d-)/g, '$1,')
    .replace(new RegExp(`(${DAY}),(?=\\d|off)`, 'g'), '$1 ');
  const rules = osm
    .split(';')
    .map((rule) => rule.replace(/^[ ,]+|[ ,]+$/g, ''))
    .filter(Boolean)
    .map((rule) => RULE.exec(rule));
  if (rules.some((rule) => rule === null || rule[0].includes('?'))) return undefined;
  return rules.flatMap((rule) =>
    rule ? [{ dates: rule[1] ?? '', days: (rule[2] ?? '').replace(/,$/, ''), hours: rule[3] ?? '' }] : [],
  );
}

/** Rules for public holidays; undefined where which hours they have is not said. */
function holidayRules(rules: Rule[], kind: Exception): Rule[] | undefined {
  if (kind === 'closed') return [{ dates: '', days: 'PH', hours: 'off' }];
  const open = rules.filter(({ hours }) => hours !== 'off');
  if (kind === undefined || !rules.some(({ hours }) => hours === 'off')) return [];
  const hasOne =
    new Set(open.map(({ dates, hours }) => `${dates} ${hours}`)).size === new Set(open.map(({ dates }) => dates)).size;
  return open.length > 0 && hasOne ? open.map((rule) => ({ ...rule, days: 'PH' })) : undefined;
}

/** Later rules hold before earlier ones: from the general to the particular. */
function written(rules: Rule[]): string {
  const rank = ({ dates, days, hours }: Rule) =>
    (/PH/.test(days) ? 8 : 0) + (hours === 'off' ? 4 : 0) + (days ? 2 : 0) + (dates ? 1 : 0);
  const sorted = rules
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => rank(a.rule) - rank(b.rule) || a.index - b.index)
    .map(({ rule }) => rule);
  const texts = sorted.map((rule, index) => {
    const text = [rule.dates, rule.days, rule.hours].filter(Boolean).join(' ');
    const before = sorted.slice(0, index);
    // As a further rule it leaves the night of the day before alone, which an overriding one would cut off at midnight.
    const isFurther = before.length > 0 && before.every((other) => isBeside(other, rule));
    return `${index === 0 ? '' : isFurther ? ', ' : '; '}${text}`;
  });
  // Closing days alone say nothing of the others.
  const isClosingOnly = rules.every(({ hours, dates, days }) => hours === 'off' && (dates || days));
  return `${isClosingOnly ? 'Mo-Su unknown; ' : leavesWeekendOpen(rules) ? 'Sa-Su unknown; ' : ''}${texts.join('')}`;
}

/** 「平日 9:00-17:00，节假日 9:00-20:00」 does not say which of the two a weekend is. */
function leavesWeekendOpen(rules: Rule[]): boolean {
  const isSaid = rules.some(({ days }) => days === '' || /Sa|Su/.test(days));
  return !isSaid && rules.some(({ days, hours }) => hours !== 'off' && days.startsWith('PH')) && rules.length > 1;
}

const WEEK_DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Whether two rules have hours on different weekdays of the same dates. */
function isBeside(a: Rule, b: Rule): boolean {
  if (a.dates !== b.dates || [a, b].some(({ days, hours }) => !days || /PH/.test(days) || hours === 'off'))
    return false;
  const days = daysOf(b);
  return daysOf(a).every((day) => !days.includes(day));
}

const daysOf = ({ days }: Rule): string[] =>
  days.split(',').flatMap((span) => {
    const [from = '', to = from] = span.split('-');
    const start = WEEK_DAYS.indexOf(from);
    const length = (WEEK_DAYS.indexOf(to) - start + 7) % 7;
    return Array.from({ length: length + 1 }, (_, index) => WEEK_DAYS[(start + index) % 7] ?? '');
  });

/** Two rules of the same days with other hours: of seasons, perhaps, and which holds is not said. */
function clashes(rules: Rule[]): boolean {
  const keys = rules.map(({ dates, days }) => `${dates} ${days}`);
  return new Set(keys).size < keys.length;
}

/** Shifts of one rule that overlap are of different seasons, and which holds is not said. */
function overlaps({ hours }: Rule): boolean {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const shifts = hours.split(',').map((shift) => shift.split('-').map(minutes));
  return shifts.some(([start = 0], index) => index > 0 && start < (shifts[index - 1]?.[1] ?? 0));
}
