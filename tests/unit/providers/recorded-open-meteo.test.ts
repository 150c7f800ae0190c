import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { WeatherQuery } from '../../../lib/domain/ports.ts';
import { weatherData } from '../../../lib/domain/weather.ts';
import { weatherText } from '../../../lib/domain/weather-codes.ts';
import { openMeteoAir } from '../../../lib/providers/air/open-meteo.ts';
import { openMeteoGeocode } from '../../../lib/providers/geocode/open-meteo.ts';
import { openMeteoWeather } from '../../../lib/providers/weather/open-meteo.ts';
import { knownCode } from '../../../lib/providers/weather/wmo-known.ts';
import { GATE } from './questions.ts';
import { answer, NOW, never, replay } from './replay.ts';

const QUERY: WeatherQuery = { at: GATE, want: 'hours', days: 2, locale: 'zh', now: new Date(NOW) };
const settings = { baseUrl: 'https://open-meteo.example', now: () => NOW };

async function weatherOf(body: object | string | Response) {
  const { value } = await openMeteoWeather({ ...settings, fetchJson: replay(body).fetchJson }).ask(QUERY, never);
  expect(weatherData.parse(value)).toEqual(value);
  return value;
}

const PLACE = { latitude: 39.9, longitude: 116.4, utc_offset_seconds: 28800, timezone: 'Asia/Shanghai' };

describe('what Open-Meteo is known to send', () => {
  it('is dated by the moment of its observation, not by the clock of the place', async () => {
    const body = { ...PLACE, current: { time: '2026-11-25T14:15', temperature_2m: 6 } };
    const { fetchJson } = replay(body);
    const { dataTime } = await openMeteoWeather({ ...settings, fetchJson }).ask(QUERY, never);
    expect(dataTime).toBe('2026-11-25T06:15:00.000Z');
    const air = replay({ ...PLACE, current: { time: '2026-11-25T14:00', us_aqi: 112 } });
    const answer = await openMeteoAir({ ...settings, fetchJson: air.fetchJson }).ask(GATE, never);
    expect(answer.dataTime).toBe('2026-11-25T06:00:00.000Z');
  });

  it('reads the former names and the old current_weather', async () => {
    const value = await weatherOf({
      ...PLACE,
      current_weather: {
        time: '2026-11-25T14:00',
        temperature: 6.4,
        windspeed: 11.2,
        winddirection: 320,
        weathercode: 3,
        is_day: 1,
      },
      hourly: {
        time: ['2026-11-25T14:00', '2026-11-25T15:00'],
        temperature_2m: [6.4, null],
        relativehumidity_2m: [35, 36],
        weathercode: [3, 3],
        windspeed_10m: [11.2, 12],
      },
      daily: {
        time: ['2026-11-25', '2026-11-26'],
        weathercode: [3, 61],
        temperature_2m_max: [8.1, null],
        temperature_2m_min: [-1.2, null],
        windspeed_10m_max: [20.4, null],
      },
    });
    expect(value.now).toEqual({
      time: '2026-11-25T14:00',
      tempC: 6.4,
      windKmh: 11.2,
      windFromDeg: 320,
      code: 3,
      isDay: true,
    });
    expect(value.hours).toEqual([{ time: '2026-11-25T14:00', tempC: 6.4, windKmh: 11.2, humidityPct: 35, code: 3 }]);
    expect(value.days).toEqual([{ date: '2026-11-25', minC: -1.2, maxC: 8.1, code: 3, windMaxKmh: 20.4 }]);
  });

  it('converts the units that the answer names', async () => {
    const value = await weatherOf({
      ...PLACE,
      current_units: { temperature_2m: '°F', wind_speed_10m: 'mp/h', wind_gusts_10m: 'kn', precipitation: 'inch' },
      current: {
        time: '2026-11-25T14:15',
        temperature_2m: 50,
        wind_speed_10m: 10,
        wind_gusts_10m: 20,
        precipitation: 0.1,
      },
      daily_units: { temperature_2m_max: '°F', temperature_2m_min: '°F', wind_speed_10m_max: 'm/s' },
      daily: {
        time: ['2026-11-25'],
        temperature_2m_max: [86],
        temperature_2m_min: [14],
        wind_speed_10m_max: [10],
      },
    });
    expect(value.now).toMatchObject({ tempC: 10, windKmh: 16.1, gustKmh: 37, precipMm: 2.5 });
    expect(value.days).toEqual([{ date: '2026-11-25', minC: -10, maxC: 30, windMaxKmh: 36 }]);
  });

  it('reads times that are seconds since the epoch as local ones', async () => {
    const noon = Date.parse('2026-11-25T04:00:00Z') / 1000;
    const day = Date.parse('2026-11-24T16:00:00Z') / 1000;
    const value = await weatherOf({
      ...PLACE,
      current: { time: noon, temperature_2m: 5 },
      hourly: { time: [noon, noon + 3600], temperature_2m: [5, 6] },
      daily: { time: [day], temperature_2m_max: [7], temperature_2m_min: [1], sunrise: [noon - 18_000], sunset: [0] },
    });
    expect(value.now?.time).toBe('2026-11-25T12:00');
    expect(value.hours?.map(({ time }) => time)).toEqual(['2026-11-25T12:00', '2026-11-25T13:00']);
    expect(value.days).toEqual([{ date: '2026-11-25', minC: 1, maxC: 7, sunrise: '2026-11-25T07:00' }]);
  });

  it('takes the hour that it is where there is no present weather', async () => {
    const value = await weatherOf({
      ...PLACE,
      hourly: { time: ['2026-11-25T13:00', '2026-11-25T14:00', '2026-11-25T15:00'], temperature_2m: [4, 5, 6] },
    });
    expect(value.now).toEqual({ time: '2026-11-25T14:00', tempC: 5 });
    expect(value.hours).toHaveLength(2);
    expect(value.days).toEqual([{ date: '2026-11-25', minC: 4, maxC: 6 }]);
  });

  it('takes the least and most of the hours where a day does not tell them', async () => {
    const value = await weatherOf({
      ...PLACE,
      hourly: { time: ['2026-11-25T06:00', '2026-11-25T13:00', '2026-11-26T06:00'], temperature_2m: [-3, 8.5, null] },
      daily: {
        time: ['2026-11-25', '2026-11-26'],
        temperature_2m_max: [9, 4],
        temperature_2m_min: [null, null],
        weather_code: [3, 71],
      },
    });
    expect(value.days).toEqual([{ date: '2026-11-25', minC: -3, maxC: 9, code: 3 }]);
  });

  it('reads nan as a missing value, and leaves the word in texts alone', async () => {
    const value = await weatherOf(
      '{"latitude":nan,"timezone":"Asia/nan","utc_offset_seconds":0,"current":{"time":"2026-11-25T06:15","temperature_2m":3.5,"cloud_cover":-nan}}',
    );
    expect(value).toMatchObject({ timeZone: 'Asia/nan', now: { tempC: 3.5 } });
    expect(value.now).not.toHaveProperty('cloudPct');
  });

  it.each([
    ['an empty forecast', { ...PLACE }],
    ['nan alone', '{"latitude":nan,"longitude":nan,"utc_offset_seconds":0,"timezone":"GMT"}'],
    ['an error in a 200', { error: true, reason: 'Data corrupted at path' }],
    ['a gateway page', '<html><body>502 Bad Gateway</body></html>'],
  ])('fails on %s', async (_, body) => {
    await expect(weatherOf(body)).rejects.toThrow(/malformed|rejected/);
  });

  it('refuses as the service does: an HTTP 400 with its reason', async () => {
    const body = answer(400, JSON.stringify({ error: true, reason: 'Value of type String required for key latitude' }));
    await expect(weatherOf(body)).rejects.toMatchObject({ kind: 'rejected', status: 400 });
  });

  it('tells every code of the table that it can, and none of those without words', () => {
    const codes = Array.from({ length: 100 }, (_, code) => knownCode(code)).filter((code) => code !== undefined);
    for (const code of codes) expect(weatherText(code, 'en'), String(code)).not.toBe('unknown conditions');
    expect([10, 22, 64, 97, 5, undefined].map(knownCode)).toEqual([45, 71, 65, 95, undefined, undefined]);
  });

  it('takes the first of several places', async () => {
    const value = await weatherOf([
      { ...PLACE, current: { time: '2026-11-25T14:15', temperature_2m: 5 } },
      { ...PLACE, location_id: 1, current: { time: '2026-11-25T14:15', temperature_2m: 25 } },
    ]);
    expect(value.now?.tempC).toBe(5);
  });

  it('reads air quality by the hour, and none where all is null', async () => {
    const air = (body: object) => openMeteoAir({ ...settings, fetchJson: replay(body).fetchJson }).ask(GATE, never);
    const hourly = { time: ['2026-11-25T14:00'], us_aqi: [96], pm2_5: [33.1], pm10: [null] };
    expect((await air({ ...PLACE, hourly })).value).toEqual({
      time: '2026-11-25T14:00',
      usAqi: 96,
      pm25: 33.1,
      cnAqi: 48,
    });
    const current = { time: '2026-11-25T14:00', us_aqi: null, pm2_5: null };
    expect((await air({ ...PLACE, current })).value).toBeNull();
  });

  it('reads places without country, population or areas, and leaves out one without a position', async () => {
    const adapter = openMeteoGeocode({
      ...settings,
      fetchJson: replay({
        results: [
          { id: 1, name: 'Southland', latitude: -80.5, longitude: 12.25, feature_code: 'CONT', population: 900 },
          { id: 2, name: 'Lost', latitude: null, longitude: 3 },
          { id: 3, name: 'Soho', latitude: 51.51, longitude: -0.13, feature_code: 'PPLX', country_code: 'GB' },
        ],
        generationtime_ms: 0.6,
      }).fetchJson,
    });
    const { value } = await adapter.ask({ text: 'Southland', limit: 5, locale: 'en' }, never);
    expect(value.map(({ name, kind, precision }) => [name, kind, precision])).toEqual([
      ['Southland', 'region', 'region'],
      ['Soho', 'district', 'city'],
    ]);
  });
});

describe('bytes on the wire', () => {
  const body = JSON.stringify({
    results: [{ id: 1, name: '朝阳', latitude: 41.5, longitude: 120.4, feature_code: 'PPLA2' }],
  });
  const gbk = Buffer.concat([
    Buffer.from('{"results":[{"id":1,"name":"'),
    Buffer.from([0xb3, 0xaf, 0xd1, 0xf4]),
    Buffer.from('","latitude":41.5,"longitude":120.4}]}'),
  ]);
  const bytes = (data: Buffer, type: string) => () =>
    new Response(new Uint8Array(data), { headers: { 'content-type': type } });

  it.each([
    ['UTF-8 without a charset', bytes(Buffer.from(body), 'application/json')],
    ['UTF-8 that is called Latin-1', bytes(Buffer.from(body), 'text/html; charset=ISO-8859-1')],
    ['UTF-8 with a byte order mark', bytes(Buffer.from(`\ufeff${body}`), 'text/plain; charset=utf-8')],
    ['GBK that says so', bytes(gbk, 'application/json;charset=GBK')],
  ])('reads %s', async (_, reply) => {
    const adapter = openMeteoGeocode({ ...settings, fetchJson: replay(reply).fetchJson });
    const { value } = await adapter.ask({ text: '朝阳', limit: 1, locale: 'zh' }, never);
    expect(value[0]?.name).toBe('朝阳');
  });

  it('reads what came compressed', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    try {
      const wire = replay(() => globalThis.fetch(`http://127.0.0.1:${port}/`));
      const adapter = openMeteoGeocode({ ...settings, fetchJson: wire.fetchJson });
      const { value } = await adapter.ask({ text: '朝阳', limit: 1, locale: 'zh' }, never);
      expect(value[0]?.name).toBe('朝阳');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
