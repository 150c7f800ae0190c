import { axisOf, BODY, DEGREES, degreesOf, isNegativeSide, LABEL, SIDE, SIDE_BEHIND } from './angle.ts';
import { coordinatesAmong } from './evidence.ts';
import type { NumberPair, Order } from './number-pair.ts';

// A price, a longer number, a version or a machine address is not one.
const START = String.raw`(?<![\d.$¥€£#]|[\p{Script=Latin}_]|\d[,:/-])`;
const DECIMAL = String.raw`(?:[+-]\s?)?\d{1,3}\.\d+`;
const WHOLE = String.raw`[+-]?\d{1,3}`;
const UNIT = String.raw`(?:km|mi|miles?|m|kg|g|lb|hours?|hrs?|h|mins?|minutes?|seconds?|secs?|ms|days?|weeks?|months?|years?|stars?|usd|eur|gbp|cny|rmb|jpy|yuan|dollars?|euros?|pounds?|yen|bucks|cents?|percent|pct|cm|mm|ft|feet|foot|inch(?:es)?|yards?|mph|kph|kmh|hpa|gb|mb|tb|kb|ghz|mhz|khz|hz|kw|kwh|volts?|watts?|mg|ml|lit(?:er|re)s?|tons?|tonnes?|celsius|fahrenheit|people|persons?|px|k|x|am|pm|a\.m|p\.m|厘米|毫米|分钟|美元|欧元|英镑|日元|港币|毫升|毫克|克|升|吨|秒|票|公里|千米|米|里|分|个|天|家|元|块|万|亿|级|星|岁|小时|倍|折|公斤|斤|人|次|年|月|日|号|点|%|℃|°|度)(?![\p{Script=Latin}])`;
const STOP = String.raw`(?!\d|\.\d|\s*${UNIT})`;

/** "39.9042, 116.4074" · "-33.8; 151.2" · "39.9042 116.4074": both fractional. */
const BOTH = new RegExp(
  `${START}(?<a>${DECIMAL})(?<gap>\\s*[,;]\\s*|\\s+|\\s*[/|、]\\s*)(?<b>${DECIMAL})${STOP}`,
  'giu',
);
/** "40.7, -74" · "41, 12.5": one is whole, so a comma is required between them. */
const ONE = new RegExp(
  `${START}(?:(?<a>${DECIMAL})\\s*[,;]\\s*(?<b>${WHOLE})|(?<c>${WHOLE})\\s*[,;]\\s*(?<d>${DECIMAL}))(?![\\d:/-]|\\.\\d|\\s*(?:[\\p{Script=Latin}]|${UNIT}))`,
  'giu',
);
/** "48,8583; 2,2945" · "48,8583 2,2945" · "48,8583, 2,2945": decimal commas. */
const COMMAS = new RegExp(
  `${START}(?<a>[+-]?\\d{1,3},\\d{2,})(?<gap>\\s*[;/|]\\s*|,?\\s+)(?<b>[+-]?\\d{1,3},\\d{2,})(?![\\d]|[.,]\\d|\\s*${UNIT})`,
  'giu',
);
/** "39°54'15\" 116°24'26\"": degree signs but no sides. */
const ANGLES = new RegExp(`${START}(?<a>${DEGREES})\\s*[,;/|]?\\s*(?<b>${DEGREES})`, 'gu');
/** "39.9N, 116.4" · "lat 39.9, 116.4": one marked number settles both. */
const HALF = new RegExp(
  `(?<!${LABEL}\\s*[,/;]\\s*)(?:(?<s1>${LABEL}|${SIDE})\\s*[:=]?\\s*(?<a1>${BODY})|${START}(?<!-)(?<a2>\\d{1,3}\\.\\d+)\\s*(?<s2>${SIDE_BEHIND}))\\s*[,;/|\\s]\\s*(?<b>${DECIMAL})(?!\\s*${SIDE_BEHIND})${STOP}`,
  'giu',
);
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

/**
 * Decimals of the more precise number; as many as needed when a sign, an adjacent letter, or minutes mark it as a
 * coordinate.
 */
function decimalsIn(pair: string, { order }: NumberPair): number {
  const isMarked =
    /\d[NSEW](?![\p{L}])|(?<![\p{L}])(?!long(?![\p{L}]))[\p{L}]{3,}|[北南东西]|['"′″分]|\d \d{1,2} \d|(?:\d \d{1,2}\.\d.*){2}/u.test(
      pair,
    );
  if (isMarked || (order !== undefined && !/\p{L}/u.test(pair))) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...[...pair.matchAll(/\d[.,](\d+)/g)].map(([, fraction = '']) => fraction.length));
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

/**
 * A list of more than two numbers is not one, nor are two ratings: with few decimals or a separator other than a comma,
 * more evidence is required.
 */
function isCoordinate(match: RegExpExecArray, text: string): boolean {
  const { a = '', b = '', gap = '' } = match.groups ?? {};
  const least = Math.min(...[a, b].map((number) => number.split('.')[1]?.length ?? 0));
  const rest = text.slice(match.index + match[0].length);
  const isList =
    /^\s*[,;]?\s*[+-]?\d/.test(rest) && !/^\s*[,;]\s*\d+(?:\.\d+)?\s*(?:z|m|米|公里|km|[分个天家])/i.test(rest);
  if (isList && (least < 4 || gap.trim() === '')) return false;
  return /[/|、]/.test(gap) ? least >= 2 : true;
}

/** "12,345 67,890": thousands separators, unless a semicolon shows that the commas are decimal. */
const isThousands = (text: string) => !text.includes(';') && (text.match(/,\d{3}(?!\d)/g) ?? []).length === 2;

/** Six numbers, or four with a comma in the middle, and no other digits: seconds or minutes are fractional. */
function spaced(text: string): NumberPair[] {
  return [...text.matchAll(SPACED)].flatMap((match) => {
    const [first, second] = [degreesOf(match[1] ?? match[3] ?? ''), degreesOf(match[2] ?? match[4] ?? '')];
    const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    if (first === null || second === null || !match[0].includes('.') || /\d/.test(rest)) return [];
    return [{ start: match.index, end: match.index + match[0].length, numbers: [first, second] }];
  });
}
