import { isRecord } from '../../domain/is-record.ts';
import { daysBetween } from '../../geo/calendar.ts';
import { type Calendar, todayOf } from './calendar.ts';
import { parseDate } from './dates.ts';
import { type Fields, type Properties, without } from './fields.ts';
import { fieldKind, isNothing } from './json-schema.ts';
import { type Mending, tellOf } from './mending.ts';

const STARTS =
  /^(?:start|from|begin|(?:start|from|begin|departure|arrival)_?(?:date|day)|date|day|开始日期|出发日期)$/i;

const ENDS = /^(?:end|to|until|till|through|(?:end|to|return|last|until)_?(?:date|day)|结束日期|返回日期)$/i;

const RANGES = /^(?:dates|date_?range|period|when|日期)$/i;

/** A first and a last day, for a tool that counts days. */
export function endedDays(value: Fields, properties: Properties, run: Mending): Fields {
  const date = Object.keys(properties).find((key) => fieldKind(properties[key] ?? {}) === 'date');
  if (!properties.days || date === undefined) return value;
  const dayAt = (key: string | undefined) => {
    const given = key === undefined ? undefined : value[key];
    return typeof given === 'string' ? parseDate(given, run.calendar)?.value : undefined;
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
  const days = parts.map((part) => (typeof part === 'string' ? parseDate(part, calendar)?.value : undefined));
  return days.length === 2 && days.every((day) => day !== undefined) ? days : [];
}

/** Only at a single hyphen: a date has two of its own. */
function partsOf(range: string): string[] {
  const parts = range.split(/\s*(?:\bto\b|\buntil\b|至|到|~|～|–|—| - |\/)\s*/);
  return parts.length === 1 && range.split('-').length === 2 ? range.split('-') : parts;
}
