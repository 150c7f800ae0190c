import type { WeatherQuery } from '../../domain/ports.ts';
import { rounded } from '../../geo/lng-lat.ts';

const CURRENT =
  'temperature_2m,relative_humidity_2m,apparent_temperature,is_day,precipitation,weather_code,cloud_cover,pressure_msl,wind_speed_10m,wind_direction_10m,wind_gusts_10m';

const HOURLY =
  'temperature_2m,apparent_temperature,relative_humidity_2m,precipitation_probability,precipitation,weather_code,wind_speed_10m,uv_index,is_day';

/** What the chart of a day draws; asked for beside a short forecast. */
const CHARTED = 'temperature_2m,precipitation_probability,precipitation,weather_code,is_day';
/** A longer forecast weighs more as it is. */
const SHORT_DAYS = 7;

const DAILY =
  'weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,precipitation_probability_max,sunrise,sunset,uv_index_max,wind_speed_10m_max';

export function urlOf(baseUrl: string, { at, want, days, date, timeZone }: WeatherQuery): URL {
  const url = new URL(`${baseUrl}/v1/forecast`);
  const { lng, lat } = rounded(at, 4);
  url.searchParams.set('latitude', String(lat));
  url.searchParams.set('longitude', String(lng));
  url.searchParams.set('timezone', timeZone ?? 'auto');
  url.searchParams.set('forecast_days', String(Math.min(16, Math.max(want === 'hours' ? 3 : 1, days))));
  url.searchParams.set('current', CURRENT);
  if (want === 'hours') url.searchParams.set('hourly', HOURLY);
  else if (days <= SHORT_DAYS) {
    url.searchParams.set('hourly', CHARTED);
    if (!date) url.searchParams.set('forecast_hours', '24');
  }
  url.searchParams.set('daily', DAILY);
  return url;
}
