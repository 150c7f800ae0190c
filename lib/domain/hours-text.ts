import { longClausesText } from '../i18n/format.ts';
import type { Locale } from '../i18n/index.ts';
import { type Words, wordsOf } from '../i18n/words.ts';

type Codes = Words['hours']['codes'];

/** The codes of OSM's opening_hours syntax. Source: the OSM wiki's specification of it. */
const CODES: [pattern: RegExp, code: keyof Codes][] = [
  [/\b24\/7\b/g, 'always'],
  [/\b(?:off|closed)\b/gi, 'closed'],
  [/\bunknown\b/gi, 'unknown'],
  [/\bopen\b/gi, 'open'],
  [/\bPH\b/g, 'publicHolidays'],
  [/\bSH\b/g, 'schoolHolidays'],
  [/\bsunrise\b/gi, 'sunrise'],
  [/\bsunset\b/gi, 'sunset'],
  [/\bdawn\b/gi, 'dawn'],
  [/\bdusk\b/gi, 'dusk'],
  [/\bMo\b/g, 'monday'],
  [/\bTu\b/g, 'tuesday'],
  [/\bWe\b/g, 'wednesday'],
  [/\bTh\b/g, 'thursday'],
  [/\bFr\b/g, 'friday'],
  [/\bSa\b/g, 'saturday'],
  [/\bSu\b/g, 'sunday'],
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH = new RegExp(`\\b(${MONTHS.join('|')})(?: (\\d{1,2})(?![\\d:]))?`, 'g');

/**
 * Opening hours for a reader: OSM's codes put into words ("Mo-Fr 09:00-17:00; PH off" → 「周一至周五 09:00–17:00； 节假日 休息」),
 * quoted words and free text unchanged.
 */
export function hoursText(hours: string, locale: Locale): string {
  if (/\p{Script=Han}/u.test(hours)) return hours;
  const rules = hours
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : inWords(part, locale)))
    .join('')
    .split(/\s*;\s*/)
    .filter(Boolean);
  return longClausesText(rules, locale);
}

function inWords(text: string, locale: Locale): string {
  const { codes, month, commas, spans } = wordsOf(locale).hours;
  const words = CODES.reduce((all, [pattern, code]) => all.replace(pattern, codes[code]), text);
  const dated = words.replace(MONTH, (written: string, name: string, day?: string) =>
    month(MONTHS.indexOf(name) + 1, day === undefined ? undefined : Number(day), written),
  );
  return spans(commas(dated));
}
