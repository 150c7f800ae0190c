import { isRecord } from '../../domain/is-record.ts';
import { daysBetween } from '../../geo/calendar.ts';
import { choiceOf } from './choice.ts';
import { clockTimeOf } from './clock.ts';
import { withDigits } from './date-words.ts';
import { type Calendar, dateOf, todayOf } from './dates.ts';
import { without } from './gather-places.ts';
import { enumOf, isNothing, type JsonSchema, kindOf, plain } from './json-schema.ts';
import { fieldsFor } from './keys.ts';
import { type Mending, tellOf } from './mending.ts';
import { numberOf } from './numbers.ts';

type Fields = Record<string, unknown>;
type Properties = Record<string, JsonSchema>;

/** A day where a span belongs, an end date instead of a number of days, a day apart from its time. */
export function withDatesGathered(value: Fields, properties: Properties, run: Mending): Fields {
  return [datedSpan, endedDays, datedTime].reduce((fields, step) => step(fields, properties, run), value);
}

/** "span": "tomorrow" is a day, not a span: all of that day; "next 3 days" says how many. */
function datedSpan(value: Fields, properties: Properties, { calendar }: Mending): Fields {
  const { span, date } = value;
  const choices = enumOf(properties.span ?? {});
  if (!properties.date || !choices.includes('days') || typeof span !== 'string' || choiceOf(span, choices))
    return value;
  const day = dateOf(span, calendar)?.value;
  if (day !== undefined) return { ...value, span: 'days', date: isNothing(date) ? day : date };
  const ahead = plain(span).replace(
    /^(?:(?:for |over |in )?(?:the )?(?:next|coming|following)|未来|接下来的?|往后|今后)\s*/,
    '',
  );
  if (choices.includes('hours') && isHours(ahead)) return { ...value, span: 'hours' };
  const days = numberOf(ahead, 'days');
  return days === undefined || !/[^\d\s]/.test(ahead)
    ? value
    : { ...value, span: 'days', days: isNothing(value.days) ? days : value.days };
}

const isHours = (text: string) => /(?:hours?|hrs?|h|小时|钟头)$/.test(text) && numberOf(text, 'minutes') !== undefined;

const STARTS =
  /^(?:start|from|begin|(?:start|from|begin|departure|arrival)_?(?:date|day)|date|day|开始日期|出发日期)$/i;
const ENDS = /^(?:end|to|until|till|through|(?:end|to|return|last|until)_?(?:date|day)|结束日期|返回日期)$/i;
const RANGES = /^(?:dates|date_?range|period|when|日期)$/i;

/** A first and a last day, for a tool that counts days. */
function endedDays(value: Fields, properties: Properties, run: Mending): Fields {
  const date = Object.keys(properties).find((key) => kindOf(properties[key] ?? {}) === 'date');
  if (!properties.days || date === undefined) return value;
  const dayAt = (key: string | undefined) => {
    const given = key === undefined ? undefined : value[key];
    return typeof given === 'string' ? dateOf(given, run.calendar)?.value : undefined;
  };
  const keyOf = (names: RegExp) => Object.keys(value).find((key) => names.test(key) && dayAt(key) !== undefined);
  const range = Object.keys(value).find((key) => RANGES.test(key) && !(key in properties));
  const [first, last] = range === undefined ? [] : rangeOf(value[range], run.calendar);
  const [startKey, endKey] = [keyOf(STARTS), keyOf(ENDS)];
  const start = first ?? dayAt(startKey);
  const end = last ?? (endKey !== undefined && endKey in properties ? undefined : dayAt(endKey));
  if (end === undefined) return value;
  const rest = without(
    value,
    [startKey, endKey, range].filter((key) => key !== undefined),
  );
  // A forecast begins today; a trip begins on its first day.
  const isForecast = properties.span !== undefined;
  if (isForecast && start === end) return { ...rest, span: 'days', date: end };
  const from = isForecast ? todayOf(run.calendar) : start;
  // Both the first and the last day count.
  const days = from === undefined ? 0 : daysBetween(from, end) + 1;
  if (from === undefined || days < 1 || (!isNothing(value.days) && value.days !== days && value.days !== `${days}`))
    return value;
  tellOf(run, 'days')(`was counted from ${from} to ${end}: ${days}`);
  return { ...rest, days, ...(isForecast ? { span: 'days' } : { [date]: from }) };
}

/** ["2026-12-01", "2026-12-03"], { start, end }, "12月1日至12月3日". */
function rangeOf(value: unknown, calendar: Calendar): string[] {
  if (isRecord(value)) {
    const at = (names: RegExp) => Object.entries(value).find(([key]) => names.test(key))?.[1];
    return rangeOf([at(STARTS), at(ENDS)], calendar);
  }
  const parts = Array.isArray(value) ? [value[0], value.at(-1)] : typeof value === 'string' ? partsOf(value) : [];
  const days = parts.map((part) => (typeof part === 'string' ? dateOf(part, calendar)?.value : undefined));
  return days.length === 2 && days.every((day) => day !== undefined) ? days : [];
}

/** Only at a single hyphen: a date has two of its own. */
function partsOf(range: string): string[] {
  const parts = range.split(/\s*(?:\bto\b|\buntil\b|至|到|~|～|–|—| - |\/)\s*/);
  return parts.length === 1 && range.split('-').length === 2 ? range.split('-') : parts;
}

const DAYS_APART = /^(?:date|day|(?:departure|travel|arrival)_?(?:date|day)|日期)$/i;

/** { depart_at: "08:00", date: "tomorrow" } */
function datedTime(value: Fields, properties: Properties, { calendar }: Mending): Fields {
  const times = Object.keys(properties).filter((key) => kindOf(properties[key] ?? {}) === 'time');
  const dayKey = Object.keys(value).find((key) => DAYS_APART.test(key) && !(key in properties));
  const given = dayKey === undefined ? undefined : value[dayKey];
  const day = typeof given === 'string' ? dateOf(given, calendar)?.value : undefined;
  if (dayKey === undefined || day === undefined) return value;
  const clocks = Object.entries(value).flatMap(([key, text]): [string, string][] => {
    if (typeof text !== 'string' || key === dayKey || fieldsFor(key, times).length === 0) return [];
    const clock = clockTimeOf(withDigits(plain(text)).replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1'), day);
    return clock && clock.day === undefined ? [[key, `${day}T${clock.time}`]] : [];
  });
  return clocks.length === 0 ? value : { ...without(value, [dayKey]), ...Object.fromEntries(clocks) };
}
