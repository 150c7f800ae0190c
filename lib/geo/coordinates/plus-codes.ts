import type { NumberPair } from './number-pair.ts';

const ALPHABET = '23456789CFGHJMPQRVWX';
/** Of the first two characters, latitudes end at the ninth of the alphabet, longitudes at the eighteenth. */
const CODE = new RegExp(
  `(?<![\\p{Script=Latin}\\d+])[${ALPHABET.slice(0, 9)}][${ALPHABET.slice(0, 18)}][${ALPHABET}]{6}\\+(?:[${ALPHABET}]{2,5})?(?![\\p{Script=Latin}\\d+])`,
  'giu',
);
const PAIRS = 5;
const [ROWS, COLUMNS] = [5, 4];

/**
 * Full Plus Codes ("8FVC9G8F+6X"), each as the centre of its cell. Codes without their first four characters need a
 * reference place and are not read, nor are those of whole regions ("8FVC0000+").
 * Source: specification of the Open Location Code.
 */
export function plusCodePairs(text: string): NumberPair[] {
  return [...text.matchAll(CODE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    numbers: middleOf(match[0].toUpperCase().replace('+', '')),
    order: 'lat,lng',
    saidBy: 'side',
    datum: 'wgs84',
  }));
}

/** Five pairs of base-20 digits, starting at 20°; after them each character is a cell of a grid. */
function middleOf(digits: string): [number, number] {
  let [lat, lng, height, width] = [-90, -180, 400, 400];
  for (let at = 0; at < digits.length; at += at < 2 * PAIRS ? 2 : 1) {
    const first = ALPHABET.indexOf(digits.charAt(at));
    const isPair = at < 2 * PAIRS;
    height /= isPair ? ALPHABET.length : ROWS;
    width /= isPair ? ALPHABET.length : COLUMNS;
    lat += height * (isPair ? first : Math.floor(first / COLUMNS));
    lng += width * (isPair ? ALPHABET.indexOf(digits.charAt(at + 1)) : first % COLUMNS);
  }
  return [lat + height / 2, lng + width / 2];
}
