import { z } from 'zod';
import { addDays } from '../geo/calendar.ts';
import type { Locale } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';
import type { Source } from './source.ts';

/** No weather source looks farther ahead: today and 15 days more. */
export const FORECAST_DAYS = 16;

/**
 * Why there is no forecast: the day is past; it is too far ahead for any source; no live source answered; this one does
 * not reach that far.
 */
export const forecastGap = z.enum(['past', 'too_far', 'no_source', 'not_covered']);
export type ForecastGap = z.infer<typeof forecastGap>;

/**
 * Why days have no forecast. dates: local, in order; today: local; isOver: their hours are past. Reasons that hold for
 * every source come first; if some of the days could have been known, the source is to blame.
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

/**
 * The reason in words, without a full stop. Results of older versions have none; then nothing is claimed that is not
 * known.
 */
export const forecastGapText = (gap: ForecastGap | undefined, locale: Locale): string =>
  wordsOf(locale).weather.gaps[gap ?? 'not_covered'](FORECAST_DAYS);
