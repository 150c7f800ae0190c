/**
 * AMap's weather words → WMO 4677; the first one contained applies. Source: the weather table of AMap's documentation.
 */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/冰雹/, 96],
  [/雷/, 95],
  [/冻雨/, 66],
  [/雨夹雪|雨雪/, 68],
  [/暴雪|大雪/, 75],
  [/中雪/, 73],
  [/阵雪/, 85],
  [/雪/, 71],
  [/强阵雨/, 82],
  [/阵雨/, 80],
  [/毛毛雨|细雨/, 51],
  [/暴雨|大雨|极端降雨/, 65],
  [/中雨/, 63],
  [/雨/, 61],
  [/雾/, 45],
  [/阴/, 3],
  [/多云/, 2],
  [/少云/, 1],
  [/晴/, 0],
];

/** "小雨" → 61; undefined for haze, dust, wind and anything not in the table: the words themselves are then shown. */
export function wmoOfText(text: string | undefined): number | undefined {
  return text === undefined ? undefined : WORDS.find(([pattern]) => pattern.test(text))?.[1];
}
