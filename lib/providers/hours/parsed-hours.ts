import { iso1A2Code } from '@rapideditor/country-coder';
import OpeningHours from 'opening_hours';
import type { Place } from '../../domain/place.ts';
import { osmHoursOf } from './chinese-hours.ts';
import { withoutHolidays } from './without-holidays.ts';

/** Parsed hours by text and country: parsing takes about a millisecond, and searches return the same shops again. */
const parsed = new Map<string, OpeningHours | null>();

const MAX_PARSED = 2_000;

export function parse({ openingHours = '', countryCode, at }: Pick<Place, 'openingHours' | 'countryCode' | 'at'>) {
  const country = (countryCode ?? iso1A2Code([at.lng, at.lat], { level: 'territory' }) ?? '').toLowerCase();
  const key = `${country} ${openingHours}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  if (parsed.size >= MAX_PARSED) parsed.clear();
  const hours = parseText(openingHours, country, at);
  parsed.set(key, hours);
  return hours;
}

function parseText(text: string, country: string, at: Place['at']): OpeningHours | null {
  const plain = text.normalize('NFKC');
  const isForeign = /[\p{Script=Han}、。]/u.test(plain) || /\d:\d\d[\s/]+\d{1,2}:\d\d/.test(plain);
  const hours = isForeign ? osmHoursOf(plain) : plain.replace(/~/g, '-');
  if (hours === undefined) return null;
  // School holidays differ by state, which is unknown; public ones are known for some countries.
  const names = /\bPH\b/.test(hours) && !hasHolidays(country) ? 'PH|SH' : 'SH';
  return parsedBy(/\b(?:PH|SH)\b/.test(hours) ? withoutHolidays(hours, names) : hours, country, at);
}

/** Countries for which the parser has a table of public holidays. */
const withHolidays = new Map<string, boolean>([['', false]]);

function hasHolidays(country: string): boolean {
  const known = withHolidays.get(country);
  if (known !== undefined) return known;
  const isKnown = parsedBy('PH off', country, { lng: 0, lat: 0 }) !== null;
  withHolidays.set(country, isKnown);
  return isKnown;
}

function parsedBy(hours: string, country: string, at: Place['at']): OpeningHours | null {
  try {
    return new OpeningHours(
      hours,
      { lat: at.lat, lon: at.lng, address: { country_code: country, state: '' } },
      { locale: 'en', mode: 0, tag_key: 'opening_hours', map_value: false, warnings_severity: 4 },
    );
  } catch {
    // Free text ("call first") is not opening_hours syntax: the hours are unknown.
    return null;
  }
}
