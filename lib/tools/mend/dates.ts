import { isRealDate, isRealTime } from '../../domain/dates.ts';
import { type Calendar, type DateReading, NOW, todayOf } from './calendar.ts';
import { parseClockTime } from './clock.ts';
import { parseDay } from './date-words.ts';
import { type Iso, parseIso } from './iso.ts';
import { normalizeText } from './json-schema.ts';
import { withDigits } from './with-digits.ts';
import { MONTH_AND_DAY } from './written-day.ts';

/** The date a text means, as "2026-11-30"; undefined if it is unreadable, ambiguous or not in the calendar. */
export function parseDate(text: string, calendar: Calendar): DateReading | undefined {
  const said = withDigits(normalizeText(text)).replace(/[\s,，]*[(（].*[)）]$/, '');
  const today = todayOf(calendar);
  const iso = parseIso(said);
  if (iso) return isRealTime(iso.local) ? dayOfInstant(iso) : undefined;
  const found = NOW.test(said) ? today : (parseClockTime(said, today)?.day ?? parseDay(said, today));
  if (found === undefined || !isRealDate(found)) return undefined;
  // To some people the next one to come, to others the one in next week.
  const isNext = /^(?:on |the )?next (?:mon|tue|wed|thu|fri|sat|sun)/.test(said);
  if (isNext) return { value: found, change: `was "${said}": ${found} was taken, of next week` };
  return { value: found, ...(MONTH_AND_DAY.test(said) && { change: `was "${said}": ${found} was taken` }) };
}

/** Programs write a day as midnight with a zone; any other hour may fall on another day elsewhere. */
function dayOfInstant({ local, zone }: Iso): DateReading {
  const value = local.slice(0, 10);
  const isDay = zone === undefined || local.endsWith('T00:00');
  return {
    value,
    ...(!isDay && { change: `was an instant (${local}${zone}): its day as written, ${value}, was taken` }),
  };
}
