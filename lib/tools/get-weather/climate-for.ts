import type { WeatherData, WeatherReport } from '../../domain/weather.ts';
import { monthOf } from '../../geo/calendar.ts';

interface Asked {
  span: WeatherReport['span'];
  month?: number | undefined;
  date?: string | undefined;
}

/**
 * The climate where it is asked for, or where no forecast answers: of the month asked for, of the first day without a forecast,
 * or of this month. today: local.
 */
export function climateFor(
  told: WeatherData & Pick<WeatherReport, 'noForecast'>,
  { span, month, date }: Asked,
  today: string,
): Pick<WeatherReport, 'climate' | 'month'> {
  const isAsked = span === 'climate';
  const isLacking = told.noForecast !== undefined || !(told.now || told.hours || told.days);
  if (!told.climate || !(isAsked || isLacking)) return {};
  const day = isAsked ? date : (told.noForecast?.[0] ?? today);
  const meant = month ?? (day && monthOf(day));
  return { climate: told.climate, ...(meant && { month: meant }) };
}
