import { knownZone, localIso } from '../../geo/local-time.ts';
import { choiceOf } from './choice.ts';
import { clockTimeOf } from './clock.ts';
import { withDigits } from './date-words.ts';
import { dateOf, daysBetween } from './dates.ts';
import { without } from './gather-places.ts';
import { enumOf, isNothing, type JsonSchema, kindOf, plain } from './json-schema.ts';
import { fieldsFor } from './keys.ts';
import { type Mending, tellOf } from './mending.ts';

type Fields = Record<string, unknown>;
type Properties = Record<string, JsonSchema>;

/** A day where a span should stand, an end instead of a number of days, a day apart from its time. */
export function withDatesGathered(value: Fields, properties: Properties, run: Mending): Fields {
  return [datedSpan, endedDays, datedTime].reduce((fields, step) => step(fields, properties, run), value);
}

/** "span": "tomorrow" is a day, not a span: the whole of that day. */
function datedSpan(value: Fields, properties: Properties, { calendar }: Mending): Fields {
  const { span, date } = value;
  const choices = enumOf(properties.span ?? {});
  if (!properties.date || !choices.includes('days') || typeof span !== 'string' || choiceOf(span, choices))
    return value;
  const day = dateOf(span, calendar)?.value;
  return day === undefined ? value : { ...value, span: 'days', date: isNothing(date) ? day : date };
}

const STARTS =
  /^(?:start|from|begin|(?:start|from|begin|departure|arrival)_?(?:date|day)|date|day|开始日期|出发日期)$/i;
const ENDS = /^(?:end|to|until|till|through|(?:end|to|return|last|until)_?(?:date|day)|结束日期|返回日期)$/i;
const RANGES = /^(?:dates|date_?range|period|when|日期)$/i;

/** A first and a last day for a tool that counts days. */
function endedDays(value: Fields, properties: Properties, run: Mending): Fields {
  const date = Object.keys(properties).find((key) => kindOf(properties[key] ?? {}) === 'date');
  if (!properties.days || date === undefined) return value;
  const dayAt = (key: string | undefined) => {
    const given = key === undefined ? undefined : value[key];
    return typeof given === 'string' ? dateOf(given, run.calendar)?.value : undefined;
  };
  const keyOf = (names: RegExp) => Object.keys(value).find((key) => names.test(key) && dayAt(key) !== undefined);
  const range = Object.keys(value).find((key) => RANGES.test(key) && !(key in properties));
  const [first, last] = range === undefined ? [] : rangeOf(value[range], run);
  const [startKey, endKey] = [keyOf(STARTS), keyOf(ENDS)];
  const start = first ?? dayAt(startKey);
  const end = last ?? (endKey !== undefined && endKey in properties ? undefined : dayAt(endKey));
  if (end === undefined) return value;
  const rest = without(
    value,
    [startKey, endKey, range].filter((key) => key !== undefined),
  );
  // A forecast begins today; a trip on its first day.
  const isForecast = properties.span !== undefined;
  if (isForecast && start === end) return { ...rest, span: 'days', date: end };
  const today = localIso(run.calendar.now.getTime(), knownZone(run.calendar.timeZone) ?? 'UTC').slice(0, 10);
  const from = isForecast ? today : start;
  const days = from === undefined ? 0 : daysBetween(from, end);
  if (from === undefined || days < 1 || (!isNothing(value.days) && String(value.days) !== String(days))) return value;
  tellOf(run, 'days')(`was counted from ${from} to ${end}: ${days}`);
  return { ...rest, days, ...(isForecast ? { span: 'days' } : { [date]: from }) };
}

/** ["2026-12-01", "2026-12-03"], "12月1日至3日" not: its end has no month. */
function rangeOf(value: unknown, { calendar }: Mending): string[] {
  const parts = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/\s*(?:\bto\b|\buntil\b|至|到|~|～|–|—| - |\/)\s*/)
      : [];
  const days = parts.map((part) => (typeof part === 'string' ? dateOf(part, calendar)?.value : undefined));
  return days.length === 2 && days.every((day) => day !== undefined) ? days : [];
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
