import type { Address } from './address.ts';
import { ENGLISH_STREETS, LEADING_STREETS, STREET_ENDINGS } from './street-words.ts';

/** Words that begin a street's name, and words or suffixes that end one. */
const BEFORE = `${LEADING_STREETS}|av|ave|bd|blvd|route|cours|c|avda|largo|vicolo|travessa|estrada|ul|al|aleja|plac|jalan|jl|strada|str|calea|bulevardul|nevsky|ulitsa|prospekt|pr|unter|am|an der|auf der|zum|zur`;
const AFTER = `${ENGLISH_STREETS}|${STREET_ENDINGS}|av|pl|ter|str|ring|torget|gate|utca|út|tér|ulice|náměstí|třída|tie|caddesi|sokak|dori|chome`;
const ENDINGS = new RegExp(`(?:${STREET_ENDINGS}|str)\\.?$`, 'i');
const HAS_BEFORE = new RegExp(`^(?:${BEFORE})[./]?\\s+\\p{L}`, 'iu');
const AFTER_WORD = new RegExp(`^(?:${AFTER})\\.?$`, 'i');
const NUMBER = '\\d{1,5}[a-z]?(?:\\s?(?:bis|ter|quater))?(?:\\s?[-–/]\\s?\\d{1,4}[a-z]?){0,2}';
const FIRST = new RegExp(
  `^(?:no\\.?\\s*|nr\\.?\\s*|#)?(${NUMBER})[, ]\\s*(?=\\p{L}|\\d+(?:st|nd|rd|th)\\b)(.+)$`,
  'iu',
);
const LAST = new RegExp(`^(.*\\p{L}[\\p{L}.'’)]*)[, ]\\s*(?:no\\.?\\s*|nr\\.?\\s*|#)?(${NUMBER})(?:\\s+(.+))?$`, 'iu');
const DIRECTION = /^(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\.?$/i;
/** Names after which a number is not a house number: "Pier 39", "Terminal 2", "Route 66". */
const NO_STREET =
  /^(?:pier|terminal|gate|platform|route|highway|motorway|exit|building|hall|studio|area|room|apartment|apt|unit|floor|level|no|number|flight|bus|line|metro|district|zone|sector|plot|apollo|fifth|windows|a|b|m|u|s)$/i;
/** A flat, floor or building within the house. */
const INSIDE = /^(?:apt|apartment|flat|unit|suite|ste|floor|fl|room|bldg|building|#)\b/i;
const POSTCODES =
  /(?<![\p{L}\d])(?:\d{4} ?[A-Z]{2}|(?:[A-Za-z]{1,2}-)?\d{4,6}(?:-\d{3,4})?|\d{3}-\d{4}|\d{2}-\d{3}|\d{3} \d{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\p{L}\d])/gu;

/**
 * "Mainzer Landstraße 1, 60329 Frankfurt am Main", "10 Downing Street, London SW1A 2AA": the street part, then areas.
 */
export function westernAddress(text: string): Address | null {
  const parts = text.split(/\s*[,;\n]\s*/).filter((part) => part !== '' && !INSIDE.test(part));
  // "Rue de Rivoli, 12" and "12, rue de Rivoli" are one part despite the comma.
  const joined = joinNumbers(parts);
  for (const [index, part] of joined.entries()) {
    const found = streetOf(part, joined.length > 1);
    if (!found) continue;
    const behind = [found.rest, ...joined.slice(index + 1)].map(withoutPostcode).filter((area) => area !== '');
    // With a name in front ("Café Central, Herrengasse 14"), that is what is wanted, not the house.
    if (index > 0) return null;
    const { street, number } = found;
    if (!number && behind.length === 0) return null;
    return { street, ...(number && { number }), areas: behind, style: 'western' };
  }
  return null;
}

function joinNumbers([first = '', second, ...rest]: string[]): string[] {
  if (second === undefined) return [first];
  const isNumber = (part: string) => new RegExp(`^(?:no\\.?\\s*)?${NUMBER}$`, 'i').test(part) && !/^\d{5}$/.test(part);
  return isNumber(first) || (isNumber(second) && isStreet(first))
    ? [`${first} ${second}`, ...rest]
    : [first, second, ...rest];
}

const withoutPostcode = (area: string) =>
  area
    .replace(POSTCODES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–]+|[\s\-–]+$/g, '');

const isStreet = (name: string) =>
  HAS_BEFORE.test(name) ||
  name.split(' ').some((word, index) => (index > 0 && AFTER_WORD.test(word)) || ENDINGS.test(word));

/**
 * The street, the house number and what follows them without a comma. hasMore: an area follows, so any name may be a
 * street's.
 */
function streetOf(part: string, hasMore: boolean): { street: string; number?: string; rest: string } | null {
  const [, number, after = ''] = FIRST.exec(part) ?? [];
  if (number) {
    const words = after.split(' ');
    const end = HAS_BEFORE.test(after)
      ? words.length - 1
      : words.findLastIndex((word) => AFTER_WORD.test(word) || ENDINGS.test(word));
    if (end < 0) return hasMore && words.length <= 4 ? { street: after, number, rest: '' } : null;
    const last = DIRECTION.test(words[end + 1] ?? '') ? end + 1 : end;
    return { street: words.slice(0, last + 1).join(' '), number, rest: words.slice(last + 1).join(' ') };
  }
  const [, before = '', house, rest = ''] = LAST.exec(part) ?? [];
  const lastWord = before.split(' ').at(-1) ?? '';
  if (
    house &&
    (isStreet(before) || !NO_STREET.test(lastWord)) &&
    (isStreet(before) || (hasMore && rest === '' && before.split(' ').length <= 4))
  )
    return { street: before, number: house, rest };
  return hasMore && isStreet(part) && !/\d/.test(part) ? { street: part, rest: '' } : null;
}
