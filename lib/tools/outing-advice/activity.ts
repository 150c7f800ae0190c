/** What an activity bears, beyond which it is advised against. */
export interface Activity {
  name: { zh: string; en: string };
  heatC: number;
  coldC: number;
  rainPct: number;
  windKmh: number;
  usAqi: number;
}

type Limits = Omit<Activity, 'name'>;

const EASY: Limits = { heatC: 35, coldC: -10, rainPct: 60, windKmh: 50, usAqi: 150 };
/** Hard breathing: the groups that the US EPA calls sensitive begin at AQI 100. */
const HARD: Limits = { ...EASY, heatC: 32, windKmh: 40, usAqi: 100 };

const KNOWN: [pattern: RegExp, zh: string, en: string, limits: Limits][] = [
  [/跑|run|jog|marathon/i, '跑步', 'running', HARD],
  [/骑|cycl|bik/i, '骑行', 'cycling', { ...HARD, windKmh: 30 }],
  [/登山|爬|徒步|露营|hik|trek|climb|camp/i, '徒步', 'hiking', HARD],
  [/野餐|烧烤|郊游|踏青|picnic|barbecue|bbq/i, '野餐', 'a picnic', { ...EASY, coldC: 8, rainPct: 30, windKmh: 30 }],
  [/游泳|冲浪|swim|surf/i, '游泳', 'swimming', { ...EASY, heatC: 99, coldC: 22, windKmh: 30 }],
  [/晒|晾|洗车|laundry/i, '晾晒', 'laundry', { ...EASY, heatC: 99, coldC: -5, rainPct: 30, windKmh: 40 }],
  [/散步|遛|逛|walk|stroll/i, '散步', 'walking', EASY],
  [/拍|摄影|观星|日出|日落|赏|photo|stargaz/i, '拍照', 'photography', EASY],
  [/运动|锻炼|打球|踢球|sport|football|tennis|basketball/i, '运动', 'sports', HARD],
];

/** The activity in both languages with its limits; unknown words stand for themselves, with easy limits. */
export function activityOf(words: string): Activity {
  const known = KNOWN.find(([pattern]) => pattern.test(words));
  if (!known) return { name: { zh: words, en: words }, ...EASY };
  const [, zh, en, limits] = known;
  return { name: { zh, en }, ...limits };
}
