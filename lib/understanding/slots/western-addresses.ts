import { ENGLISH_STREETS, LEADING_STREETS, STREET_ENDINGS } from '../../geo/address/street-words.ts';
import type { KindOf, Span } from './span.ts';

const NUMBER = '\\d{1,5}[A-Za-z]?(?: (?:bis|ter))?(?:[-–/]\\d{1,4}[A-Za-z]?)?(?![\\p{L}\\d])';
const CAP = "(?:\\p{Lu}[\\p{L}'’.-]*|\\d{1,3}(?:st|nd|rd|th)|of|the|de|la|St\\.)";
const LOW = "(?:\\p{Ll}[\\p{L}'’-]+|\\d{1,3}(?:st|nd|rd|th))";
const capital = (words: string) =>
  words
    .split('|')
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join('|');
const DIRECTION = '(?: (?:NW|NE|SW|SE|N|S|E|W|North|South|East|West|nw|ne|sw|se)\\b\\.?)?';
const EDGE = '(?<![\\p{L}\\d.,-])';
const LEADING = `${LEADING_STREETS}|ul\\.`;
const PARTICLE = "(?:(?:de|du|des|del|della|dei|la|le|les|los|las|di|da|do|dos)\\s|[dl]['’])";
const LED = `(?:${LEADING}|Av\\.|Avda\\.|C/|${capital(LEADING)}) ${PARTICLE}{0,2}\\p{Lu}[\\p{L}'’-]+(?: ${PARTICLE}{0,2}\\p{Lu}[\\p{L}'’-]+){0,3}`;
const ONE_WORD = `(?:\\p{L}[\\p{L}-]*(?:${STREET_ENDINGS}|str\\.)|(?:Straße|Strasse|Str\\.|Platz|Allee|Weg|Gasse|Ufer|Damm|Ring|Linden))`;
/** A number that counts or measures is no house. */
const NO_UNIT =
  '(?!\\s*(?:-?\\s?(?:min|minutes?|hours?|h|km|m|miles?|days?|nights?|stars?|am|pm|uhr|people|best|nearest|places?)\\b|[%°:.]\\d|[%°]))';
const CROSSED = `(?:(?:${CAP} ){1,3}(?:${capital(ENGLISH_STREETS)})|Broadway)`;
const SHAPES = [
  // 5th Ave & 42nd St
  new RegExp(`${EDGE}${CROSSED}\\b\\.? (?:&|and|at) ${CROSSED}\\b\\.?`, 'gu'),
  // 221B Baker Street, 1600 Pennsylvania Avenue NW, 350 5th Ave
  new RegExp(`${EDGE}${NUMBER},? (?:${CAP} ){1,4}?(?:${capital(ENGLISH_STREETS)})\\b\\.?${DIRECTION}`, 'gu'),
  new RegExp(`${EDGE}\\d{1,5}[a-z]? (?:${LOW} ){1,2}?(?:${ENGLISH_STREETS})\\b${DIRECTION}`, 'gu'),
  // SW1A 1AA, M5V 2T6; a ZIP code alone or behind what leads to it
  /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)(?![\p{L}\d])/giu,
  /(?:^|(?<=\b(?:in|near|zip|zip code|postcode|postal code) ))\d{5}(?:-\d{4})?(?=$|[?.!,]| (?:on|for|tomorrow|today)\b)/gi,
  // 1 Broadway
  new RegExp(`${EDGE}${NUMBER} (?:Broadway|Piccadilly|Strand|The Strand)\\b`, 'gu'),
  // 12 rue de Rivoli; Via Roma 12
  new RegExp(`${EDGE}${NUMBER},? ${LED}`, 'gu'),
  new RegExp(`${EDGE}${LED},? ${NUMBER}${NO_UNIT}`, 'gu'),
  // Mainzer Landstraße 1, Unter den Linden 77
  new RegExp(`${EDGE}(?:(?:\\p{Lu}[\\p{L}.-]+|der|den|dem) ){0,3}${ONE_WORD} ${NUMBER}${NO_UNIT}`, 'gu'),
  // Baker Street 221B
  new RegExp(
    `${EDGE}(?:\\p{Lu}[\\p{L}'’.-]+ ){1,3}(?:Street|Road|Avenue|Lane|Boulevard) ${NUMBER}(?=$|[,?!;]|\\.(?:\\s|$)| (?:to|in|from|and|near|or|is)\\b)`,
    'gu',
  ),
];
/** What counts, is numbered otherwise, or is a day, before a number. */
const COUNTED =
  /\b(?:top|best|first|next|the|these|those|bus|line|route|highway|flight|train|tram|metro|room|gate|platform|pier|terminal|exit|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*) $/i;
const NO_STREET =
  /\b(?:min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?|miles?|km|m|kilomet\w+|met(?:er|re)s?|am|pm|stars?|restaurants?|hotels?|cafes?|shops?|bars?|museums?|parks?|stops?|people|nearest|best|closest|along|on|in|at|from|to|near|by|and|or|walk to|away|more|degrees)\b/i;
/** Words of a request that a capital at the beginning of a sentence makes look like a name. */
const NO_NAME =
  /^(?:where|weather|from|is|are|find|route|routes|show|navigate|take|how|what|directions?|hotels?|restaurants?|caf[eé]s?|near|to|drive|walk|get|go|bring|search|wetter|wo|von|nach|in|at|forecast|temperature|distance|locate|address|please|mark|pin|zoom|parking|plan|compare|will|does|can|weg|hi|hello|liegt|ist)$/i;

/** Addresses with a house: "221B Baker Street, London", "Mainzer Landstraße 1, 60325 Frankfurt", "12 rue de Rivoli". */
export function westernAddressesIn(text: string, kindOf: KindOf): Span[] {
  const spans: Span[] = [];
  for (const shape of SHAPES)
    for (const match of text.matchAll(shape)) {
      let start = match.index;
      let words = match[0];
      for (let first = words.split(' ')[0] ?? ''; NO_NAME.test(first); first = words.split(' ')[0] ?? '') {
        start += first.length + 1;
        words = words.slice(first.length + 1);
      }
      const end = match.index + match[0].length;
      const isStreet = /^\d/.test(words)
        ? !COUNTED.test(text.slice(0, start)) && !NO_STREET.test(words)
        : /\p{L} ?,? \d/u.test(words) && !/^(?:straße|str\.|platz|weg|ring|allee) /i.test(words);
      if (!isStreet || spans.some((other) => start < other.end && end > other.start)) continue;
      spans.push({ start, end: end + areasBehind(text.slice(end), kindOf) });
    }
  return spans;
}

const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:am|an der|of|de|la|upon|del|in der) )?\\p{Lu}[\\p{L}'’.-]*){0,3}";
const POSTCODE = '(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|(?:[A-Z]{1,2} )?\\d{4,5}(?:-\\d{4})?)(?![\\p{L}\\d])';
const PART = new RegExp(`^(,? )(?:(${POSTCODE})(?: (?=\\p{Lu}))?)?(${NAME}(?![\\p{L}\\d]))?(?: ${POSTCODE})?`, 'u');
const NO_AREA =
  /^(?:tomorrow|today|tonight|then|and|please|thanks?|how|what|is|or|on|by|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weather|i|to|from)\b/i;

/** The length of the areas that follow a street: ", London", ", 60325 Frankfurt am Main, Germany", " Washington DC". */
function areasBehind(text: string, kindOf: KindOf): number {
  let length = 0;
  for (let count = 0; count < 4; count++) {
    const rest = text.slice(length);
    const [whole, gap = '', code, name = ''] = PART.exec(rest) ?? [];
    const lower = /^,? (\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+)?)/u.exec(rest);
    if (whole && (name || code)) {
      const kind = name === '' ? undefined : kindOf(name.replace(/\.+$/, ''));
      const isFit = gap === ' ' && !code ? kind === 'area' || /^(?:DC|[A-Z]{2})$/.test(name) : kind !== 'other';
      if (!isFit || NO_AREA.test(name)) return length;
      length += whole.replace(/\.$/, '').length;
      continue;
    }
    const town = [lower?.[1], lower?.[1]?.split(' ')[0]].find((each) => each && kindOf(each) === 'area');
    const isLast =
      town !== undefined &&
      /^(?:$|[\s.?!,]+(?:$|to|from|by|on|please)\b|[.?!]*$)/.test(rest.slice(rest.indexOf(town) + town.length));
    if (!lower || !town || !(rest.startsWith(',') || isLast)) return length;
    length += rest.indexOf(town) + town.length;
  }
  return length;
}
