import { describe, expect, it } from 'vitest';
import { place } from '../../../lib/domain/place.ts';
import type { RouteQuery, WeatherQuery } from '../../../lib/domain/ports.ts';
import { routeOption } from '../../../lib/domain/route.ts';
import { weatherData } from '../../../lib/domain/weather.ts';
import { gcjToWgs } from '../../../lib/geo/crs.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { decodePolyline } from '../../../lib/geo/polyline.ts';
import { amapDetails } from '../../../lib/providers/details/amap.ts';
import type { FetchJson } from '../../../lib/providers/fetch-json.ts';
import { amapGeocode } from '../../../lib/providers/geocode/amap.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';
import { amapPlaces } from '../../../lib/providers/places/amap.ts';
import { amapReverse } from '../../../lib/providers/reverse/amap.ts';
import { amapRoutes } from '../../../lib/providers/routes/amap.ts';
import type { Amap } from '../../../lib/providers/vendors/amap.ts';
import { amapWeather } from '../../../lib/providers/weather/amap.ts';
import { hasOnlyCoordinates, survivesMutations } from './hardening.ts';
import { CAFES, DRIVE, GATE } from './questions.ts';
import { answer, NOW, never, replay } from './replay.ts';

const KEY = 'amap-canary-0123456789';
const amap = (fetchJson: FetchJson): Amap => ({
  baseUrl: 'https://restapi.amap.com',
  key: KEY,
  fetchJson,
  now: () => NOW,
});
const SEOUL = { lng: 126.978, lat: 37.5665 };
const TODAY: WeatherQuery = { at: GATE, adcode: '110101', want: 'now', days: 1, locale: 'zh', now: new Date(NOW) };

describe('AMap routes', () => {
  it('G10 asks in GCJ-02 and answers in WGS-84', async () => {
    const wire = replay('amap/driving.json');
    const { value } = await amapRoutes(amap(wire.fetchJson)).ask(DRIVE, never);
    const [lng = 0, lat = 0] = (wire.calls[0]?.url.searchParams.get('origin') ?? '').split(',').map(Number);
    expect(distanceM({ lng, lat }, GATE)).toBeGreaterThan(300);
    expect(distanceM(gcjToWgs({ lng, lat }), GATE)).toBeLessThan(0.5);
    const [start] = decodePolyline(value.options[0]?.path ?? '');
    expect(start && distanceM(start, gcjToWgs({ lng: 116.403672, lat: 39.91063 }))).toBeLessThan(2);
  });

  it('drives with steps, tolls and alternatives', async () => {
    const wire = replay('amap/driving.json');
    const { value } = await amapRoutes(amap(wire.fetchJson)).ask({ ...DRIVE, avoid: ['highways'] }, never);
    for (const option of value.options) expect(routeOption.parse(option)).toEqual(option);
    expect(value.options.map(({ distanceM: m, durationS, tolls }) => [m, durationS, tolls])).toEqual([
      [2431, 612, undefined],
      [3010, 690, 5],
    ]);
    expect(value.options[0]?.legs[0]?.steps?.[0]).toEqual({
      text: '沿东长安街向东行驶1.2千米左转',
      distanceM: 1203,
      durationS: 260,
    });
    expect(wire.calls[0]?.url.searchParams.get('strategy')).toBe('35');
    expect(wire.calls[0]?.url.searchParams.get('show_fields')).toContain('polyline');
  });

  it('walks by the answer of the older version too', async () => {
    const wire = replay('amap/walking-v3.json');
    const { value } = await amapRoutes(amap(wire.fetchJson)).ask({ ...DRIVE, mode: 'walk', alternatives: 1 }, never);
    expect(value.options[0]).toMatchObject({ distanceM: 905, durationS: 724 });
    expect(wire.calls[0]?.url.pathname).toBe('/v5/direction/walking');
  });

  it('rides by public transport: legs with lines, stops, minutes and the fare', async () => {
    const wire = replay('amap/regeo.json', 'amap/regeo.json', 'amap/transit.json');
    const query: RouteQuery = { ...DRIVE, mode: 'transit', alternatives: 1, departAt: '2026-11-26T08:05' };
    const { value } = await amapRoutes(amap(wire.fetchJson)).ask(query, never);
    const [best] = value.options;
    expect(routeOption.parse(best)).toEqual(best);
    expect(best).toMatchObject({ durationS: 2860, cost: 5, summary: '地铁1号线八通线 → 地铁4号线大兴线' });
    expect(best?.legs.map(({ mode, line, from, to, stops }) => [mode, line, from, to, stops])).toEqual([
      ['walk', undefined, undefined, undefined, undefined],
      ['subway', '地铁1号线八通线', '天安门西', '西单', 1],
      ['walk', undefined, undefined, undefined, undefined],
      ['subway', '地铁4号线大兴线', '西单', '中关村', 10],
      ['walk', undefined, undefined, undefined, undefined],
    ]);
    expect(decodePolyline(best?.legs[3]?.path ?? '')).toHaveLength(3);
    const asked = wire.calls[2]?.url.searchParams;
    expect([asked?.get('city1'), asked?.get('date'), asked?.get('time')]).toEqual(['010', '2026-11-26', '8-05']);
  });

  it.each(['amap/no-route.json', { status: '0', info: 'ROUTE_FAIL', infocode: '20802' }])(
    'tells that there is no way: %j',
    async (body) => {
      const { value } = await amapRoutes(amap(replay(body).fetchJson)).ask(DRIVE, never);
      expect(value.options).toEqual([]);
    },
  );

  it('leaves what begins or ends outside the mainland to others', () => {
    const routes = amapRoutes(amap(replay('').fetchJson));
    expect(routes.covers?.({ ...DRIVE, to: SEOUL })).toBe(false);
    expect(routes.covers?.({ ...DRIVE, to: { lng: 114.17, lat: 22.3 } })).toBe(false);
  });
});

describe('AMap places', () => {
  it('finds cafés around a point, with their hours', async () => {
    const wire = replay('amap/around.json');
    const { value } = await amapPlaces(amap(wire.fetchJson)).ask(CAFES, never);
    for (const found of value) expect(place.parse(found)).toEqual(found);
    expect(value[0]).toMatchObject({
      name: '大堂咖啡',
      kind: 'cafe',
      phone: '010-65137766',
      rating: 4.6,
      providerId: 'amap:B0FFG1ABCD',
      admin: '北京市 东城区',
    });
    expect(value[0] && isOpenAt(value[0], '2026-11-25T14:00')).toBe(true);
    expect(value[0] && isOpenAt(value[0], '2026-11-25T23:00')).toBe(false);
    expect(value[1]).not.toHaveProperty('phone');
    const { url } = wire.calls[0] ?? {};
    expect(url?.pathname).toBe('/v5/place/around');
    expect(url?.searchParams.get('types')).toContain('0505');
  });

  it('reads the older shape, and an empty answer', async () => {
    const older = await amapPlaces(amap(replay('amap/around-v3.json').fetchJson)).ask(
      { ...CAFES, category: 'museum' },
      never,
    );
    expect(older.value[0]).toMatchObject({ kind: 'museum', web: 'http://www.capitalmuseum.org.cn', rating: 4.8 });
    const none = await amapPlaces(amap(replay('amap/around-empty.json').fetchJson)).ask(CAFES, never);
    expect(none.value).toEqual([]);
  });

  it('searches a drawn area by its closed ring, and a box by two corners', async () => {
    const wire = replay('amap/around-empty.json');
    const ring = [GATE, { lng: 116.41, lat: 39.91 }, { lng: 116.4, lat: 39.92 }];
    await amapPlaces(amap(wire.fetchJson)).ask({ ...CAFES, area: { kind: 'polygon', rings: [ring] } }, never);
    await amapPlaces(amap(wire.fetchJson)).ask(
      { ...CAFES, area: { kind: 'bbox', bbox: [116.3, 39.9, 116.4, 40] } },
      never,
    );
    const corners = wire.calls.map(({ url }) => url.searchParams.get('polygon')?.split('|') ?? []);
    expect(corners[0]).toHaveLength(4);
    expect(corners[0]?.[0]).toBe(corners[0]?.[3]);
    expect(corners[1]).toHaveLength(2);
  });

  it('fills up what is known of a place', async () => {
    const wire = replay('amap/around.json');
    const known = { name: '大堂咖啡', kind: 'place', at: GATE, ref: 'p1', providerId: 'amap:B0FFG1ABCD' };
    const { value } = await amapDetails(amap(wire.fetchJson)).ask({ place: known, locale: 'zh' }, never);
    expect(value).toMatchObject({ ref: 'p1', at: GATE, phone: '010-65137766', kind: 'cafe' });
    expect(wire.calls[0]?.url.pathname).toBe('/v5/place/detail');
  });
});

describe('AMap geocoding', () => {
  it('takes the tip that bears the name, without those that have no position', async () => {
    const wire = replay('amap/tips.json');
    const { value } = await amapGeocode(amap(wire.fetchJson)).ask({ text: '故宫', limit: 5, locale: 'zh' }, never);
    expect(value.map(({ name }) => name)).toEqual(['故宫博物院']);
    expect(value[0]).toMatchObject({ admin: '北京市东城区', adcode: '110101' });
  });

  it('finds an address where there is no tip', async () => {
    const wire = replay('amap/tips-empty.json', 'amap/geocode.json');
    const text = '中关村大街27号';
    const { value } = await amapGeocode(amap(wire.fetchJson)).ask(
      { text, city: '北京', limit: 5, locale: 'zh' },
      never,
    );
    expect(value[0]).toMatchObject({ name: text, kind: 'address', precision: 'exact', adcode: '110108' });
    expect(wire.calls[1]?.url.searchParams.get('city')).toBe('北京');
  });

  it('tells the address of a point and what stands there', async () => {
    const { value } = await amapReverse(amap(replay('amap/regeo.json').fetchJson)).ask(
      { at: GATE, locale: 'zh' },
      never,
    );
    expect(value.map(({ name }) => name)).toEqual(['西长安街1号', '天安门', '天安门广场']);
    expect(value[0]).toMatchObject({ adcode: '110101', admin: '北京市 东城区' });
    const sea = await amapReverse(amap(replay('amap/regeo-empty.json').fetchJson)).ask(
      { at: GATE, locale: 'zh' },
      never,
    );
    expect(sea.value).toEqual([]);
  });
});

describe('AMap weather', () => {
  it('tells what it is now, in its own words where they are no code', async () => {
    const wire = replay('amap/live.json');
    const { value, dataTime } = await amapWeather(amap(wire.fetchJson)).ask(TODAY, never);
    expect(weatherData.parse(value)).toEqual(value);
    expect(value.now).toEqual({
      time: '2026-11-25T14:02',
      tempC: 6,
      humidityPct: 45,
      windFromDeg: 315,
      text: '霾',
    });
    expect(dataTime).toBe('2026-11-25T14:02:00+08:00');
    expect(wire.calls[0]?.url.searchParams.get('city')).toBe('110101');
  });

  it('takes the district that was asked for, where two are told', async () => {
    const query = { ...TODAY, adcode: '430100' };
    const { value } = await amapWeather(amap(replay('amap/live-two.json').fetchJson)).ask(query, never);
    expect(value.now).toMatchObject({ tempC: 11, code: 61, windKmh: 24 });
  });

  it('asks which district a point is in, and tells four days', async () => {
    const wire = replay('amap/regeo.json', 'amap/forecast.json');
    const { adcode: _, ...at } = TODAY;
    const { value } = await amapWeather(amap(wire.fetchJson)).ask({ ...at, want: 'days', days: 4 }, never);
    expect(value.days?.map(({ date, minC, maxC, code }) => [date, minC, maxC, code])).toEqual([
      ['2026-11-25', -2, 9, 0],
      ['2026-11-26', 0, 5, 61],
      ['2026-11-27', -4, 1, 75],
      ['2026-11-28', -6, 3, 0],
    ]);
    expect(value.days?.[1]).toMatchObject({ text: '小雨转雨夹雪', windMaxKmh: 24 });
  });

  it('tells it in English to those who read that', async () => {
    const live = await amapWeather(amap(replay('amap/live.json').fetchJson)).ask({ ...TODAY, locale: 'en' }, never);
    expect(live.value.now?.text).toBe('haze');
    const days = { ...TODAY, want: 'days', days: 4, locale: 'en' } as const;
    const { value } = await amapWeather(amap(replay('amap/forecast.json').fetchJson)).ask(days, never);
    expect(value.days?.[1]).toMatchObject({ code: 61 });
    expect(JSON.stringify(value)).not.toMatch(/\p{Script=Han}/u);
  });

  it('leaves hours and longer forecasts to others', () => {
    const weather = amapWeather(amap(replay('').fetchJson));
    expect(weather.covers?.({ ...TODAY, want: 'hours' })).toBe(false);
    expect(weather.covers?.({ ...TODAY, want: 'days', days: 7 })).toBe(false);
    expect(weather.covers?.({ ...TODAY, at: SEOUL })).toBe(false);
  });
});

describe('AMap infocodes', () => {
  const ask = (infocode: string, status: string | number = '0') =>
    amapRoutes(amap(replay({ status, info: `SAID ${KEY}`, infocode }).fetchJson)).ask(DRIVE, never);

  it.each([
    ['10003', 'quota'],
    ['10044', 'quota'],
    ['40000', 'quota'],
    ['10004', 'rate_limited'],
    ['10021', 'rate_limited'],
    ['10016', 'server'],
    ['30001', 'server'],
    ['20000', 'rejected'],
    ['20800', 'unsupported'],
  ])('G03 takes %s for %s', async (infocode, kind) => {
    const failure = await ask(infocode).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind, code: infocode });
    expect(JSON.stringify(failure) + String(failure)).not.toContain(KEY);
  });

  it('G03 comes back after midnight in China when the day is used up, and at once after a burst', async () => {
    await expect(ask('10003')).rejects.toMatchObject({ retryAfterMs: Date.parse('2026-11-25T16:00:00Z') - NOW });
    await expect(ask('10020')).rejects.toMatchObject({ retryAfterMs: 0 });
  });

  it.each(['10001', '10009'])('G04 tells the operator of the key for %s, without the key', async (infocode) => {
    const failure = await ask(infocode).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'auth', hint: expect.stringContaining('AMAP_KEY') });
    expect(JSON.stringify(failure) + String(failure)).not.toContain(KEY);
  });

  it('takes a page or a body without a code for no answer', async () => {
    const routes = (body: Response | object) => amapRoutes(amap(replay(body).fetchJson)).ask(DRIVE, never);
    await expect(routes(answer(200, '<html>busy</html>'))).rejects.toMatchObject({ kind: 'malformed' });
    await expect(routes({ status: '0' })).rejects.toMatchObject({ kind: 'malformed' });
    await expect(routes([])).rejects.toMatchObject({ kind: 'malformed' });
  });
});

describe('AMap bodies made worse', () => {
  it('G06 fail, or give real coordinates and numbers', async () => {
    const played = [
      await survivesMutations(
        'amap/driving.json',
        (fetchJson) => amapRoutes(amap(fetchJson)),
        DRIVE,
        ({ options }) => {
          for (const option of options) expect(routeOption.safeParse(option).success).toBe(true);
        },
      ),
      await survivesMutations(
        'amap/around.json',
        (fetchJson) => amapPlaces(amap(fetchJson)),
        CAFES,
        (found) => {
          hasOnlyCoordinates(found);
          for (const each of found) expect(place.safeParse(each).success).toBe(true);
        },
      ),
      await survivesMutations(
        'amap/regeo.json',
        (fetchJson) => amapReverse(amap(fetchJson)),
        { at: GATE, locale: 'zh' as const },
        hasOnlyCoordinates,
      ),
      await survivesMutations(
        'amap/live.json',
        (fetchJson) => amapWeather(amap(fetchJson)),
        TODAY,
        (value) => expect(weatherData.safeParse(value).success).toBe(true),
      ),
      await survivesMutations(
        'amap/tips.json',
        (fetchJson) => amapGeocode(amap(fetchJson)),
        { text: '故宫', limit: 5, locale: 'zh' as const },
        hasOnlyCoordinates,
      ),
    ];
    expect(Math.min(...played)).toBeGreaterThan(60);
  });
});
