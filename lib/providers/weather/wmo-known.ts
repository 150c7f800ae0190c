/**
 * Present weather codes of WMO 4677 that forecasts seldom use → our code with the same meaning. Source: WMO code table
 * 4677.
 */
const SELDOM: [from: number, to: number, code: number][] = [
  [10, 12, 45],
  [13, 13, 95],
  [17, 17, 95],
  [20, 20, 51],
  [21, 21, 61],
  [22, 22, 71],
  [23, 23, 68],
  [24, 24, 66],
  [25, 25, 80],
  [26, 26, 85],
  [27, 27, 96],
  [28, 28, 45],
  [29, 29, 95],
  [36, 39, 73],
  [40, 47, 45],
  [49, 49, 48],
  [50, 59, 53],
  [60, 60, 61],
  [62, 62, 63],
  [64, 64, 65],
  [70, 70, 71],
  [72, 72, 73],
  [74, 74, 75],
  [76, 79, 77],
  [83, 84, 68],
  [87, 88, 86],
  [89, 90, 96],
  [91, 94, 95],
  [97, 98, 95],
];
/** Codes with words and a glyph of their own. */
const KNOWN = new Set([
  0, 1, 2, 3, 45, 48, 51, 53, 55, 56, 57, 61, 63, 65, 66, 67, 68, 69, 71, 73, 75, 77, 80, 81, 82, 85, 86, 95, 96, 99,
]);

/** A code we have words for, or undefined if none means the same (haze, dust). */
export function knownCode(code: number | undefined): number | undefined {
  if (code === undefined || KNOWN.has(code)) return code;
  return SELDOM.find(([from, to]) => code >= from && code <= to)?.[2];
}
