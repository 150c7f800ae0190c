import { axisOf, degreesOf, LABEL } from './angle.ts';
import type { NumberPair, Order } from './number-pair.ts';

const NUMBER = String.raw`[+-]?\d{1,3}(?:\.\d+)?`;
const POINT = new RegExp(
  `(?:SRID=4326;\\s*)?\\bPOINT\\s*(?:Z|M|ZM)?\\s*\\(\\s*(${NUMBER})\\s+(${NUMBER})(?:\\s+[+-]?[\\d.]+)*\\s*\\)`,
  'gi',
);
const GEOJSON = new RegExp(
  `(?:\\{[^{}]*)?\\bcoordinates["']?\\s*[:=]\\s*\\[\\s*(${NUMBER})\\s*,\\s*(${NUMBER})\\s*(?:,\\s*[+-]?[\\d.]+\\s*)?\\](?:[^{}]*\\})?`,
  'gi',
);
/** An object whose latitude and longitude are not adjacent. */
const OBJECT = /\{[^{}]*\}/g;
const MEMBER = new RegExp(`["']?(${LABEL})["']?\\s*[:=]\\s*["']?(${NUMBER})`, 'giu');
/** ISO 6709: ±DD(MM(SS))(.D)±DDD(MM(SS))(.D), height and reference system ignored. */
const ISO =
  /(?<![\d.\p{L}])([+-](?:\d{2}|\d{4}|\d{6})(?:\.\d+)?)([+-](?:\d{3}|\d{5}|\d{7})(?:\.\d+)?)(?:[+-]\d+(?:\.\d+)?)?(?:CRS\w+)?(\/)?(?![\d.])/gu;
/** Packed, as in aviation: 395415N1162426E. */
const PACKED =
  /(?<![\d.\p{L}])(\d{4}(?:\d{2})?(?:\.\d+)?)([NS])\s*[,/]?\s*(\d{5}(?:\d{2})?(?:\.\d+)?)([EW])(?![\p{L}\d])/giu;

/** Pairs in the formats of files and programs: WKT, GeoJSON, JSON, ISO 6709. */
export function formatPairs(text: string): NumberPair[] {
  const ordered = (regex: RegExp) =>
    [...text.matchAll(regex)].flatMap((match) => pairOf(match, [match[1], match[2]], 'lng,lat'));
  return [
    ...ordered(POINT),
    ...ordered(GEOJSON),
    ...[...text.matchAll(OBJECT)].flatMap(inObject),
    ...[...text.matchAll(ISO)].flatMap((match) => {
      const [lat = '', lng = '', slash] = match.slice(1);
      const isMeant = slash !== undefined || `${lat}${lng}`.includes('.');
      return isMeant ? pairOf(match, [unpacked(lat, 2), unpacked(lng, 3)], 'lat,lng') : [];
    }),
    ...[...text.matchAll(PACKED)].flatMap((match) => {
      const [lat = '', side1 = '', lng = '', side2 = ''] = match.slice(1);
      const sign = (side: string) => (/[sw]/i.test(side) ? '-' : '');
      return pairOf(match, [unpacked(`${sign(side1)}${lat}`, 2), unpacked(`${sign(side2)}${lng}`, 3)], 'lat,lng');
    }),
  ];
}

function pairOf(match: RegExpExecArray, [a, b]: readonly (string | undefined)[], order: Order): NumberPair[] {
  const [first, second] = [degreesOf(a ?? ''), degreesOf(b ?? '')];
  if (first === null || second === null) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  return [{ start, end, numbers: [first, second], order, saidBy: 'custom' }];
}

function inObject(match: RegExpExecArray): NumberPair[] {
  const members = [...match[0].matchAll(MEMBER)].map(([, label = '', number]) => ({ axis: axisOf(label), number }));
  const [lats, lngs] = [members.filter(({ axis }) => axis === 'lat'), members.filter(({ axis }) => axis === 'lng')];
  if (lats.length !== 1 || lngs.length !== 1) return [];
  return pairOf(match, [lats[0]?.number, lngs[0]?.number], 'lat,lng').map((pair) => ({ ...pair, saidBy: 'label' }));
}

/** "+395415.2" with two digits of degrees → "+39 54 15.2". */
function unpacked(packed: string, figures: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d+)(\.\d+)?$/.exec(packed) ?? [];
  const rest = whole.slice(figures).match(/\d{2}/g) ?? [];
  return `${sign === '-' ? '-' : ''}${[whole.slice(0, figures), ...rest].join(' ')}${fraction}`;
}
