import { describe, expect, it } from 'vitest';
import { coordinatesIn } from '../../../lib/geo/coordinates/find-coordinates.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { parseCoordinate } from '../../../lib/geo/parse-coordinate.ts';

/** The point a text gives; fails with the text if it gives none. */
function pointOf(text: string) {
  const parsed = parseCoordinate(text);
  if (!parsed) throw new Error(`no coordinate in ${text}`);
  return parsed.point;
}

describe('numbers that are not a coordinate', () => {
  it.each([
    ...[
      '10001',
      '12345',
      '94103',
      '75008',
      '100080',
      '1688',
      '10086',
      '7-11',
      '7-Eleven',
      '24/7',
      '3-5',
      '1/2',
      '4.8/5.0',
    ],
    ...['2026-11-30', '2026.12.01', '11.11', '10:30', '9:00-18:00', '10:30 11:45', '10.30, 11.30 am'],
    ...['13912345678', '139 1234 5678', '+86 139 1234 5678', '021-65529988', '0731 8888 9999'],
    ...[
      '3.14',
      '5 6',
      '5, 6',
      '40, 116',
      '40, -74',
      '1.2.3',
      '192.168.0.1',
      '1.5, 2.5, 3.5',
      '12,345 67,890',
      '1,234 5,678',
    ],
    ...[
      '¥12.50, ¥13.80',
      '12.5元, 13.5元',
      '3°C, 5°C',
      '-2~5℃',
      '评分4.6、4.8的店',
      '2.5, 3.5公里',
      '5\'10"',
      '38.5度',
    ],
    ...[
      '05 12 23 28 31 07',
      'N1 E2路公交',
      '3 s 5 e',
      '50 N 100 W, Provo',
      '300 S 500 W',
      'A9',
      '3号楼 2单元',
      '1号线 2号线',
    ],
    ...['-39.9N 116.4E', '31 72 28.5 34 36 23.9', '39°75\'00"N 116°24\'00"E', 'https://example.com/v1.2,3.4/page'],
  ])('"%s" is not read as a point', (text) => {
    expect(coordinatesIn(text)).toEqual([]);
  });
});

describe('a coordinate in any notation', () => {
  const RABAT = { lat: 34.0209, lng: -6.8416 };
  it.each([
    ['spaces only', '34 01 15.24 N 06 50 29.76 W'],
    ['sides before', 'N 34 01 15.24 W 006 50 29.76'],
    ['degrees and minutes', 'N34 1.254 W6 50.496'],
    ['minutes with signs', "34° 1.254' N, 6° 50.496' W"],
    ['a ring above', '34˚ 01\' 15.24"N 6˚ 50\' 29.76"W'],
    ['an ordinal sign', "34º 01' 15.24'' N, 6º 50' 29.76'' W"],
    ['primes', '34°01′15.24″N 6°50′29.76″W'],
    ['typographic quotes', '34°01’15.24”N, 6°50’29.76”W'],
    ['no space at all', '34°01\'15.24"N6°50\'29.76"W'],
    ['colons', '34:01:15.24N, 6:50:29.76W'],
    ['hyphens', '34-01-15.24N 006-50-29.76W'],
    ['letters d m s', '34d01m15.24s N 6d50m29.76s W'],
    ['an en dash', '34.0209, –6.8416'],
    ['a minus sign', '34.0209, −6.8416'],
    ['an em dash', '34.0209 —6.8416'],
    ['a full-width minus', '34.0209，－6.8416'],
    ['decimal commas', '34,0209; -6,8416'],
    ['decimal commas and a space', '34,0209 -6,8416'],
    ['decimal commas and a comma', '34,0209, -6,8416'],
    ['decimal commas with sides', '34,0209° N, 6,8416° W'],
    ['full-width figures', '３４．０２０９，－６．８４１６'],
    ['Chinese sides', '北纬34.0209 西经6.8416'],
    ['traditional sides', '北緯34.0209 西經6.8416'],
    ['Japanese sides', '北緯34度1分15.24秒 西経6度50分29.76秒'],
    ['units in words', '34 deg 1 min 15.24 sec N, 6 deg 50 min 29.76 sec W'],
    ['units in letters beside the side', '34d1m15.24sN 6d50m29.76sW'],
    ['Chinese sides the other way round', '西经6.8416度，北纬34.0209度'],
    ['Chinese degrees, minutes and seconds', '西经6度50分29.76秒，北纬34度1分15.24秒'],
    ['Chinese labels', '经度：-6.8416，纬度：34.0209'],
    ['Chinese labels and sides', '纬度：北纬34.0209，经度：西经6.8416'],
    ['labels', 'lat 34.0209 lon -6.8416'],
    ['labels the other way round', 'longitude is -6.8416, latitude is 34.0209'],
    ['labels of a form', 'Latitude: 34.0209° N Longitude: 6.8416° W'],
    ['a header', 'lng,lat: -6.8416, 34.0209'],
    ['words', '34.0209 degrees north, 6.8416 degrees west'],
    ['sides behind', '34.0209N 6.8416W'],
    ['a dash between', '34.0209°N – 6.8416°W'],
    ['WKT', 'POINT(-6.8416 34.0209)'],
    ['EWKT with a height', 'SRID=4326;POINT Z (-6.8416 34.0209 75)'],
    ['ISO 6709', '+34.0209-006.8416/'],
    ['ISO 6709 in seconds', '+340115.24-0065029.76+75/'],
    ['aviation', '340115.24N0065029.76W'],
    ['JSON', '{"lat": 34.0209, "lng": -6.8416}'],
    ['JSON with more in it', '{"longitude":-6.8416,"name":"x","latitude":34.0209}'],
    ['GeoJSON', '{"type":"Point","coordinates":[-6.8416,34.0209]}'],
    ['a query', 'lat=34.0209&lon=-6.8416'],
    ['a query the other way round', 'lng=-6.8416&lat=34.0209'],
    ['a zoom behind it', '34.0209,-6.8416,17z'],
    ['an at sign', '@34.0209,-6.8416,14z'],
    ['brackets', '(34.0209, -6.8416)'],
  ])('%s: %s', (_name, text) => {
    expect(distanceM(pointOf(text), RABAT)).toBeLessThan(2);
    expect(distanceM(pointOf(`where is ${text} ?`), RABAT)).toBeLessThan(2);
  });

  it.each(['34N 106E', 'N34 E106', '34°N, 106°E', '北纬34 东经106', 'lat 34 lng 106', '106E 34N'])(
    'whole degrees need a sign, a side or a label: %s',
    (text) => {
      expect(pointOf(text)).toEqual({ lat: 34, lng: 106 });
    },
  );

  it('six figures alone are latitude and longitude', () => {
    expect(distanceM(pointOf('34 01 15.2 106 50 29.8'), { lat: 34.02089, lng: 106.84161 })).toBeLessThan(2);
    expect(distanceM(pointOf('-34 01 15.2, 106 50 29.8'), { lat: -34.02089, lng: 106.84161 })).toBeLessThan(2);
  });

  it('several in a sentence are found, each in its place', () => {
    const text = 'how far is 34.0209, -6.8416 from N33 35.4 W7 37.2 by car';
    expect(coordinatesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '34.0209, -6.8416',
      'N33 35.4 W7 37.2',
    ]);
    expect(parseCoordinate(text)).toBeNull();
  });

  it('labels on the wrong numbers are put right, and that is said', () => {
    expect(parseCoordinate('lat 106.84 lon 34.02')).toMatchObject({
      point: { lat: 34.02, lng: 106.84 },
      assumed: { order: 'lng,lat' },
    });
    expect(parseCoordinate('POINT(34.02 106.84)')).toMatchObject({ assumed: { order: 'lat,lng' } });
    expect(parseCoordinate('106.84N 34.02E')).toBeNull();
  });
});
