import { z } from 'zod';
import type { AirQuality, weatherDay, weatherHour } from '../../domain/weather.ts';
import { isWet } from '../../domain/weather-codes.ts';
import { inEveryLanguage, type Locale } from '../../i18n/index.ts';
import { type Words, wordsOf } from '../../i18n/words.ts';
import { type Activity, activityOf } from './activity.ts';

/** One piece of advice. The sentence itself contains the number it rests on. */
export const advice = z.object({
  topic: z.enum(['clothing', 'umbrella', 'sun', 'mask', 'wind', 'activity']),
  /** By language; stored results have the languages of their time. */
  text: z.object({ zh: z.string(), en: z.string() }).catchall(z.string()),
  /** The number alone: "-2…6 °C", "70 %" … */
  basis: z.string(),
});
export type Advice = z.infer<typeof advice>;

interface Facts {
  hours: z.infer<typeof weatherHour>[];
  /** The whole day, if there are no hours. */
  day?: z.infer<typeof weatherDay>;
  air?: AirQuality;
  activity?: string;
}

/** Advice from forecast facts. Without a number there is no advice: nothing is guessed. */
export function adviceOf(facts: Facts): Advice[] {
  const found = [clothing(facts), umbrella(facts), sun(facts), mask(facts), wind(facts), suitability(facts)];
  return found.filter((each) => each !== null);
}

/** A sentence in the language of the words. */
type Said = (words: Words['advice']) => string;

/** What a sentence rests on: as a phrase, and as the bare number. */
interface Basis {
  said: Said;
  basis: string;
}

const plain = (basis: string): Basis => ({ said: () => basis, basis });

/** A sentence and its number: 「带伞（降水概率 70%）」 / "Take an umbrella (rain 70 %)". */
function tied(topic: Advice['topic'], sentence: Said, { said, basis }: Basis): Advice {
  const text = inEveryLanguage((locale) => {
    const words = wordsOf(locale).advice;
    return words.tied(sentence(words), said(words));
  });
  return { topic, text, basis };
}

/** The sentence in the language, or in English if the result predates that language. */
export const adviceText = ({ text }: Advice, locale: Locale): string => text[locale] ?? text.en;

const max = (values: (number | undefined)[]) => {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};

/**
 * Upper limits of each kind of clothing, by apparent temperature: the layers that meteorological services recommend.
 */
const CLOTHES_BELOW_C = [-10, 0, 8, 15, 21, 28, 99];

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
  const layer = CLOTHES_BELOW_C.findIndex((below) => (low + high) / 2 < below);
  if (layer < 0) return null;
  const basis = rangeText(range);
  return tied('clothing', ({ clothes, wear }) => wear(clothes[layer] ?? '', high - low >= 10), {
    said: ({ numbers }) => (facts.hours.length > 0 ? numbers.feels : numbers.temperature)(basis),
    basis,
  });
}

/** The chance of rain, else its amount; hourly if available, else for the day. */
function rainOf({ hours, day }: Facts): { pct: number; number: Basis } | null {
  const pct = max(hours.map((hour) => hour.precipPct)) ?? (hours.length === 0 ? day?.precipPct : undefined);
  if (pct !== undefined) {
    return { pct, number: { said: ({ numbers }) => numbers.rainChance(pct), basis: `${pct} %` } };
  }
  const amounts = hours.flatMap((hour) => hour.precipMm ?? []);
  const sum =
    amounts.length > 0 ? amounts.reduce((all, mm) => all + mm, 0) : hours.length === 0 ? day?.precipMm : undefined;
  const wetHours = hours.filter((hour) => isWet(hour.code)).length;
  if (sum === undefined && wetHours === 0) return null;
  // Anything less is a damp street.
  const rough = (sum ?? 0) >= 1 || wetHours >= 2 ? 80 : (sum ?? 0) >= 0.2 || wetHours > 0 ? 40 : 10;
  if (sum === undefined) {
    return { pct: rough, number: { said: ({ numbers }) => numbers.rainHours(wetHours), basis: `${wetHours} h` } };
  }
  const mm = `${Math.round(sum * 10) / 10} mm`;
  return { pct: rough, number: { said: ({ numbers }) => numbers.rain(mm), basis: mm } };
}

function umbrella(facts: Facts): Advice | null {
  const rain = rainOf(facts);
  if (!rain) return null;
  const need = rain.pct >= 60 ? 'take' : rain.pct >= 30 ? 'keep' : 'none';
  return tied('umbrella', (words) => words.umbrella[need], rain.number);
}

/** Source of the bands: WHO global solar UV index. */
function sun({ hours, day }: Facts): Advice | null {
  const value = max(hours.map((hour) => hour.uv)) ?? (hours.length === 0 ? day?.uvMax : undefined);
  if (value === undefined) return null;
  const uv = Math.round(value * 10) / 10;
  const strength = value >= 8 ? 'strong' : value >= 3 ? 'some' : 'weak';
  return tied('sun', (words) => words.sun[strength], { said: ({ numbers }) => numbers.uv(uv), basis: `UV ${uv}` });
}

/** Source of the bands: US EPA air quality index; without one, PM2.5 by China's daily limits of 75 and 115 µg/m³. */
function mask({ air }: Facts): Advice | null {
  const { usAqi, pm25 } = air ?? {};
  if (usAqi === undefined && pm25 === undefined) return null;
  const [value, high, bad] = usAqi !== undefined ? [usAqi, 100, 150] : [pm25 ?? 0, 75, 115];
  const need = value > bad ? 'wear' : value > high ? 'sensitive' : 'none';
  const number = plain(usAqi !== undefined ? `US AQI ${usAqi}` : `PM2.5 ${pm25} µg/m³`);
  return tied('mask', (words) => words.mask[need], number);
}

const windOf = ({ hours, day }: Facts) =>
  max(hours.map((hour) => hour.windKmh)) ?? (hours.length === 0 ? day?.windMaxKmh : undefined);

function wind(facts: Facts): Advice | null {
  const kmh = windOf(facts);
  if (kmh === undefined || kmh < 30) return null;
  const basis = `${Math.round(kmh)} km/h`;
  return tied('wind', (words) => words.wind[kmh >= 60 ? 'gale' : 'windy'], {
    said: ({ numbers }) => numbers.wind(basis),
    basis,
  });
}

/** Whether the time suits the activity: the first limit exceeded is reported, with its number. */
function suitability(facts: Facts): Advice | null {
  const range = feltRange(facts);
  if (!range || !facts.activity) return null;
  const activity = activityOf(facts.activity);
  const against = obstacleOf(facts, range, activity);
  if (!against) return tied('activity', (words) => words.suits(activity.name(words)), plain(rangeText(range)));
  return tied(
    'activity',
    (words) => words.unsuited(activity.name(words), words.obstacles[against.why]),
    against.number,
  );
}

type Obstacle = { why: keyof Words['advice']['obstacles']; number: Basis };

function obstacleOf(facts: Facts, [low, high]: [number, number], limits: Activity): Obstacle | null {
  const rain = rainOf(facts);
  const kmh = windOf(facts);
  const aqi = facts.air?.usAqi;
  if (aqi !== undefined && aqi > limits.usAqi) return { why: 'air', number: plain(`US AQI ${aqi}`) };
  if (rain && rain.pct >= limits.rainPct) return { why: 'rain', number: rain.number };
  if (high >= limits.heatC) return { why: 'heat', number: plain(`${Math.round(high)} °C`) };
  if (low <= limits.coldC) return { why: 'cold', number: plain(`${Math.round(low)} °C`) };
  if (kmh !== undefined && kmh >= limits.windKmh) return { why: 'wind', number: plain(`${Math.round(kmh)} km/h`) };
  return null;
}
