import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../lib/geo/distance.ts';
import { parseCoordinate } from '../../../lib/geo/parse-coordinate.ts';

const BEIJING = { lng: 116.4074, lat: 39.9042 };

describe('parseCoordinate', () => {
  it.each([
    '39.9042, 116.4074',
    '39.9042,116.4074',
    '39.9042，116.4074',
    '39.9042 116.4074',
    '116.4074,39.9042',
    '116.4074, 39.9042 在哪里',
    '(39.9042, 116.4074)',
    '39.9042N 116.4074E',
    '39.9042° N, 116.4074° E',
    'N39.9042 E116.4074',
    'lat: 39.9042, lng: 116.4074',
    'lng=116.4074 lat=39.9042',
    'latitude 39.9042 longitude 116.4074',
    '北纬39.9042度 东经116.4074度',
    '北纬39.9042，东经116.4074',
    '东经116.4074°，北纬39.9042°',
    `39°54'15.12"N 116°24'26.64"E`,
    '39°54′15.12″N, 116°24′26.64″E',
    '北纬39度54分15.12秒 东经116度24分26.64秒',
    `116°24'26.64"E 39°54'15.12"N`,
    'WGS84 39.9042,116.4074',
  ])('reads %s as a point in Beijing', (text) => {
    const parsed = parseCoordinate(text);
    expect(parsed).not.toBeNull();
    if (parsed) expect(distanceM(parsed.point, BEIJING)).toBeLessThan(5);
  });

  it('keeps the signs of the south and the west', () => {
    expect(parseCoordinate('-33.8568, 151.2153')?.point).toEqual({ lat: -33.8568, lng: 151.2153 });
    expect(parseCoordinate('33.8568S 151.2153E')?.point).toEqual({ lat: -33.8568, lng: 151.2153 });
    expect(parseCoordinate('S33.8568 E151.2153')?.point).toEqual({ lat: -33.8568, lng: 151.2153 });
    expect(parseCoordinate('40.7128 N 74.0060 W')?.point).toEqual({ lat: 40.7128, lng: -74.006 });
    expect(parseCoordinate('南纬22.9度，西经43.2度')?.point).toEqual({ lat: -22.9, lng: -43.2 });
  });

  it('assumes lat,lng when both orders are possible, and says so', () => {
    expect(parseCoordinate('48.8584, 2.2945')).toMatchObject({
      point: { lat: 48.8584, lng: 2.2945 },
      assumed: { order: 'lat,lng', datum: 'wgs84' },
    });
  });

  it('assumes no order when only one is possible', () => {
    expect(parseCoordinate('121.4737,31.2304')).toMatchObject({ point: { lat: 31.2304, lng: 121.4737 } });
    expect(parseCoordinate('121.4737,31.2304')?.assumed.order).toBeUndefined();
  });

  it.each([
    ['高德 116.397428,39.90923', 'gcj02'],
    ['116.397428,39.90923 (GCJ-02)', 'gcj02'],
    ['百度坐标 116.403963,39.915119', 'bd09'],
    ['BD09 116.403963,39.915119', 'bd09'],
  ])('brings %s to WGS-84', (text, datum) => {
    const parsed = parseCoordinate(text);
    expect(parsed?.datum).toBe(datum);
    expect(parsed?.assumed.datum).toBeUndefined();
    if (parsed) expect(distanceM(parsed.point, { lng: 116.3912, lat: 39.9078 })).toBeLessThan(60);
  });

  it.each([
    '',
    'hello',
    '北京',
    '2 days, 3 people',
    '95.2, 200.1',
    '91.5N 20.2E',
    '1.2.3',
    '2026-11-25',
    '10:30 11:45',
    '13812345678',
    '39.9042',
    '39.9 116.4 10.2',
    '4.5 stars within 2.5 km',
    '40N 41N',
    `39°75'00"N 116°24'00"E`,
  ])('finds no coordinate in "%s"', (text) => {
    expect(parseCoordinate(text)).toBeNull();
  });
});
