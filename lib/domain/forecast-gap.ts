import { z } from 'zod';
import { addDays } from '../geo/calendar.ts';
import type { Locale } from '../geo/format.ts';
import type { Source } from './place.ts';

/** No weather source looks farther ahead: today and 15 days more. */
export const FORECAST_DAYS = 16;

/** Why there is no forecast: it is past; too far ahead for any; no live source answered; this one does not reach there. */
export const forecastGap = z.enum(['past', 'too_far', 'no_source', 'not_covered']);
export type ForecastGap = z.infer<typeof forecastGap>;

/**
 * Why days have no forecast. dates: local, in order; today: local; isOver: their hours are past. What holds of every source
 * comes first; where some of the days could have been known, it is the source that lacks.
 */
export function forecastGapOf(
  dates: readonly string[],
  { source, today, isOver = false }: { source: Pick<Source, 'offline'>; today: string; isOver?: boolean },
): ForecastGap {
  const last = addDays(today, FORECAST_DAYS - 1);
  if (isOver || dates.every((date) => date < today)) return 'past';
  if (dates.every((date) => date > last)) return 'too_far';
  return source.offline ? 'no_source' : 'not_covered';
}

const WORDS: Record<Locale, Record<ForecastGap, string>> = {
  zh: {
    past: '已经过去，这里没有过去天气的记录',
    too_far: `天气预报最多到今天起 ${FORECAST_DAYS} 天，这一天超出了范围`,
    no_source: '现在没有能用的实时天气数据源',
    not_covered: '数据源的预报不包括这个时间',
  },
  en: {
    past: 'it is past, and there are no records of past weather here',
    too_far: `it is beyond any forecast, which reaches ${FORECAST_DAYS} days at most`,
    no_source: 'no live weather source can be reached',
    not_covered: 'the source has no forecast for that time',
  },
};

/** The reason in words, without a full stop. Absent in results of older versions: no more is said than is known. */
export const forecastGapText = (gap: ForecastGap | undefined, locale: Locale): string =>
  WORDS[locale][gap ?? 'not_covered'];
