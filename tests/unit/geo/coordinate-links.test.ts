import { describe, expect, it } from 'vitest';
import { coordinatesIn } from '../../../lib/geo/coordinates/find-coordinates.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { parseCoordinate } from '../../../lib/geo/parse-coordinate.ts';

const XIAN = { lat: 34.2611, lng: 108.9423 };

describe('a link of a map', () => {
  it.each([
    'geo:34.2611,108.9423',
    'geo:34.2611,108.9423;u=35?z=12',
    'geo:0,0?q=34.2611,108.9423(Bell+Tower)',
    'https://www.google.com/maps/@34.2611,108.9423,17z',
    'https://www.google.com/maps/@34.2611,108.9423,15z/data=!5m1!1e4?entry=ttu',
    'https://www.google.com/maps/place/Bell+Tower/@34.2,108.9,15z/data=!3m1!4b1!4m6!3m5!1s0x0:0x1!8m2!3d34.2611!4d108.9423!16s%2Fm',
    "https://www.google.com/maps/place/34%C2%B015'40.0%22N+108%C2%B056'32.3%22E/",
    'https://www.google.com/maps/search/?api=1&query=34.2611%2C108.9423',
    'https://www.google.com/maps/dir/?api=1&destination=34.2611,108.9423&travelmode=walking',
    'https://maps.google.com/?q=34.2611,108.9423',
    'https://maps.google.com/maps?ll=34.2611,108.9423&z=15',
    'https://maps.google.de/?q=loc:34.2611,108.9423',
    'https://maps.apple.com/?ll=34.2611,108.9423&q=Bell%20Tower',
    'https://maps.apple.com/place?coordinate=34.2611,108.9423',
    'https://www.openstreetmap.org/#map=15/34.2611/108.9423',
    'https://www.openstreetmap.org/?mlat=34.2611&mlon=108.9423#map=12/34.0/108.5',
    'https://www.openstreetmap.org/?mlat=34.2611&mlon=108.9423&zoom=12',
    'https://www.bing.com/maps?cp=34.2611~108.9423&lvl=15',
    'https://www.bing.com/maps?sp=point.34.2611_108.9423_Bell',
    'https://yandex.com/maps/?ll=108.9423%2C34.2611&z=12',
    'https://waze.com/ul?ll=34.2611,108.9423&navigate=yes',
    'https://wego.here.com/?map=34.2611,108.9423,15,normal',
    'https://example.org/show?lat=34.2611&lng=108.9423',
    'https://example.org/#12/34.2611/108.9423',
    'https://example.org/?latitude=34.2611&name=x&longitude=108.9423',
    'maps.google.com/?q=34.2611,108.9423',
  ])('names a point: %s', (link) => {
    expect(distanceM(parseCoordinate(link)?.point ?? { lng: 0, lat: 0 }, XIAN)).toBeLessThan(5);
    expect(coordinatesIn(`${link} 在哪`)).toHaveLength(1);
  });

  // The same spot: GCJ-02 34.25953,108.94699; BD-09 34.26577,108.95338.
  it.each([
    ['https://uri.amap.com/marker?position=108.94699,34.25953&name=钟楼', 'gcj02'],
    ['https://uri.amap.com/navigation?to=108.94699,34.25953,end&mode=car', 'gcj02'],
    ['https://wb.amap.com/?p=B001D0,34.25953,108.94699,钟楼,西安', 'gcj02'],
    ['androidamap://viewMap?sourceApplication=x&poiname=y&lat=34.25953&lon=108.94699&dev=0', 'gcj02'],
    ['https://api.map.baidu.com/marker?location=34.26577,108.95338&title=a&output=html', 'bd09'],
    ['https://api.map.baidu.com/marker?location=34.25953,108.94699&coord_type=gcj02&title=a', 'gcj02'],
    ['https://map.baidu.com/@12128766,4040264,17z', 'bd09'],
    ['https://apis.map.qq.com/uri/v1/marker?marker=coord:34.25953,108.94699;title:钟楼', 'gcj02'],
  ] as const)('is converted from the datum of its site: %s', (link, datum) => {
    const parsed = parseCoordinate(link);
    expect(parsed).toMatchObject({ datum, assumed: {} });
    expect(distanceM(parsed?.point ?? { lng: 0, lat: 0 }, XIAN)).toBeLessThan(60);
  });

  it('keeps its order west of 90° E, where a latitude could be either number', () => {
    const { point } = parseCoordinate('https://uri.amap.com/marker?position=81.33,43.91') ?? {};
    expect(distanceM(point ?? { lng: 0, lat: 0 }, { lng: 81.33, lat: 43.91 })).toBeLessThan(900);
  });
});

describe('a named Chinese datum', () => {
  it.each([
    ['高德坐标 81.33,43.91', 'lng,lat', 'gcj02'],
    ['火星坐标 43.91,81.33', 'lat,lng', 'gcj02'],
    ['腾讯地图 81.33 43.91', 'lng,lat', 'gcj02'],
    ['81.33,43.91 (GCJ-02)', 'lng,lat', 'gcj02'],
    ['百度坐标：80.1,32.5', 'lng,lat', 'bd09'],
    ['bd09 32.5,80.1', 'lat,lng', 'bd09'],
  ] as const)('means the order that lies in China: %s', (text, order, datum) => {
    const parsed = parseCoordinate(text);
    expect(parsed).toMatchObject({ datum, assumed: { order } });
    expect(parsed?.other).toBeUndefined();
    expect(parsed?.point.lng).toBeGreaterThan(75);
  });

  it('leaves two readings open when neither lies in China', () => {
    const parsed = parseCoordinate('高德坐标 52.37,4.9');
    expect(parsed).toMatchObject({ point: { lat: 52.37, lng: 4.9 }, other: { lat: 4.9, lng: 52.37 } });
    expect(parseCoordinate('高德坐标 139.7,35.6')).toMatchObject({ point: { lat: 35.6, lng: 139.7 } });
    expect(parseCoordinate('高德坐标 139.7,35.6')?.other).toBeUndefined();
  });
});
