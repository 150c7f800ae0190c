import { forecastGapText } from '../../domain/forecast-gap.ts';
import { answersIn } from '../../i18n/answers.ts';
import { type Advice, adviceText } from '../../tools/outing-advice/advice.ts';
import { hourSpans, spanText } from '../../tools/outing-advice/best-hours.ts';
import { usualClothes } from '../../tools/outing-advice/usual-clothes.ts';
import { placeName } from './plain.ts';
import type { Reply } from './reply.ts';
import { usualTold } from './usual-told.ts';

export const replyOutingAdvice: Reply<'outing_advice'> = (
  { place, date, advice, bestHours, whyNoForecast, usual },
  { locale, message },
) => {
  const words = answersIn(locale).demo;
  const why = forecastGapText(whyNoForecast, locale);
  if (usual) {
    const told = usualTold(placeName(place, locale), usual, { message, locale });
    const { together, noForecastThen } = words.weather;
    return together([noForecastThen(date, why, usualClothes(usual, locale)), told]);
  }
  if (advice.length === 0) return words.noAdvice(date, why);
  const rows = askedRows(advice, message).map((each) => adviceText(each, locale));
  const isHourAsked = /几点|时段|什么时候|what time|when|hours?/i.test(message);
  const hours = isHourAsked ? hourSpans(bestHours).map(spanText) : [];
  return words.advice(rows, hours);
};

const ASKED: readonly (readonly [Advice['topic'], RegExp])[] = [
  ['umbrella', /伞|雨|umbrella|rain/i],
  ['mask', /口罩|空气|雾霾|mask|air|smog/i],
  ['sun', /防晒|晒|紫外|sun(?:screen|burn|ny)|\buv\b/i],
  ['wind', /风|wind/i],
  ['clothing', /穿|衣|冷|外套|wear|jacket|coat|clothes|cold/i],
];

/** What the question is about; else whether it suits what is to be done, or else what to wear and take. */
function askedRows(advice: readonly Advice[], message: string): Advice[] {
  const topics = ASKED.filter(([, pattern]) => pattern.test(message)).map(([topic]) => topic);
  const asked = advice.filter(({ topic }) => topics.includes(topic));
  const suited = advice.filter(({ topic }) => topic === 'activity');
  if (asked.length > 0) return asked;
  const usual = advice.filter(({ topic }) => topic === 'clothing' || topic === 'umbrella');
  return [suited, usual].find((some) => some.length > 0) ?? advice.slice(0, 1);
}
