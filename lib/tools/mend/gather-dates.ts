import { matchChoice } from './choice.ts';
import { parseClockTime } from './clock.ts';
import { parseDate } from './dates.ts';
import { endedDays } from './ended-days.ts';
import { type Fields, type Properties, without } from './fields.ts';
import { enumOf, fieldKind, isNothing, normalizeText } from './json-schema.ts';
import { fieldsFor } from './keys.ts';
import type { Mending } from './mending.ts';
import { parseNumber } from './numbers.ts';
import { withDigits } from './with-digits.ts';

/** A day where a span belongs, an end date instead of a number of days, a day apart from its time. */
export function withDatesGathered(value: Fields, properties: Properties, run: Mending): Fields {
  return [datedSpan, endedDays, datedTime].reduce((fields, step) => step(fields, properties, run), value);
}

/** "span": "tomorrow" is a day, not a span: all of that day; "next 3 days" says how many. */
function datedSpan(value: Fields, properties: Properties, { calendar }: Mending): Fields {
  const { span, date } = value;
  const choices = enumOf(properties.span ?? {});
  if (!properties.date || !choices.includes('days') || typeof span !== 'string' || matchChoice(span, choices))
    return value;
  const day = parseDate(span, calendar)?.value;
  if (day !== undefined) return { ...value, span: 'days', date: isNothing(date) ? day : date };
  const ahead = normalizeText(span).replace(
    /^(?:(?:for |over |in )?(?:the )?(?:next|coming|following)|未来|接下来的?|往后|今后)\s*/,
    '',
  );
  if (choices.includes('hours') && isHours(ahead)) return { ...value, span: 'hours' };
  const days = parseNumber(ahead, 'days');
  return days === undefined || !/[^\d\s]/.test(ahead)
    ? value
    : { ...value, span: 'days', days: isNothing(value.days) ? days : value.days };
}

const isHours = (text: string) =>
  /(?:hours?|hrs?|h|小时|钟头)$/.test(text) && parseNumber(text, 'minutes') !== undefined;

const DAYS_APART = /^(?:date|day|(?:departure|travel|arrival)_?(?:date|day)|日期)$/i;

/** { depart_at: "08:00", date: "tomorrow" } */
function datedTime(value: Fields, properties: Properties, { calendar }: Mending): Fields {
  const times = Object.keys(properties).filter((key) => fieldKind(properties[key] ?? {}) === 'time');
  const dayKey = Object.keys(value).find((key) => DAYS_APART.test(key) && !(key in properties));
  const given = dayKey === undefined ? undefined : value[dayKey];
  const day = typeof given === 'string' ? parseDate(given, calendar)?.value : undefined;
  if (dayKey === undefined || day === undefined) return value;
  const clocks = Object.entries(value).flatMap(([key, text]): [string, string][] => {
    if (typeof text !== 'string' || key === dayKey || fieldsFor(key, times).length === 0) return [];
    const clock = parseClockTime(withDigits(normalizeText(text)).replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1'), day);
    return clock && clock.day === undefined ? [[key, `${day}T${clock.time}`]] : [];
  });
  return clocks.length === 0 ? value : { ...without(value, [dayKey]), ...Object.fromEntries(clocks) };
}
