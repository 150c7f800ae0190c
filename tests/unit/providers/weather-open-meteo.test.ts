import { describe, expect, it } from 'vitest';
import type { WeatherQuery } from '../../../lib/domain/ports.ts';
import { weatherData } from '../../../lib/domain/weather.ts';
import { openMeteoWeather } from '../../../lib/providers/weather/open-meteo.ts';
import { answer, NOW, never, type Replay, replay } from './replay.ts';

const BEIJING: WeatherQuery = {
  at: { lng: 116.4074, lat: 39.9042 },
  want: 'hours',
  days: 3,
  locale: 'zh',
  now: new Date(NOW),
};

const weather = ({ fetchJson }: Replay) =>
  openMeteoWeather({ baseUrl: 'https://api.open-meteo.com', fetchJson, now: () => NOW });

describe('the Open-Meteo forecast', () => {
  it('gives now, the hours from now on, and the days', async () => {
    const { value, dataTime } = await weather(replay('open-meteo/forecast.json')).ask(BEIJING, never);
    expect(weatherData.parse(value)).toEqual(value);
    expect(value.timeZone).toBe('Asia/Shanghai');
    expect(value.now).toEqual({
      time: '2026-11-25T14:15',
      tempC: 7.4,
      feelsC: 4.1,
      humidityPct: 31,
      windKmh: 9.7,
      windFromDeg: 338,
      gustKmh: 22.3,
      precipMm: 0,
      cloudPct: 58,
      pressureHpa: 1027.3,
      code: 2,
      isDay: true,
    });
    expect(value.hours?.[0]?.time).toBe('2026-11-25T14:00');
    expect(value.hours).toHaveLength(58);
    expect(value.days?.[1]).toMatchObject({ date: '2026-11-26', minC: -0.4, maxC: 6.2, code: 61, precipPct: 87 });
    expect(dataTime).toBe('2026-11-25T06:15:00.000Z');
  });

  it('asks for what is wanted and no more', async () => {
    const hours = replay('open-meteo/forecast.json');
    await weather(hours).ask(BEIJING, never);
    expect(hours.calls[0]?.url.searchParams.get('hourly')).toContain('precipitation_probability');
    expect(hours.calls[0]?.url.searchParams.get('latitude')).toBe('39.9042');
    const days = replay('open-meteo/forecast.json');
    await weather(days).ask({ ...BEIJING, want: 'days', days: 16 }, never);
    expect(days.calls[0]?.url.searchParams.has('hourly')).toBe(false);
    expect(days.calls[0]?.url.searchParams.get('forecast_days')).toBe('16');
    const charted = replay('open-meteo/forecast.json');
    await weather(charted).ask({ ...BEIJING, want: 'now', days: 2 }, never);
    await weather(charted).ask({ ...BEIJING, want: 'days', days: 3, date: '2026-11-26' }, never);
    const asked = charted.calls.map(({ url }) => ['hourly', 'forecast_hours'].map((key) => url.searchParams.get(key)));
    expect(asked[0]).toEqual([expect.not.stringContaining('uv_index'), '24']);
    expect(asked[1]).toEqual([expect.stringContaining('temperature_2m'), null]);
  });

  it('lives with nulls, leaving out the day that has no maximum', async () => {
    const { value } = await weather(replay('open-meteo/forecast-nulls.json')).ask(BEIJING, never);
    expect(value.now).toEqual({ time: '2026-11-25T06:15', tempC: -21.4 });
    expect(value.days).toEqual([{ date: '2026-11-25', minC: -25.1, maxC: -18, code: 71 }]);
  });

  it('reads the first of a list of locations', async () => {
    const { value } = await weather(
      replay([{ timezone: 'UTC', current: { time: '2026-11-25T06:15', temperature_2m: 1 } }]),
    ).ask(BEIJING, never);
    expect(value.now?.tempC).toBe(1);
  });

  it.each([
    ['minutely-limit', 'rate_limited', 60_000],
    ['hourly-limit', 'quota', 40 * 60_000],
    ['daily-limit', 'quota', (17 * 60 + 40) * 60_000],
    ['concurrent', 'rate_limited', 0],
  ])('reads from the %s when to come back', async (name, kind, retryAfterMs) => {
    const limited = weather(replay(answer(429, `open-meteo/${name}.json`)));
    await expect(limited.ask(BEIJING, never)).rejects.toMatchObject({ kind, retryAfterMs });
  });

  it('takes a refused variable as a refusal', async () => {
    const refused = weather(replay(answer(400, 'open-meteo/bad-variable.json')));
    await expect(refused.ask(BEIJING, never)).rejects.toMatchObject({ kind: 'rejected', status: 400 });
  });

  it('takes an answer without any value for malformed', async () => {
    const empty = weather(replay({ latitude: 1, current: { temperature_2m: 999, time: 'now' } }));
    await expect(empty.ask(BEIJING, never)).rejects.toMatchObject({ kind: 'malformed' });
  });
});
