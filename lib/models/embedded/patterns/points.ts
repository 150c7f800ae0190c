import { type Found, type Pattern, pattern } from './pattern.ts';

const degrees = (whole: string, minutes?: string, seconds?: string) =>
  Number(whole) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;

/** lat and lng → a point token; swaps a pair that is possible only the other way round. */
export function pointOf(lat: number, lng: number): Found | null {
  if (Math.abs(lat) <= 90 && Math.abs(lng) <= 180) return { tag: 'point', amount: lat, extra: lng };
  if (Math.abs(lng) <= 90 && Math.abs(lat) <= 180) return { tag: 'point', amount: lng, extra: lat };
  return null;
}

const signed = (value: number, side: string | undefined) => (/^[sw南西]/.test(side ?? '') ? -value : value);

const DMS =
  "(\\d{1,3})\\s*[°度]\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:['′’分]|(?=\\s*(?:[nsew]|$)))\\s*)?(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:\"|″|”|''|′′|’’|秒)\\s*)?";

const DEC = '(\\d{1,3}(?:\\.\\d+)?)\\s*[°度]?\\s*';

export const points: Pattern[] = [
  pattern(`${DMS}([ns])\\s*[,;]?\\s*${DMS}([ew])`, (m) =>
    pointOf(signed(degrees(m[1] ?? '', m[2], m[3]), m[4]), signed(degrees(m[5] ?? '', m[6], m[7]), m[8])),
  ),
  pattern(`(北纬|南纬)\\s*(?:${DMS}|${DEC})[,;、\\s]*(东经|西经)\\s*(?:${DMS}|${DEC})`, (m) =>
    pointOf(
      signed(m[5] ? Number(m[5]) : degrees(m[2] ?? '', m[3], m[4]), m[1]),
      signed(m[10] ? Number(m[10]) : degrees(m[7] ?? '', m[8], m[9]), m[6]),
    ),
  ),
  pattern(`(东经|西经)\\s*(?:${DMS}|${DEC})[,;、\\s]*(北纬|南纬)\\s*(?:${DMS}|${DEC})`, (m) =>
    pointOf(
      signed(m[10] ? Number(m[10]) : degrees(m[7] ?? '', m[8], m[9]), m[6]),
      signed(m[5] ? Number(m[5]) : degrees(m[2] ?? '', m[3], m[4]), m[1]),
    ),
  ),
  pattern(`${DEC}([ns])[,;\\s]*${DEC}([ew])`, (m) => pointOf(signed(Number(m[1]), m[2]), signed(Number(m[3]), m[4]))),
  pattern(`([ns])\\s*(?:${DMS}|${DEC})[,;、\\s]*([ew])\\s*(?:${DMS}|${DEC})`, (m) =>
    pointOf(
      signed(m[5] ? Number(m[5]) : degrees(m[2] ?? '', m[3], m[4]), m[1]),
      signed(m[10] ? Number(m[10]) : degrees(m[7] ?? '', m[8], m[9]), m[6]),
    ),
  ),
  pattern(`([ew])\\s*(?:${DMS}|${DEC})[,;、\\s]*([ns])\\s*(?:${DMS}|${DEC})`, (m) =>
    pointOf(
      signed(m[10] ? Number(m[10]) : degrees(m[7] ?? '', m[8], m[9]), m[6]),
      signed(m[5] ? Number(m[5]) : degrees(m[2] ?? '', m[3], m[4]), m[1]),
    ),
  ),
  pattern(`${DMS}([ew])\\s*[,;]?\\s*${DMS}([ns])`, (m) =>
    pointOf(signed(degrees(m[5] ?? '', m[6], m[7]), m[8]), signed(degrees(m[1] ?? '', m[2], m[3]), m[4])),
  ),
  pattern(`${DEC}([ew])[,;\\s]*${DEC}([ns])`, (m) => pointOf(signed(Number(m[3]), m[4]), signed(Number(m[1]), m[2]))),
  pattern(
    '(?:纬度|lat(?:itude)?)\\s*[:=是为]?\\s*(-?\\d{1,3}(?:\\.\\d+)?)[,;、\\s]*(?:and\\s*)?(?:经度|lon(?:g(?:itude)?)?|lng)\\s*[:=是为]?\\s*(-?\\d{1,3}(?:\\.\\d+)?)',
    (m) => pointOf(Number(m[1]), Number(m[2])),
  ),
  pattern(
    '(?:经度|lon(?:g(?:itude)?)?|lng)\\s*[:=是为]?\\s*(-?\\d{1,3}(?:\\.\\d+)?)[,;、\\s]*(?:and\\s*)?(?:纬度|lat(?:itude)?)\\s*[:=是为]?\\s*(-?\\d{1,3}(?:\\.\\d+)?)',
    (m) => pointOf(Number(m[2]), Number(m[1])),
  ),
  pattern('[(\\[]?\\s*(-?\\d{1,3}\\.\\d+)\\s*[,;、\\s]\\s*(-?\\d{1,3}\\.\\d+)\\s*[)\\]]?', (m) =>
    pointOf(Number(m[1]), Number(m[2])),
  ),
  // One of them whole: "40.7, -74"; with a slash: "121.47/31.23".
  pattern(
    '(-?\\d{1,3}\\.\\d+)\\s*,\\s*(-?\\d{1,3})(?![\\d.]|\\s*(?:[a-z]|公里|千米|米|分|个|天|家))|(?<![\\d.])(-?\\d{1,3})\\s*,\\s*(-?\\d{1,3}\\.\\d+)(?!\\s*(?:km|m|mi|miles?|公里|千米|米)(?![a-z]))',
    (m) => pointOf(Number(m[1] ?? m[3]), Number(m[2] ?? m[4])),
  ),
  pattern('(-?\\d{1,3}\\.\\d{2,})\\s*[/|]\\s*(-?\\d{1,3}\\.\\d{2,})', (m) => pointOf(Number(m[1]), Number(m[2]))),
];
