import { type Datum, toWgs } from './crs.ts';
import type { LngLat } from './lng-lat.ts';

export interface ParsedCoordinate {
  /** WGS-84. */
  point: LngLat;
  /** What the text left open and was assumed: "lat,lng" (the order), and the datum when the text named none. */
  assumed: { order?: 'lat,lng' | 'lng,lat'; datum?: 'wgs84' };
  /** The datum of the text; `point` is already converted. */
  datum: Datum;
}

interface Part {
  value: number;
  start: number;
  end: number;
  /** Written with degrees, a decimal point or an axis: no mere count. */
  isPrecise: boolean;
  /** Set by a letter or word: N, S, 北纬, E, W, 东经, "lat", "lng". */
  axis?: 'lat' | 'lng';
}

const NUMBER = String.raw`[-+−]?\d{1,3}(?:\.\d+)?`;
const WORD = String.raw`(?<word>纬度|经度|北纬|南纬|东经|西经|latitude|longitude|lat|lng|lon|(?<![a-z])[NSEW])\s*[:：=]?\s*`;
const DEGREES = String.raw`(?<degrees>${NUMBER})\s*(?:(?:°|º|度|\bdeg\b)\s*(?:(?<minutes>\d{1,2}(?:\.\d+)?)\s*(?:['′’]|分)\s*(?:(?<seconds>\d{1,2}(?:\.\d+)?)\s*(?:["″”]|''|秒)?)?)?)?`;
/** The axis stands before the number ("N39.9", "东经116度") or behind it ("39.9N"), the same way in the whole text. */
const BEFORE = new RegExp(WORD + DEGREES, 'giu');
const BEHIND = new RegExp(String.raw`${DEGREES}\s*(?<letter>[NSEW北南东西](?![a-z]))?`, 'giu');

/**
 * A coordinate as people paste it: "39.9042, 116.4074", "116.4074,39.9042", "39°54'15\"N 116°24'27\"E", "北纬39.9度 东经116.4度",
 * "lat: 39.9 lng: 116.4", with "GCJ-02/高德/腾讯" or "BD-09/百度" beside it. null when the text is none or out of range.
 * Two bare numbers are read as lat,lng unless only lng,lat is possible; `assumed` says so.
 */
export function parseCoordinate(text: string): ParsedCoordinate | null {
  const datum = datumOf(text);
  const bare = text.replace(/gcj-?\s?02|bd-?\s?09(?:ll|mc)?|wgs-?\s?84|cgcs-?\s?2000/gi, ' ').replace(/−/g, '-');
  const parts = partsOf(bare);
  const [first, second] = parts;
  if (parts.length !== 2 || !first || !second || !isOnePair(bare, first, second)) return null;
  const placed = placedIn(first, second);
  if (!placed) return null;
  const { point, order } = placed;
  return {
    point: toWgs(point, datum ?? 'wgs84'),
    assumed: { ...(order && { order }), ...(datum === undefined && { datum: 'wgs84' }) },
    datum: datum ?? 'wgs84',
  };
}

function datumOf(text: string): Datum | undefined {
  if (/bd-?\s?09|百度|baidu/i.test(text)) return 'bd09';
  if (/gcj-?\s?02|高德|腾讯|火星坐标|amap|autonavi/i.test(text)) return 'gcj02';
  return /wgs-?\s?84|cgcs-?\s?2000|gps|天地图/i.test(text) ? 'wgs84' : undefined;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const behind = [...text.matchAll(BEHIND)];
  const before = [...text.matchAll(BEFORE)];
  const isMarkedBehind = behind.length === 2 && behind.every((match) => match.groups?.letter);
  for (const match of isMarkedBehind || before.length === 0 ? behind : before) {
    const { groups = {} } = match;
    const { word, degrees = '', minutes, seconds, letter } = groups;
    const [m, s] = [Number(minutes ?? 0), Number(seconds ?? 0)];
    if (m >= 60 || s >= 60) return [];
    const size = Math.abs(Number(degrees)) + m / 60 + s / 3600;
    const mark = `${word ?? ''}${letter ?? ''}`.toLowerCase();
    const isNegative = /^-/.test(degrees) || /^(s|w|南纬|西经)$|[sw南西]$/.test(mark.replace(/^(lat|lng|lon).*/, ''));
    const axis = axisOf(mark);
    parts.push({
      value: isNegative ? -size : size,
      start: match.index,
      end: match.index + match[0].length,
      isPrecise: axis !== undefined || /[.°º度]/.test(match[0]),
      ...(axis && { axis }),
    });
  }
  return parts;
}

/** Only a separator stands between the two, and at least one is no mere count: "2 days, 3 people" is no coordinate. */
function isOnePair(text: string, first: Part, second: Part): boolean {
  const gap = text.slice(first.end, second.start);
  const isAlone = /^[\s()（）[\]]*$/.test(text.slice(0, first.start) + text.slice(second.end));
  return /^[\s,，;；/|和、]*$/.test(gap) && gap.length <= 6 && (isAlone || first.isPrecise || second.isPrecise);
}

function axisOf(mark: string): 'lat' | 'lng' | undefined {
  if (/^(lat|纬度|北纬|南纬|[ns])|[ns北南]$/.test(mark)) return 'lat';
  return mark === '' ? undefined : 'lng';
}

/** The two numbers as a point, and the order when the text left it open. */
function placedIn(first: Part, second: Part): { point: LngLat; order?: 'lat,lng' | 'lng,lat' } | null {
  const isLat = (part: Part) => Math.abs(part.value) <= 90;
  const isLng = (part: Part) => Math.abs(part.value) <= 180;
  if (first.axis && first.axis === second.axis) return null;
  const latFirst = first.axis ? first.axis === 'lat' : second.axis ? second.axis === 'lng' : undefined;
  if (latFirst !== undefined) {
    const [lat, lng] = latFirst ? [first, second] : [second, first];
    return isLat(lat) && isLng(lng) ? { point: { lat: lat.value, lng: lng.value } } : null;
  }
  if (isLat(first) && isLng(second)) {
    const order = isLat(second) ? { order: 'lat,lng' as const } : {};
    return { point: { lat: first.value, lng: second.value }, ...order };
  }
  return isLng(first) && isLat(second) ? { point: { lat: second.value, lng: first.value } } : null;
}
