import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WeatherQuery } from '../../../lib/domain/ports.ts';
import { sunIn, sunOf } from '../../../lib/providers/weather/sun.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from './live-ports.ts';
import { NOW, never } from './replay.ts';

const XIAN = { lng: 108.94, lat: 34.34 };
const TROMSO = { lng: 18.96, lat: 69.65 };
const LONGYEARBYEN = { lng: 15.63, lat: 78.22 };
const query = (change: Partial<WeatherQuery>): WeatherQuery => ({
  at: XIAN,
  want: 'days',
  days: 7,
  locale: 'zh',
  now: new Date(NOW),
  ...change,
});

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());

describe('a day that must be covered', () => {
  const fourDays = {
    timezone: 'Asia/Shanghai',
    utc_offset_seconds: 28_800,
    current: { time: '2026-11-25T14:15', temperature_2m: 7 },
    daily: {
      time: ['2026-11-25', '2026-11-26'],
      temperature_2m_max: [8, 9],
      temperature_2m_min: [1, 2],
    },
  };

  it('is asked of the next source where the first has fewer days', async () => {
    geo.reset();
    geo.set('open-meteo', { body: fourDays });
    const { ports } = livePorts(geo);
    const { value, source } = await ports.weather(query({ date: '2026-11-27' }), never);
    expect(source.id).toBe('met-no');
    expect(value.days?.map(({ date }) => date)).toContain('2026-11-27');
    const near = await livePorts(geo).ports.weather(query({ date: '2026-11-26' }), never);
    expect(near.source.id).toBe('open-meteo');
  });

  it('that none covers leaves the first answer as it is, without another day in its place', async () => {
    geo.reset();
    const { ports } = livePorts(geo);
    const { value, source } = await ports.weather(query({ date: '2031-05-02' }), never);
    expect([source.id, value.sun?.date]).toEqual(['open-meteo', '2031-05-02']);
    expect(value.days?.some(({ date }) => date === '2031-05-02')).toBe(false);
    expect(value.climate?.koppen).toBeUndefined();
    expect(value.climate?.normals?.city.nameEn).toBe("Xi'an");
  });

  it('is not asked of any source where the climate is asked for, which is embedded', async () => {
    geo.reset();
    const { ports } = livePorts(geo);
    const { value, source } = await ports.weather(query({ want: 'climate' }), never);
    expect(geo.hits()).toBe(0);
    expect(source).toMatchObject({ id: 'embedded', degraded: ['offline'] });
    expect(value.climate).toMatchObject({ koppen: 'BSk', normals: { years: '1991–2020', maxC: expect.any(Array) } });
    expect(value.now ?? value.days ?? value.hours).toBeUndefined();
  });

  it('by the hour is asked of the next source where the first knows whole days only', async () => {
    geo.reset();
    geo.set('open-meteo', { body: fourDays });
    const { ports } = livePorts(geo);
    expect((await ports.weather(query({ want: 'hours', date: '2026-11-26' }), never)).source.id).toBe('met-no');
  });
});

describe('the sun', () => {
  it.each([
    ['Tromsø in December', TROMSO, 'Europe/Oslo', '2026-12-21', 'night'],
    ['Longyearbyen in June', LONGYEARBYEN, 'Arctic/Longyearbyen', '2027-06-15', 'day'],
    ['McMurdo in December', { lng: 166.67, lat: -77.85 }, 'Antarctica/McMurdo', '2026-12-25', 'day'],
  ])('of %s neither rises nor sets, and says which', (_, at, zone, date, polar) => {
    expect(sunOf(at, zone, date)).toEqual({ date, sunrise: null, sunset: null, polar });
  });

  it.each([
    // Almanac times of the US Naval Observatory, to two minutes.
    ['Singapore', { lng: 103.82, lat: 1.35 }, 'Asia/Singapore', '2026-03-20', '07:10', '19:17'],
    ['Auckland', { lng: 174.76, lat: -36.85 }, 'Pacific/Auckland', '2026-12-21', '05:58', '20:39'],
  ])('of %s is that of the local date', (_, at, zone, date, rise, set) => {
    const minutes = (time: string | null) => Number(time?.slice(11, 13)) * 60 + Number(time?.slice(14));
    const sun = sunOf(at, zone, date);
    expect(sun.sunrise?.slice(0, 10)).toBe(date);
    expect(Math.abs(minutes(sun.sunrise) - minutes(`${date}T${rise}`))).toBeLessThanOrEqual(2);
    expect(Math.abs(minutes(sun.sunset) - minutes(`${date}T${set}`))).toBeLessThanOrEqual(2);
  });

  it('is the source’s own where it tells both, and reckoned where it tells midnight, half or none', () => {
    const zone = { timeZone: 'Asia/Shanghai' };
    const day = (sunrise?: string, sunset?: string) => ({
      ...zone,
      days: [{ date: '2026-11-25', minC: 0, maxC: 5, ...(sunrise && { sunrise }), ...(sunset && { sunset }) }],
    });
    const reckoned = sunOf(XIAN, zone.timeZone, '2026-11-25');
    const own = { sunrise: '2026-11-25T07:31', sunset: '2026-11-25T17:36' };
    expect(sunIn(day(own.sunrise, own.sunset), XIAN, '2026-11-25')).toEqual({ date: '2026-11-25', ...own });
    for (const data of [zone, day(own.sunrise), day('2026-11-25T00:00', '2026-11-26T00:00')])
      expect(sunIn(data, XIAN, '2026-11-25')).toEqual(reckoned);
    const midnight = {
      timeZone: 'Europe/Oslo',
      days: [{ date: '2027-06-15', minC: 1, maxC: 4, sunrise: '2027-06-15T00:00', sunset: '2027-06-16T00:00' }],
    };
    expect(sunIn(midnight, LONGYEARBYEN, '2027-06-15').polar).toBe('day');
  });

  it('is told of the date asked for, whether the answer is live or embedded', async () => {
    geo.reset();
    const date = '2026-12-24';
    for (const { ports } of [livePorts(geo), livePorts(geo, { OFFLINE: '1' })])
      expect(
        (await ports.weather(query({ at: TROMSO, timeZone: 'Europe/Oslo', date }), never)).value.sun,
      ).toMatchObject({
        date,
        sunrise: null,
        sunset: null,
        polar: 'night',
      });
  });
});
