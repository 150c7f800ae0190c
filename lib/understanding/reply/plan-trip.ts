import { weatherText } from '../../domain/weather-codes.ts';
import { answersIn } from '../../i18n/answers.ts';
import { clausesText } from '../../i18n/format.ts';
import { formatDay } from '../../i18n/format-time.ts';
import type { Locale } from '../../i18n/index.ts';
import type { TripDay } from '../../tools/plan-trip/plan.ts';
import { unmetLines } from '../../tools/plan-trip/unmet.ts';
import { placeName, plain } from './plain.ts';
import type { Reply } from './reply.ts';

const MOST_UNMET = 12;

export const replyPlanTrip: Reply<'plan_trip'> = ({ days, unmet, estimate }, { locale }) =>
  answersIn(locale).demo.trip(
    days.map((day) => ({
      date: formatDay(day.date, locale),
      sky: skyText(day, locale),
      stops: day.stops.map(({ arrive, leave, place }) => `${arrive}–${leave} ${placeName(place, locale)}`),
    })),
    unmetLines(
      unmet.slice(0, MOST_UNMET).map((each) => plain(each)),
      locale,
    ),
    estimate,
  );

function skyText({ weather }: TripDay, locale: Locale): string {
  const words = answersIn(locale).demo;
  if (!weather) return words.noSky;
  const { code, minC, maxC, rainHours } = weather;
  const sky = `${weatherText(code, locale)} ${minC}–${maxC} °C`;
  return clausesText([sky, ...(rainHours ? [words.rainHours(rainHours)] : [])], locale);
}
