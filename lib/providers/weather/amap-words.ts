import { type Locale, languageIn } from '../../i18n/index.ts';

/** AMap's weather in words → WMO 4677; the first that is contained. Source: the weather table of AMap's documentation. */
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

/** "小雨" → 61; undefined for haze, dust, wind and what is not in the table: the words themselves are told then. */
export function wmoOfText(text: string | undefined): number | undefined {
  return text === undefined ? undefined : WORDS.find(([pattern]) => pattern.test(text))?.[1];
}

/** What has no code in English; the first that is contained. Source: the same table. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/严重霾|重度霾/, 'heavy haze'],
  [/中度霾/, 'moderate haze'],
  [/霾/, 'haze'],
  [/强沙尘暴/, 'severe sandstorm'],
  [/沙尘暴/, 'sandstorm'],
  [/扬沙/, 'blowing sand'],
  [/浮尘/, 'dust'],
  [/龙卷风/, 'tornado'],
  [/热带风暴/, 'tropical storm'],
  [/飓风|台风/, 'hurricane'],
  [/狂爆风|狂暴风|风暴/, 'storm'],
  [/大风|烈风|疾风/, 'gale'],
  [/强风|劲风/, 'strong breeze'],
  [/清风|和风|微风|有风/, 'breeze'],
  [/平静/, 'calm'],
  [/^热$/, 'hot'],
  [/^冷$/, 'cold'],
];

/** Words that have no code, in the reader's language; as they came where the table has none. */
export function wordsIn(text: string | undefined, locale: Locale): string | undefined {
  if (text === undefined || languageIn(locale).readsHan) return text;
  return ENGLISH.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}

/** Middle of each force of the Beaufort scale in km/h, from 4 on. */
const BEAUFORT: Record<number, number> = { 4: 24, 5: 34, 6: 44, 7: 56, 8: 68, 9: 82, 10: 96, 11: 110, 12: 118 };

/** "4", "4-5" → km/h; undefined for "≤3", which may be a calm. */
export function windKmhOf(power: string | undefined): number | undefined {
  const force = /^(\d{1,2})(?:-\d{1,2})?级?$/.exec(power ?? '')?.[1];
  return force === undefined ? undefined : BEAUFORT[Math.min(12, Number(force))];
}

const DIRECTIONS: Record<string, number> = {
  北: 0,
  东北: 45,
  东: 90,
  东南: 135,
  南: 180,
  西南: 225,
  西: 270,
  西北: 315,
};

/** "西北" → 315: where the wind comes from. */
export function directionDeg(direction: string | undefined): number | undefined {
  const name = direction?.replace(/风$/, '') ?? '';
  return Object.hasOwn(DIRECTIONS, name) ? DIRECTIONS[name] : undefined;
}
