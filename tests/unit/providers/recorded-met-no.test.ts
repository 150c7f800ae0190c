import { describe, expect, it } from 'vitest';
import type { WeatherQuery } from '../../../lib/domain/ports.ts';
import { weatherData } from '../../../lib/domain/weather.ts';
import { weatherText } from '../../../lib/domain/weather-codes.ts';
import { metNoWeather } from '../../../lib/providers/weather/met-no.ts';
import { wmoOfSymbol } from '../../../lib/providers/weather/met-no-symbols.ts';
import { GATE } from './questions.ts';
import { answer, NOW, never, replay } from './replay.ts';

const QUERY: WeatherQuery = {
  at: GATE,
  timeZone: 'Asia/Shanghai',
  want: 'hours',
  days: 3,
  locale: 'zh',
  now: new Date(NOW),
};

const step = (time: string, details: object, spans: object = {}) => ({
  time,
  data: { instant: { details }, ...spans },
});
const series = (...timeseries: object[]) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [116.4, 39.9] },
  properties: { meta: { updated_at: '2026-11-25T05:40:12Z' }, timeseries },
});

async function weatherOf(body: object | Response) {
  const { fetchJson } = replay(body);
  const adapter = metNoWeather({ baseUrl: 'https://met.example', fetchJson, now: () => NOW });
  const { value } = await adapter.ask(QUERY, never);
  expect(weatherData.parse(value)).toEqual(value);
  return value;
}

describe('what MET Norway is known to send', () => {
  it('reads the complete format: gusts, chances, UV, and the least and most of six hours', async () => {
    const value = await weatherOf(
      series(
        step(
          '2026-11-25T06:00:00Z',
          { air_temperature: 5, wind_speed: 4, wind_speed_of_gust: 9.5, ultraviolet_index_clear_sky: 1.4 },
          {
            next_1_hours: {
              summary: { symbol_code: 'lightsleet' },
              details: { precipitation_amount: 0.2, probability_of_precipitation: 41.5 },
            },
            next_6_hours: { details: { air_temperature_min: -9, air_temperature_max: 9 } },
          },
        ),
        step(
          '2026-11-26T06:00:00Z',
          { air_temperature: 4 },
          {
            next_6_hours: {
              summary: { symbol_code: 'heavysnowshowers_polartwilight' },
              details: { air_temperature_min: -3.5, air_temperature_max: 6.5, precipitation_amount: 3.1 },
            },
          },
        ),
      ),
    );
    expect(value.now).toMatchObject({ tempC: 5, gustKmh: 34.2, code: 68 });
    expect(value.hours).toEqual([
      { time: '2026-11-25T14:00', tempC: 5, precipPct: 41.5, precipMm: 0.2, windKmh: 14.4, uv: 1.4, code: 68 },
    ]);
    expect(value.days).toEqual([
      { date: '2026-11-25', minC: 5, maxC: 5, code: 68, precipMm: 0.2, precipPct: 41.5, uvMax: 1.4, windMaxKmh: 14 },
      { date: '2026-11-26', minC: -3.5, maxC: 6.5, code: 86, precipMm: 3.1 },
    ]);
  });

  it('reads steps at the end that have twelve hours, empty spans or nothing ahead, and leaves out one without a temperature', async () => {
    const value = await weatherOf(
      series(
        step('2026-11-25T06:00:00Z', { air_temperature: 5 }, { next_1_hours: null, next_6_hours: {} }),
        step('2026-11-25T12:00:00Z', { air_temperature: null }),
        step(
          '2026-11-26T00:00:00Z',
          { air_temperature: 1 },
          { next_12_hours: { summary: { symbol_code: 'fair_day' }, details: {} } },
        ),
        step('2026-11-27T00:00:00Z', { air_temperature: -2 }),
      ),
    );
    expect(value.now).toEqual({ time: '2026-11-25T14:00', tempC: 5 });
    expect(value.days).toEqual([
      { date: '2026-11-25', minC: 5, maxC: 5 },
      { date: '2026-11-26', minC: 1, maxC: 1, code: 1 },
      { date: '2026-11-27', minC: -2, maxC: -2 },
    ]);
  });

  it('tells a series that is over from its beginning, with its own time', async () => {
    const hour = { next_1_hours: { summary: { symbol_code: 'cloudy' }, details: { precipitation_amount: 0 } } };
    const value = await weatherOf(
      series(
        step('2026-11-14T06:00:00Z', { air_temperature: 9 }, hour),
        step('2026-11-14T07:00:00Z', { air_temperature: 8 }, hour),
      ),
    );
    expect(value.now).toMatchObject({ time: '2026-11-14T14:00', tempC: 9 });
    expect(value.hours).toHaveLength(2);
  });

  it.each([
    [403, 'auth'],
    [429, 'rate_limited'],
    [422, 'rejected'],
    [502, 'server'],
  ])('takes HTTP %i with a page as %s', async (status, kind) => {
    const page = answer(status, '<html><head><title>Error</title></head></html>', { 'content-type': 'text/html' });
    await expect(weatherOf(page)).rejects.toMatchObject({ kind, status });
  });

  it('knows sleet from freezing rain, and the misspelt symbols with thunder', () => {
    expect(weatherText(wmoOfSymbol('sleetshowers_night'), 'zh')).toBe('雨夹雪');
    expect(weatherText(wmoOfSymbol('heavysleet'), 'en')).toBe('heavy sleet');
    expect(wmoOfSymbol('lightssleetshowersandthunder_day')).toBe(95);
  });
});
