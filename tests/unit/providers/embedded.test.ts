import { describe, expect, it } from 'vitest';
import { place } from '../../../lib/domain/place.ts';
import type { PlacesQuery, WeatherQuery } from '../../../lib/domain/ports.ts';
import { routeOption } from '../../../lib/domain/route.ts';
import { source } from '../../../lib/domain/source.ts';
import { weatherData } from '../../../lib/domain/weather.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { decodePolyline } from '../../../lib/geo/polyline.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const NOW = new Date('2026-11-25T06:00:00Z');
const ports = embeddedPorts(builtGazetteer(), () => NOW.getTime());
const { signal } = new AbortController();
const BEIJING = { lng: 116.391, lat: 39.907 };
const SHANGHAI = { lng: 121.4737, lat: 31.2304 };

const around = (center: typeof BEIJING, radiusM: number, more: Partial<PlacesQuery>): PlacesQuery => ({
  area: { kind: 'around', center, radiusM },
  sort: 'distance',
  limit: 10,
  locale: 'zh',
  now: NOW,
  ...more,
});
const weatherAt = (at: WeatherQuery['at'], more: Partial<WeatherQuery> = {}): WeatherQuery => ({
  at,
  want: 'now',
  days: 1,
  locale: 'zh',
  now: NOW,
  ...more,
});

describe('embedded geocode', () => {
  it('gives places of the shared shape with an offline source', async () => {
    const { value, source: from } = await ports.geocode({ text: '杭州', limit: 3, locale: 'zh' }, signal);
    expect(value[0]).toMatchObject({
      name: '杭州市',
      nameEn: 'Hangzhou',
      kind: 'city',
      countryCode: 'CN',
      timeZone: 'Asia/Shanghai',
    });
    for (const found of value) expect(place.parse(found)).toEqual(found);
    expect(source.parse(from)).toMatchObject({
      id: 'embedded',
      offline: true,
      degraded: ['offline'],
      fetchedAt: NOW.toISOString(),
    });
    expect(from.attribution).toContain('GeoNames');
  });

  it('takes the city that was said into account', async () => {
    const { value } = await ports.geocode({ text: '鼓楼区', city: '福州', limit: 5, locale: 'zh' }, signal);
    expect(value[0]).toMatchObject({ name: '鼓楼区', admin: '福建省 福州市' });
  });

  it('settles an ambiguous name by the English one, and falls back to it', async () => {
    const settled = await ports.geocode(
      { text: '维多利亚', textEn: 'Victoria, Canada', limit: 3, locale: 'zh' },
      signal,
    );
    expect(settled.value[0]?.countryCode).toBe('CA');
    const fallback = await ports.geocode({ text: '因特拉根镇', textEn: 'Interlaken', limit: 1, locale: 'zh' }, signal);
    expect(fallback.value[0]?.countryCode).toBe('CH');
  });

  it('misses honestly', async () => {
    for (const text of ['星巴克', '我家', 'qqxzvw']) {
      expect((await ports.geocode({ text, limit: 3, locale: 'zh' }, signal)).value).toEqual([]);
    }
  });

  it('stops when the caller has gone', async () => {
    await expect(ports.geocode({ text: '杭州', limit: 1, locale: 'zh' }, AbortSignal.abort())).rejects.toThrow();
  });
});

describe('embedded reverse', () => {
  it('names the landmark and the county of a point', async () => {
    const { value } = await ports.reverse({ at: BEIJING, locale: 'zh' }, signal);
    expect(value.map((found) => found.name)).toEqual(['天安门', '东城区']);
    expect(value[0]?.distanceM).toBeLessThan(200);
  });

  it('stays in the country of the point', async () => {
    const { value } = await ports.reverse({ at: { lng: 114.0579, lat: 22.5431 }, locale: 'zh' }, signal);
    expect(value.at(-1)).toMatchObject({ countryCode: 'CN' });
  });

  it('gives the country where no town is near, and nothing on the open sea', async () => {
    expect((await ports.reverse({ at: { lng: 100, lat: 65 }, locale: 'zh' }, signal)).value[0]).toMatchObject({
      name: '俄罗斯',
      kind: 'country',
    });
    expect((await ports.reverse({ at: { lng: -140, lat: 20 }, locale: 'zh' }, signal)).value).toEqual([]);
  });

  it.each([
    ['west of the Andamans', { lng: 91.2, lat: 11 }],
    ['off Brazil', { lng: -29.5, lat: -1 }],
    ['in the Coral Sea', { lng: 150.5, lat: -17 }],
    ['in the Norwegian Sea', { lng: 3, lat: 69 }],
  ])('is in no country at sea: %s', async (_, at) => {
    expect((await ports.reverse({ at, locale: 'en' }, signal)).value).toEqual([]);
  });

  it.each([
    ['DZ', { lng: 0.5, lat: 24.5 }],
    ['GL', { lng: -38, lat: 74 }],
    ['AQ', { lng: 20, lat: -85 }],
    ['AU', { lng: 127, lat: -26 }],
  ])('is in %s where nobody lives', async (countryCode, at) => {
    expect((await ports.reverse({ at, locale: 'en' }, signal)).value).toMatchObject([{ kind: 'country', countryCode }]);
  });
});

describe('embedded places', () => {
  it('finds landmarks of a category around a point, nearest first', async () => {
    const { value } = await ports.places(around(BEIJING, 5_000, { category: 'museum' }), signal);
    expect(value.map((found) => found.name)).toContain('故宫');
    expect(value.every((found) => found.kind === 'museum' && (found.distanceM ?? Infinity) <= 5_050)).toBe(true);
    const distances = value.map((found) => found.distanceM ?? 0);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('counts every sight as an attraction', async () => {
    const { value } = await ports.places(around(SHANGHAI, 5_000, { category: 'attraction', limit: 20 }), signal);
    expect(value.map((found) => found.name)).toEqual(expect.arrayContaining(['外滩', '豫园', '东方明珠']));
  });

  it('puts the better-known sights first where no order by distance is asked for', async () => {
    const query = around(SHANGHAI, 5_000, { category: 'attraction', sort: 'relevance' });
    const names = (await ports.places(query, signal)).value.map((found) => found.name);
    expect(names).toEqual(expect.arrayContaining(['外滩', '豫园', '东方明珠', '静安寺']));
    expect(names).not.toContain('淮海中路');
  });

  it('finds by a part of the name in a box and along a path', async () => {
    const box: PlacesQuery = {
      ...around(BEIJING, 0, { query: '长城' }),
      area: { kind: 'bbox', bbox: [115.5, 39.5, 117, 41] },
    };
    expect((await ports.places(box, signal)).value.map((found) => found.name)).toEqual(
      expect.arrayContaining(['八达岭长城', '慕田峪长城']),
    );
    const path: PlacesQuery = {
      ...around(BEIJING, 0, { category: 'train_station' }),
      area: { kind: 'along', path: [BEIJING, SHANGHAI], distanceM: 30_000 },
      limit: 50,
    };
    const stations = (await ports.places(path, signal)).value.map((found) => found.name);
    expect(stations).toContain('北京南站');
    expect(stations).not.toContain('广州南站');
  });

  it('has no cafés, and says that little is covered', async () => {
    const cafes = await ports.places(around(BEIJING, 5_000, { category: 'cafe' }), signal);
    expect(cafes.value).toEqual([]);
    expect(cafes.source.degraded).toEqual(['offline', 'few_places']);
  });
});

describe('embedded weather', () => {
  it.each([
    ['Beijing', BEIJING, 'BSk', 'Asia/Shanghai', '2026-11-25T07:10', '2026-11-25T16:52'],
    ['Singapore', { lng: 103.82, lat: 1.35 }, 'Af', 'Asia/Singapore', '2026-11-25T06:47', '2026-11-25T18:50'],
  ])(
    'gives climate zone and sun times of %s within 3 minutes, and no number of the weather',
    async (_name, at, koppen, timeZone, sunrise, sunset) => {
      const { value, source: from } = await ports.weather(weatherAt(at), signal);
      expect(weatherData.parse(value)).toEqual(value);
      expect(value).toMatchObject({ timeZone, climate: { koppen } });
      expect(minutesApart(value.sun?.sunrise, sunrise)).toBeLessThanOrEqual(3);
      expect(minutesApart(value.sun?.sunset, sunset)).toBeLessThanOrEqual(3);
      expect(value.now ?? value.hours ?? value.days).toBeUndefined();
      expect(from.degraded).toEqual(['offline', 'no_live_data']);
    },
  );

  it('keeps the local date beside the date line', async () => {
    for (const at of [
      { lng: 178.44, lat: -18.14 },
      { lng: -171.76, lat: -13.83 },
      { lng: -176.5, lat: -44 },
      { lng: -157.86, lat: 21.31 },
    ]) {
      const { sun } = (await ports.weather(weatherAt(at), signal)).value;
      expect(sun?.sunrise?.slice(0, 10)).toBe(sun?.date);
      expect(sun?.sunset?.slice(0, 10)).toBe(sun?.date);
    }
  });

  it('has no sunrise in the polar night', async () => {
    const { value } = await ports.weather(weatherAt({ lng: 15.63, lat: 78.22 }), signal);
    expect(value.sun).toEqual({ date: '2026-11-25', sunrise: null, sunset: null, polar: 'night' });
  });
});

describe('embedded routes and air', () => {
  const query = {
    from: BEIJING,
    to: SHANGHAI,
    via: [],
    mode: 'drive',
    avoid: [],
    alternatives: 1,
    locale: 'zh',
  } as const;

  it('estimates along the great circle, without a duration', async () => {
    const { value, source: from } = await ports.routes({ ...query, via: [], avoid: [] }, signal);
    const [option] = value.options;
    expect(routeOption.parse(option)).toEqual(option);
    expect(option).toMatchObject({ estimate: true, durationS: null });
    expect(option?.distanceM).toBeGreaterThan(1_060_000);
    expect(option?.distanceM).toBeLessThan(1_075_000);
    const path = decodePolyline(option?.path ?? '');
    expect(distanceM(path[0] ?? SHANGHAI, BEIJING)).toBeLessThan(2);
    expect(distanceM(path.at(-1) ?? BEIJING, SHANGHAI)).toBeLessThan(2);
    expect(from.degraded).toEqual(['offline', 'estimate']);
  });

  it('goes through the stops and says what it could not respect', async () => {
    const { value } = await ports.routes(
      { ...query, via: [{ lng: 117.2, lat: 39.08 }], avoid: ['tolls'], departAt: '2026-11-25T08:00', alternatives: 2 },
      signal,
    );
    expect(value.options[0]?.legs).toHaveLength(2);
    expect(value.unmet).toEqual(['avoid', 'depart_at', 'alternatives']);
  });

  it('gives distances without durations as a matrix', async () => {
    const { value } = await ports.matrix({ from: BEIJING, to: [SHANGHAI, BEIJING], mode: 'walk' }, signal);
    expect(value[0]).toMatchObject({ durationS: null });
    expect(value[1]).toEqual({ durationS: null, distanceM: 0 });
  });

  it('knows no air quality', async () => {
    expect((await ports.air(BEIJING, signal)).value).toBeNull();
  });
});

function minutesApart(a: string | null | undefined, b: string): number {
  return Math.abs(Date.parse(`${a}Z`) - Date.parse(`${b}Z`)) / 60_000;
}
