import type { Words } from '../../i18n/words.ts';

/** What an activity tolerates; beyond that, it is advised against. */
export interface Activity {
  name(words: Words['advice']): string;
  heatC: number;
  coldC: number;
  rainPct: number;
  windKmh: number;
  usAqi: number;
}

type Limits = Omit<Activity, 'name'>;

const EASY: Limits = { heatC: 35, coldC: -10, rainPct: 60, windKmh: 50, usAqi: 150 };
/** Hard breathing: for the US EPA's sensitive groups limits begin at AQI 100. */
const HARD: Limits = { ...EASY, heatC: 32, windKmh: 40, usAqi: 100 };

const KNOWN: [pattern: RegExp, name: keyof Words['advice']['activities'], limits: Limits][] = [
  [/跑|run|jog|marathon/i, 'running', HARD],
  [/骑|cycl|bik/i, 'cycling', { ...HARD, windKmh: 30 }],
  [/登山|爬|徒步|露营|hik|trek|climb|camp/i, 'hiking', HARD],
  [/野餐|烧烤|郊游|踏青|picnic|barbecue|bbq/i, 'picnic', { ...EASY, coldC: 8, rainPct: 30, windKmh: 30 }],
  [/游泳|冲浪|swim|surf/i, 'swimming', { ...EASY, heatC: 99, coldC: 22, windKmh: 30 }],
  [/晒|晾|洗车|laundry/i, 'laundry', { ...EASY, heatC: 99, coldC: -5, rainPct: 30, windKmh: 40 }],
  [/散步|遛|逛|walk|stroll/i, 'walking', EASY],
  [/拍|摄影|观星|日出|日落|赏|photo|stargaz/i, 'photography', EASY],
  [/运动|锻炼|打球|踢球|sport|football|tennis|basketball/i, 'sports', HARD],
];

/** The activity with its limits; unknown words get easy limits. */
export function activityOf(text: string): Activity {
  const known = KNOWN.find(([pattern]) => pattern.test(text));
  if (!known) return { name: () => text, ...EASY };
  const [, name, limits] = known;
  return { name: (words) => words.activities[name], ...limits };
}
