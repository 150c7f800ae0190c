import { keyOf } from '../../gazetteer/normalize.mjs';
import { ENGLISH_STREETS, LEADING_STREETS } from '../../geo/address/street-words.ts';

const ABBREVIATIONS: [RegExp, string][] = [
  [/\bst\b|\bstr\b/g, 'street'],
  [/str$|strasse$/g, 'strasse'],
  [/\bave?\b/g, 'avenue'],
  [/\brd\b/g, 'road'],
  [/\bblvd\b|\bbd\b/g, 'boulevard'],
  [/\bdr\b/g, 'drive'],
  [/\bln\b/g, 'lane'],
  [/\bpl\b/g, 'place'],
  [/\bsq\b/g, 'square'],
  [/\bpkwy\b/g, 'parkway'],
  [/\bhwy\b/g, 'highway'],
  [/\bul\b|\bulica\b/g, ''],
  [/\bn\b/g, 'north'],
  [/\bs\b/g, 'south'],
  [/\be\b/g, 'east'],
  [/\bw\b/g, 'west'],
];

function streetKey(street: string): string {
  const key = keyOf(street.replace(/str\.\s*$/i, 'strasse'));
  return ABBREVIATIONS.reduce((text, [pattern, full]) => text.replace(pattern, full), key)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a street that every way of writing it has, to look for it by: "12 Ginkgo Rd" → "Ginkgo". */
export function streetWords(street: string): string {
  const words = street.split(/\s+/);
  const own = words.filter((word) => !GENERIC.test(word));
  return (own.length > 0 ? own : words).join(' ');
}

const GENERIC = new RegExp(`^(?:${ENGLISH_STREETS}|${LEADING_STREETS}|str|av|n|s|e|w|north|south|east|west)\\.?$`, 'i');

export function isSameStreet(asked: string, found: string): boolean {
  const [a, b] = [streetKey(asked), streetKey(found)];
  return a.replace(/ /g, '') === b.replace(/ /g, '');
}
