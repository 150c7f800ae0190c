import { z } from 'zod';
import type { AirQuality, weatherDay, weatherHour } from '../../domain/weather.ts';
import { isWet } from '../../domain/weather-codes.ts';
import { type Activity, activityOf } from './activity.ts';

/** One piece of advice. The sentence itself carries the number that it rests on. */
export const advice = z.object({
  topic: z.enum(['clothing', 'umbrella', 'sun', 'mask', 'wind', 'activity']),
  text: z.object({ zh: z.string(), en: z.string() }),
  /** The number alone: "-2…6 °C", "70 %" … */
  basis: z.string(),
});
export type Advice = z.infer<typeof advice>;

interface Facts {
  hours: z.infer<typeof weatherHour>[];
  /** Where there are no hours: the whole day. */
  day?: z.infer<typeof weatherDay>;
  air?: AirQuality;
  activity?: string;
}

/** Advice from forecast facts. Without a number there is none: nothing is guessed. */
export function adviceOf(facts: Facts): Advice[] {
  const found = [clothing(facts), umbrella(facts), sun(facts), mask(facts), wind(facts), suitability(facts)];
  return found.filter((each) => each !== null);
}

/** A sentence and its number: 「带伞（降水概率 70%）」 / "Take an umbrella (rain 70 %)". */
function tied(
  topic: Advice['topic'],
  zh: string,
  en: string,
  number: { zh: string; en: string; basis: string },
): Advice {
  return { topic, text: { zh: `${zh}（${number.zh}）`, en: `${en} (${number.en})` }, basis: number.basis };
}

const max = (values: (number | undefined)[]) => {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};

/** Clothing by the felt temperature. Bands: the layers that meteorological services recommend, in steps of about 6 °C. */
const CLOTHING: [below: number, zh: string, en: string][] = [
  [-10, '羽绒服、保暖内衣、帽子和手套', 'a down coat, thermal layers, hat and gloves'],
  [0, '厚外套或羽绒服，戴围巾', 'a heavy coat and a scarf'],
  [8, '大衣或厚夹克，加毛衣', 'a coat or thick jacket over a sweater'],
  [15, '薄外套或风衣', 'a light jacket'],
  [21, '长袖或薄卫衣', 'long sleeves'],
  [28, '短袖，带件薄外套', 'short sleeves, with a thin layer in reserve'],
  [99, '轻薄透气的短袖，注意补水', 'light, airy clothes; drink enough'],
];

function feltRange({ hours, day }: Facts): [number, number] | null {
  const felt = hours.map((hour) => hour.feelsC ?? hour.tempC);
  if (felt.length > 0) return [Math.min(...felt), Math.max(...felt)];
  return day ? [day.minC, day.maxC] : null;
}

const rangeText = ([low, high]: [number, number]) => `${Math.round(low)}…${Math.round(high)} °C`;

function clothing(facts: Facts): Advice | null {
  const range = feltRange(facts);
  if (!range) return null;
  const [low, high] = range;
  const row = CLOTHING.find(([below]) => (low + high) / 2 < below);
  if (!row) return null;
  const isWide = high - low >= 10;
  const basis = rangeText(range);
  return tied(
    'clothing',
    `穿${row[1]}${isWide ? '，温差大，方便穿脱为好' : ''}`,
    `Wear ${row[2]}${isWide ? '; the range is wide, dress in layers' : ''}`,
    facts.hours.length > 0
      ? { zh: `体感 ${basis}`, en: `feels like ${basis}`, basis }
      : { zh: `气温 ${basis}`, en: basis, basis },
  );
}

/** The chance of rain, else its amount; of the hours, else of the day. */
function rainOf({ hours, day }: Facts) {
  const pct = max(hours.map((hour) => hour.precipPct)) ?? (hours.length === 0 ? day?.precipPct : undefined);
  if (pct !== undefined) {
    return { pct, number: { zh: `降水概率 ${pct}%`, en: `rain ${pct} %`, basis: `${pct} %` } };
  }
  const amounts = hours.flatMap((hour) => hour.precipMm ?? []);
  const sum =
    amounts.length > 0 ? amounts.reduce((all, mm) => all + mm, 0) : hours.length === 0 ? day?.precipMm : undefined;
  const wetHours = hours.filter((hour) => isWet(hour.code)).length;
  if (sum === undefined && wetHours === 0) return null;
  // Amounts below this are a damp street.
  const rough = (sum ?? 0) >= 1 || wetHours >= 2 ? 80 : (sum ?? 0) >= 0.2 || wetHours > 0 ? 40 : 10;
  if (sum === undefined) {
    return { pct: rough, number: { zh: `${wetHours} 小时有雨`, en: `${wetHours} h of rain`, basis: `${wetHours} h` } };
  }
  const mm = `${Math.round(sum * 10) / 10} mm`;
  return { pct: rough, number: { zh: `降水 ${mm}`, en: `rain ${mm}`, basis: mm } };
}

function umbrella(facts: Facts): Advice | null {
  const rain = rainOf(facts);
  if (!rain) return null;
  if (rain.pct >= 60) return tied('umbrella', '带伞', 'Take an umbrella', rain.number);
  if (rain.pct >= 30) return tied('umbrella', '备一把伞', 'Keep an umbrella at hand', rain.number);
  return tied('umbrella', '不用带伞', 'No umbrella needed', rain.number);
}

/** Source of the bands: WHO global solar UV index. */
function sun({ hours, day }: Facts): Advice | null {
  const value = max(hours.map((hour) => hour.uv)) ?? (hours.length === 0 ? day?.uvMax : undefined);
  if (value === undefined) return null;
  const uv = Math.round(value * 10) / 10;
  const number = { zh: `紫外线指数 ${uv}`, en: `UV ${uv}`, basis: `UV ${uv}` };
  if (value >= 8)
    return tied(
      'sun',
      '紫外线很强，尽量避开正午，涂防晒霜、戴帽子',
      'Very strong sun: avoid noon, sunscreen and a hat',
      number,
    );
  if (value >= 3) return tied('sun', '涂防晒霜', 'Use sunscreen', number);
  return tied('sun', '紫外线弱，无需特别防晒', 'Weak sun, no protection needed', number);
}

/** Source of the bands: US EPA air quality index; where there is none, PM2.5 by China's daily limits of 75 and 115 µg/m³. */
function mask({ air }: Facts): Advice | null {
  const { usAqi, pm25 } = air ?? {};
  if (usAqi === undefined && pm25 === undefined) return null;
  const text = usAqi !== undefined ? `US AQI ${usAqi}` : `PM2.5 ${pm25} µg/m³`;
  const number = { zh: text, en: text, basis: text };
  const level =
    usAqi !== undefined ? (usAqi > 150 ? 2 : usAqi > 100 ? 1 : 0) : (pm25 ?? 0) > 115 ? 2 : (pm25 ?? 0) > 75 ? 1 : 0;
  if (level === 2)
    return tied('mask', '空气不健康，戴口罩、少在户外运动', 'Unhealthy air: wear a mask, keep exertion short', number);
  if (level === 1) return tied('mask', '敏感人群请戴口罩', 'Sensitive people should wear a mask', number);
  return tied('mask', '空气可以，不用口罩', 'The air is fine, no mask needed', number);
}

const windOf = ({ hours, day }: Facts) =>
  max(hours.map((hour) => hour.windKmh)) ?? (hours.length === 0 ? day?.windMaxKmh : undefined);

function wind(facts: Facts): Advice | null {
  const kmh = windOf(facts);
  if (kmh === undefined || kmh < 30) return null;
  const text = `${Math.round(kmh)} km/h`;
  const number = { zh: `风速 ${text}`, en: `wind ${text}`, basis: text };
  return kmh >= 60
    ? tied('wind', '大风，远离高空物和树木', 'Gale: keep away from trees and scaffolds', number)
    : tied('wind', '风较大，穿防风外套', 'Windy: take a windproof layer', number);
}

/** Whether the time suits the activity: the first limit that is passed speaks, with its number. */
function suitability(facts: Facts): Advice | null {
  const range = feltRange(facts);
  if (!range || !facts.activity) return null;
  const activity = activityOf(facts.activity);
  const { name } = activity;
  const against = obstacleOf(facts, range, activity);
  if (against)
    return tied(
      'activity',
      `不太适合${name.zh}：${against.zh}`,
      `Not the best time for ${name.en}: ${against.en}`,
      against.number,
    );
  const basis = rangeText(range);
  return tied('activity', `适合${name.zh}`, `Suits ${name.en}`, { zh: basis, en: basis, basis });
}

function obstacleOf(facts: Facts, [low, high]: [number, number], limits: Activity) {
  const rain = rainOf(facts);
  const kmh = windOf(facts);
  const aqi = facts.air?.usAqi;
  const same = (text: string) => ({ zh: text, en: text, basis: text });
  if (aqi !== undefined && aqi > limits.usAqi) return { zh: '空气不好', en: 'bad air', number: same(`US AQI ${aqi}`) };
  if (rain && rain.pct >= limits.rainPct) return { zh: '可能下雨', en: 'rain is likely', number: rain.number };
  if (high >= limits.heatC)
    return {
      zh: '太热，改在清晨或傍晚',
      en: 'too hot; choose early morning or evening',
      number: same(`${Math.round(high)} °C`),
    };
  if (low <= limits.coldC) return { zh: '太冷', en: 'too cold', number: same(`${Math.round(low)} °C`) };
  if (kmh !== undefined && kmh >= limits.windKmh)
    return { zh: '风大', en: 'windy', number: same(`${Math.round(kmh)} km/h`) };
  return null;
}
