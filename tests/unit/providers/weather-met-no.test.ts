import { describe, expect, it } from 'vitest';
import type { WeatherQuery } from '../../../lib/domain/ports.ts';
import { weatherData } from '../../../lib/domain/weather.ts';
import type { FetchJson } from '../../../lib/providers/fetch-json.ts';
import { metNoWeather } from '../../../lib/providers/weather/met-no.ts';
import { wmoOfSymbol } from '../../../lib/providers/weather/met-no-symbols.ts';
import { survivesMutations } from './hardening.ts';
import { answer, NOW, never, replay } from './replay.ts';

const BEIJING: WeatherQuery = {
  at: { lng: 116.407412345, lat: 39.904212345 },
  timeZone: 'Asia/Shanghai',
  want: 'hours',
  days: 3,
  locale: 'zh',
  now: new Date(NOW),
};
const metNo = (fetchJson: FetchJson, now = () => NOW) =>
  metNoWeather({ baseUrl: 'https://api.met.no', fetchJson, now });

describe('MET Norway', () => {
  it('tells now, the hours and the days in local time', async () => {
    const wire = replay('met-no/compact.json');
    const { value, dataTime } = await metNo(wire.fetchJson).ask(BEIJING, never);
    expect(weatherData.parse(value)).toEqual(value);
    expect(value.now).toMatchObject({ time: '2026-11-25T14:00', tempC: 6, windKmh: 11.2, code: 2, isDay: true });
    expect(value.hours?.[0]?.time).toBe('2026-11-25T14:00');
    expect(value.days?.[0]).toMatchObject({ date: '2026-11-25' });
    for (const day of value.days ?? []) expect(day.minC).toBeLessThanOrEqual(day.maxC);
    expect(dataTime).toBe('2026-11-25T05:40:12Z');
  });

  it('asks with four decimals and a User-Agent that says who asks', async () => {
    const wire = replay('met-no/compact.json');
    await metNo(wire.fetchJson).ask(BEIJING, never);
    expect(wire.calls[0]?.url.searchParams.get('lat')).toBe('39.9042');
    expect(wire.calls[0]?.url.searchParams.get('lon')).toBe('116.4074');
    expect(wire.calls[0]?.headers.get('user-agent')).toContain('Wentu');
  });

  it('takes a refusal of the User-Agent as one that the operator can mend', async () => {
    await expect(metNo(replay(answer(403)).fetchJson).ask(BEIJING, never)).rejects.toMatchObject({ kind: 'auth' });
  });

  it('asks nobody before the answer expires, and then whether it changed', async () => {
    const modified = { 'last-modified': 'Wed, 25 Nov 2026 05:40:12 GMT' };
    const wire = replay(
      answer(200, 'met-no/compact.json', { ...modified, expires: 'Wed, 25 Nov 2026 06:50:00 GMT' }),
      () => new Response(null, { status: 304, headers: { expires: 'Wed, 25 Nov 2026 07:30:00 GMT' } }),
    );
    let now = NOW;
    const weather = metNo(wire.fetchJson, () => now);
    const first = await weather.ask(BEIJING, never);
    now = Date.parse('2026-11-25T06:49:59Z');
    await weather.ask(BEIJING, never);
    expect(wire.calls).toHaveLength(1);
    now = Date.parse('2026-11-25T06:50:01Z');
    expect((await weather.ask(BEIJING, never)).value).toEqual(first.value);
    expect(wire.calls.map(({ headers }) => headers.get('if-modified-since'))).toEqual([
      null,
      modified['last-modified'],
    ]);
    now = Date.parse('2026-11-25T07:29:59Z');
    await weather.ask(BEIJING, never);
    expect(wire.calls).toHaveLength(2);
  });

  it('does not keep an answer that it cannot use, however long it claims to be fresh', async () => {
    const fresh = { expires: 'Wed, 25 Nov 2026 08:00:00 GMT' };
    const wire = replay(answer(200, '{"properties":{}}', fresh), answer(200, 'met-no/compact.json', fresh));
    const weather = metNo(wire.fetchJson);
    await expect(weather.ask(BEIJING, never)).rejects.toMatchObject({ kind: 'malformed' });
    expect((await weather.ask(BEIJING, never)).value.now?.tempC).toBe(6);
  });

  it('tells the operator of a version that is going to be switched off (203), and nobody else', async () => {
    const old = await metNo(replay(answer(203, 'met-no/compact.json')).fetchJson).ask(BEIJING, never);
    expect(old.notice).toMatchObject({ code: '203' });
    expect(old).not.toHaveProperty('degraded');
    const sound = await metNo(replay('met-no/compact.json').fetchJson).ask(BEIJING, never);
    expect(sound).not.toHaveProperty('notice');
  });

  it('reads every symbol of the legend', () => {
    expect(
      ['clearsky_night', 'heavyrainshowersandthunder_day', 'lightsnow', 'fog', 'somethingnew'].map(wmoOfSymbol),
    ).toEqual([0, 95, 71, 45, undefined]);
  });

  it('G06 fails or stays within the possible when a value is made worse', async () => {
    const count = await survivesMutations(
      'met-no/compact.json',
      (fetchJson) => metNo(fetchJson),
      BEIJING,
      (value) => {
        expect(weatherData.safeParse(value).success).toBe(true);
        for (const { tempC } of value.hours ?? []) expect(Math.abs(tempC)).toBeLessThan(96);
      },
    );
    expect(count).toBeGreaterThan(100);
  });
});
