import { z } from 'zod';
import type { AirQuality, weatherDay, weatherHour } from './weather.ts';
import { isWet } from './weather-codes.ts';

/** One piece of advice, tied to the number that it rests on. */
export const advice = z.object({
  topic: z.enum(['clothing', 'umbrella', 'sun', 'mask', 'wind', 'activity']),
  text: z.object({ zh: z.string(), en: z.string() }),
  /** "feels −2…6 °C", "rain 70 %" … */
  basis: z.string(),
});
export type Advice = z.infer<typeof advice>;

interface Facts {
  hours: z.infer<typeof weatherHour>[];
  day?: z.infer<typeof weatherDay>;
  air?: AirQuality;
  activity?: string;
}

/** Advice from forecast facts. Without a temperature there is none: nothing is guessed. */
export function adviceOf(facts: Facts) {
  const found = [clothing(facts), umbrella(facts), sun(facts), mask(facts), wind(facts), exertion(facts)];
  return { advice: found.filter((each) => each !== null), bestHours: bestHours(facts.hours) };
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

function clothing(facts: Facts): Advice | null {
  const range = feltRange(facts);
  if (!range) return null;
  const [low, high] = range;
  const row = CLOTHING.find(([below]) => (low + high) / 2 < below);
  if (!row) return null;
  const isWide = high - low >= 10;
  return {
    topic: 'clothing',
    text: {
      zh: `穿${row[1]}${isWide ? '，温差大，方便穿脱为好' : ''}`,
      en: `Wear ${row[2]}${isWide ? '; the range is wide, dress in layers' : ''}`,
    },
    basis: `${Math.round(low)}…${Math.round(high)} °C`,
  };
}

function umbrella({ hours, day }: Facts): Advice | null {
  const chance = max(hours.map((hour) => hour.precipPct)) ?? day?.precipPct;
  const wet = hours.some((hour) => isWet(hour.code)) || (hours.length === 0 && isWet(day?.code));
  if (chance === undefined && !wet) return null;
  const basis = chance === undefined ? 'rain in the forecast' : `rain ${chance} %`;
  if ((chance ?? 0) >= 60 || (chance === undefined && wet))
    return { topic: 'umbrella', text: { zh: '带伞', en: 'Take an umbrella' }, basis };
  if ((chance ?? 0) >= 30)
    return { topic: 'umbrella', text: { zh: '备一把伞', en: 'Keep an umbrella at hand' }, basis };
  return { topic: 'umbrella', text: { zh: '不用带伞', en: 'No umbrella needed' }, basis };
}

/** Source of the bands: WHO global solar UV index. */
function sun({ hours, day }: Facts): Advice | null {
  const uv = max(hours.map((hour) => hour.uv)) ?? day?.uvMax;
  if (uv === undefined) return null;
  const basis = `UV ${Math.round(uv * 10) / 10}`;
  if (uv >= 8)
    return {
      topic: 'sun',
      text: {
        zh: '紫外线很强，尽量避开正午，涂防晒霜、戴帽子',
        en: 'Very strong sun: avoid noon, sunscreen and a hat',
      },
      basis,
    };
  if (uv >= 3) return { topic: 'sun', text: { zh: '涂防晒霜', en: 'Use sunscreen' }, basis };
  return { topic: 'sun', text: { zh: '紫外线弱，无需特别防晒', en: 'Weak sun, no protection needed' }, basis };
}

/** Source of the bands: US EPA air quality index. */
function mask({ air }: Facts): Advice | null {
  if (air?.usAqi === undefined) return null;
  const basis = `US AQI ${air.usAqi}`;
  if (air.usAqi > 150)
    return {
      topic: 'mask',
      text: { zh: '空气不健康，戴口罩、少在户外运动', en: 'Unhealthy air: wear a mask, keep exertion short' },
      basis,
    };
  if (air.usAqi > 100)
    return { topic: 'mask', text: { zh: '敏感人群请戴口罩', en: 'Sensitive people should wear a mask' }, basis };
  return { topic: 'mask', text: { zh: '空气可以，不用口罩', en: 'The air is fine, no mask needed' }, basis };
}

function wind({ hours, day }: Facts): Advice | null {
  const kmh = max(hours.map((hour) => hour.windKmh)) ?? day?.windMaxKmh;
  if (kmh === undefined || kmh < 30) return null;
  return {
    topic: 'wind',
    text:
      kmh >= 60
        ? { zh: '大风，远离高空物和树木', en: 'Gale: keep away from trees and scaffolds' }
        : { zh: '风较大，穿防风外套', en: 'Windy: take a windproof layer' },
    basis: `wind ${Math.round(kmh)} km/h`,
  };
}

const HARD = /跑|骑|登山|爬山|徒步|运动|打球|run|jog|hik|cycl|bik|climb|sport|football|tennis/i;

function exertion(facts: Facts): Advice | null {
  const range = feltRange(facts);
  if (!range || !facts.activity || !HARD.test(facts.activity)) return null;
  const basis = `up to ${Math.round(range[1])} °C`;
  if (range[1] >= 32)
    return {
      topic: 'activity',
      text: {
        zh: `太热，不宜${facts.activity}，改在清晨或傍晚`,
        en: `Too hot for ${facts.activity}; choose early morning or evening`,
      },
      basis,
    };
  if (range[1] <= -10)
    return {
      topic: 'activity',
      text: { zh: `太冷，${facts.activity}时间要短`, en: `Very cold: keep ${facts.activity} short` },
      basis,
    };
  return {
    topic: 'activity',
    text: { zh: `温度适合${facts.activity}`, en: `The temperature suits ${facts.activity}` },
    basis,
  };
}

/** The three most comfortable hours: dry, near 20 °C, little UV and wind. */
function bestHours(hours: z.infer<typeof weatherHour>[]) {
  const discomfort = (hour: z.infer<typeof weatherHour>) =>
    Math.abs((hour.feelsC ?? hour.tempC) - 20) +
    (hour.precipPct ?? 0) / 4 +
    Math.max(0, (hour.uv ?? 0) - 5) * 2 +
    (hour.windKmh ?? 0) / 10;
  return [...hours]
    .sort((a, b) => discomfort(a) - discomfort(b))
    .slice(0, 3)
    .map((hour) => ({
      hour: Number(hour.time.slice(11, 13)),
      tempC: hour.tempC,
      ...(hour.precipPct !== undefined && { precipPct: hour.precipPct }),
      ...(hour.uv !== undefined && { uv: hour.uv }),
    }));
}
