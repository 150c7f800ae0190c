import { forecastGapText } from '../../domain/forecast-gap.ts';
import { answersIn } from '../../i18n/answers.ts';
import { adviceText } from '../../tools/outing-advice/advice.ts';
import type { Reply } from './reply.ts';

export const replyOutingAdvice: Reply<'outing_advice'> = ({ date, advice, bestHours, whyNoForecast }, { locale }) => {
  const words = answersIn(locale).demo;
  if (advice.length === 0) return words.noAdvice(date, forecastGapText(whyNoForecast, locale));
  const rows = advice.map((each) => adviceText(each, locale));
  const hours = bestHours.map(({ hour, tempC, precipPct }) =>
    words.goodHour(String(hour), String(Math.round(tempC)), precipPct === undefined ? undefined : String(precipPct)),
  );
  return words.advice(rows, hours);
};
