import { axisOf, BODY, degreesOf, isNegativeSide, isPrecise, LABEL, SIDE, SIDE_BEHIND } from './angle.ts';
import type { NumberPair } from './number-pair.ts';

const GAP = String.raw`\s*(?:[,;/|、]|\band\b|和|与)?\s*(?:[-–—]\s*)?`;
const BETWEEN = String.raw`["']?\s*[,;/|、&]?\s*(?:\band\b|和|与)?\s*["']?\s*`;
const IS = String.raw`["']?\s*(?:[:=]|\bis\b|是|为)?\s*["']?\s*`;

/** N39.9 E116.4 · 北纬39度54分 东经116度23分 · "纬度：北纬39.9 …": the side precedes each number. */
const before = (index: number) => `(?:${LABEL}${IS})?(?<side${index}>${SIDE})\\s*:?\\s*(?<body${index}>${BODY})`;
/** 39.9N 116.4E, with or without a label before it. */
const behind = (index: number) => `(?:${LABEL}${IS})?(?<body${index}>${BODY})\\s*(?<side${index}>${SIDE_BEHIND})`;
/** lat 39.9 lng 116.4 · "lat": 39.9, "lng": 116.4 · 纬度 39.9，经度 116.4. */
const labelled = (index: number) => `["']?(?<side${index}>${LABEL})${IS}(?<body${index}>${BODY})`;

const FORMS = [
  { regex: new RegExp(`${before(1)}${GAP}${before(2)}`, 'giu'), saidBy: 'side' },
  { regex: new RegExp(`${behind(1)}${GAP}${behind(2)}`, 'giu'), saidBy: 'side' },
  { regex: new RegExp(`${labelled(1)}${BETWEEN}${labelled(2)}`, 'giu'), saidBy: 'label' },
] as const;

/** Pairs in which each number is marked as latitude or longitude by a letter or a label. */
export function markedPairs(text: string): NumberPair[] {
  return FORMS.flatMap(({ regex, saidBy }) =>
    [...text.matchAll(regex)].flatMap((match) => {
      const { side1 = '', body1 = '', side2 = '', body2 = '' } = match.groups ?? {};
      const axis = axisOf(side1);
      const numbers = [signed(body1, side1, saidBy), signed(body2, side2, saidBy)] as const;
      const [first, second] = numbers;
      if (axis === axisOf(side2) || first === null || second === null) return [];
      if (saidBy === 'side' && !isPlainly(match[0], [side1, side2], [body1, body2])) return [];
      const order = axis === 'lat' ? 'lat,lng' : 'lng,lat';
      return [{ start: match.index, end: match.index + match[0].length, numbers: [first, second], order, saidBy }];
    }),
  );
}

/** A side that contradicts the sign makes the number invalid. */
function signed(body: string, side: string, saidBy: 'side' | 'label'): number | null {
  const degrees = degreesOf(body.replace(/^([+-])\s/, '$1'));
  if (degrees === null || saidBy === 'label' || !isNegativeSide(side)) {
    const isContradiction = saidBy === 'side' && degrees !== null && degrees < 0;
    return isContradiction ? null : degrees;
  }
  return -Math.abs(degrees);
}

/**
 * Whole numbers need two digits with capitals next to them: "3 s 5 e" does not qualify, nor do "N1 E2", which are
 * exits, and "50 N 100 W", which is an address in some towns.
 */
function isPlainly(text: string, sides: readonly string[], bodies: readonly string[]): boolean {
  if (bodies.some(isPrecise)) return true;
  const isLetter = sides.some((side) => /^[a-z]$/i.test(side));
  return (
    !isLetter ||
    (/^(?:\D*\d{2,}){2}\D*$/.test(text) &&
      sides.every((side) => side === side.toUpperCase()) &&
      !/\d\s+[NSEW]\b/.test(text))
  );
}
