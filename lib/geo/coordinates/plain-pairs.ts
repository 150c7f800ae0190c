import { axisOf, degreesOf, isNegativeSide, LABEL } from './angle.ts';
import { coordinatesAmong } from './evidence.ts';
import { decimalsIn, isCoordinate, isThousands } from './is-coordinate.ts';
import type { NumberPair, Order } from './number-pair.ts';
import { ANGLES, BOTH, COMMAS, HALF, ONE } from './pair-patterns.ts';

/** Only digits and spaces: "31 42 28.5 34 36 23.9" · "39 54.25, 116 24.45". */
const SPACED =
  /(?<![\d.,:-])([+-]?\d{1,2} \d{1,2} \d{1,2}(?:\.\d+)?)\s*[,;]?\s+([+-]?\d{1,3} \d{1,2} \d{1,2}(?:\.\d+)?)(?![\d.:-])|(?<![\d.,:-])([+-]?\d{1,2} \d{1,2}\.\d+)\s*[,;]\s*([+-]?\d{1,3} \d{1,2}\.\d+)(?![\d.:-])/g;

/** "lat,lng: 39.9,116.4" · "经度,纬度 = 116.4, 39.9": a header before the pair. */
const HEADER = new RegExp(`(?<first>${LABEL})\\s*[,/;]?\\s*(?<second>${LABEL})[\\s)\\]}:=是为(\\[{]*$`, 'iu');

/** Pairs of bare numbers meant as coordinates. Numbers without a fraction or degree sign never are. */
export function plainPairs(text: string): NumberPair[] {
  const found = [
    ...[...text.matchAll(COMMAS)].flatMap((match) => (isThousands(match[0]) ? [] : pairOf(match, text))),
    ...[...text.matchAll(HALF)].flatMap((match) => halfOf(match)),
    ...[...text.matchAll(ANGLES)].flatMap((match) => pairOf(match, text)),
    ...spaced(text),
    ...[...text.matchAll(BOTH)].flatMap((match) => (isCoordinate(match, text) ? pairOf(match, text) : [])),
    ...[...text.matchAll(ONE)].flatMap((match) => pairOf(match, text)),
  ].map((pair) => ({ ...pair, decimals: decimalsIn(text.slice(pair.start, pair.end), pair) }));
  const meant = new Set(coordinatesAmong(found, text));
  return found.filter((pair) => meant.has(pair)).map(({ decimals: _, ...pair }) => pair);
}

function pairOf(match: RegExpExecArray, text: string, order?: Order): NumberPair[] {
  const { a, b, c, d } = match.groups ?? {};
  const [first, second] = [degreesOf((a ?? c ?? '').replace(/\s/, '')), degreesOf((b ?? d ?? '').replace(/\s/, ''))];
  if (first === null || second === null) return [];
  const said = order ?? headerOrder(text.slice(0, match.index));
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      numbers: [first, second],
      ...(said && { order: said, saidBy: 'label' as const }),
    },
  ];
}

function headerOrder(before: string): Order | undefined {
  const { first = '', second = '' } = HEADER.exec(before)?.groups ?? {};
  if (first === '' || axisOf(first) === axisOf(second)) return undefined;
  return axisOf(first) === 'lat' ? 'lat,lng' : 'lng,lat';
}

function halfOf(match: RegExpExecArray): NumberPair[] {
  const { s1, a1, a2, s2, b = '' } = match.groups ?? {};
  const side = s1 ?? s2 ?? '';
  const [first, second] = [degreesOf(a1 ?? a2 ?? ''), degreesOf(b)];
  if (first === null || second === null || !/\d[.,]\d|[°度]/.test(a1 ?? a2 ?? '')) return [];
  const isLabel = /^(?:l|纬度|经度|br)/i.test(side);
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      numbers: [!isLabel && isNegativeSide(side) ? -Math.abs(first) : first, second],
      order: axisOf(side) === 'lat' ? 'lat,lng' : 'lng,lat',
      saidBy: isLabel ? 'label' : 'side',
    },
  ];
}

/** Six numbers, or four with a comma in the middle, and no other digits: seconds or minutes are fractional. */
function spaced(text: string): NumberPair[] {
  return [...text.matchAll(SPACED)].flatMap((match) => {
    const [first, second] = [degreesOf(match[1] ?? match[3] ?? ''), degreesOf(match[2] ?? match[4] ?? '')];
    const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    if (first === null || second === null || !match[0].includes('.') || /\d/.test(rest)) return [];
    return [{ start: match.index, end: match.index + match[0].length, numbers: [first, second] }];
  });
}
