/** What people do outdoors, as the tool for advice knows it. */
const ACTS: readonly (readonly [RegExp, string])[] = [
  [/跑/, 'running'],
  [/爬|登山|徒步|露营/, 'hiking'],
  [/骑/, 'cycling'],
  [/野餐/, 'picnic'],
  [/游泳|划船|钓鱼/, 'swimming'],
  [/晾|晒|洗车/, 'laundry'],
  [/散步|遛/, 'walking'],
  [/拍照/, 'photography'],
  [/风筝|打球|运动|锻炼/, 'sports'],
];

/** 适合跑步 → "running": the doing that stands inside a turn of speech. */
export const actInside = (words: string | undefined): string | undefined =>
  words === undefined ? undefined : ACTS.find(([pattern]) => pattern.test(words))?.[1];
