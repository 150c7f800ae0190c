import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { kindName } from '../../../lib/domain/kind-names.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { type ImportOptions, importPlaces } from '../../../lib/places-store/import/import-places.ts';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import type { StoredPlace } from '../../../lib/places-store/place-store.ts';
import { osmPbf } from '../../fixtures/osm-pbf.ts';

const folder = mkdtempSync(join(tmpdir(), 'wentu-import-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let opened: ReturnType<typeof createPlaceStore> | undefined;
afterEach(async () => {
  await opened?.close();
});

async function imported(name: string, content: string | Buffer, options: ImportOptions = {}): Promise<StoredPlace[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
  opened = store;
  await importPlaces(store, path, options);
  const all = await store.search({ limit: 1000 });
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe('importing CSV', () => {
  it('reads quotes, line breaks in cells, a byte order mark and Windows line ends', async () => {
    const places = await imported(
      'a.csv',
      '\ufeffid,name,Lat,LNG,category,address\r\n1,"Bar ""Blue"", No. 1",31.2,121.4,bar,"1 Road,\nShanghai"\r\n2,,31,121,bar,\r\n3,No point,x,y,bar,\r\n',
    );
    expect(places).toEqual([
      {
        id: 'csv:a.csv:1',
        name: 'Bar "Blue", No. 1',
        kind: 'bar',
        at: { lng: 121.4, lat: 31.2 },
        importance: 0.1,
        address: '1 Road,\nShanghai',
        countryCode: 'CN',
      },
    ]);
  });

  it('reads semicolons, Chinese headers and Chinese categories', async () => {
    const places = await imported(
      'b.csv',
      '名称;类别;纬度;经度;营业时间;电话\n老王咖啡;咖啡馆;48.85;2.35;Mo-Fr 08:00-18:00;123\n',
    );
    expect(places[0]).toMatchObject({
      name: '老王咖啡',
      kind: 'cafe',
      countryCode: 'FR',
      openingHours: 'Mo-Fr 08:00-18:00',
      phone: '123',
    });
  });

  it('brings coordinates of another datum to WGS-84', async () => {
    const csv = 'id,name,category,lng,lat\n1,天安门,square,116.397428,39.90923\n';
    const [gcj] = await imported('gcj.csv', csv, { datum: 'gcj02' });
    const [plain] = await imported('plain.csv', csv);
    expect(plain?.at).toEqual({ lng: 116.397428, lat: 39.90923 });
    expect(distanceM(gcj?.at ?? { lng: 0, lat: 0 }, { lng: 116.3912, lat: 39.9078 })).toBeLessThan(30);
  });

  it('says what is missing when the header has no coordinates', async () => {
    await expect(imported('c.csv', 'name,city\nx,y\n')).rejects.toThrow(/lat and lng/);
  });
});

describe('importing GeoJSON', () => {
  const cafe = {
    type: 'Feature',
    id: 'node/12',
    properties: { name: '咖啡 "{x}"', amenity: 'cafe', 'name:en': 'Coffee', 'name:ja': 'コーヒー', wikidata: 'Q1' },
    geometry: { type: 'Point', coordinates: [121.4, 31.2] },
  };
  const park = {
    type: 'Feature',
    properties: { '@id': 'way/7', name: 'Park', leisure: 'park', features: [1, { a: 2 }] },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 50],
          [2, 50],
          [2, 52],
          [0, 52],
          [0, 50],
        ],
      ],
    },
  };
  const expected = [
    { id: 'osm:N12', name: '咖啡 "{x}"', nameEn: 'Coffee', kind: 'cafe', at: { lng: 121.4, lat: 31.2 } },
    { id: 'osm:W7', name: 'Park', kind: 'park', at: { lng: 1, lat: 51 } },
  ];

  it.each([
    [
      'a collection',
      'a.geojson',
      JSON.stringify({ type: 'FeatureCollection', bbox: [1, 2, 3, 4], features: [cafe, park] }),
    ],
    [
      'a collection written with spaces',
      'b.geojson',
      JSON.stringify({ name: 'x {', features: [cafe, park], type: 'FeatureCollection' }, null, 2),
    ],
    ['lines', 'c.geojsonl', `${JSON.stringify(cafe)}\n${JSON.stringify(park)}\n`],
    ['a text sequence', 'd.geojsons', `\u001e${JSON.stringify(cafe)}\n\u001e${JSON.stringify(park)}\n`],
  ])('reads %s', async (_what, name, text) => {
    expect(await imported(name, text)).toMatchObject(expected);
  });

  it('reads a file of many chunks', async () => {
    const features = Array.from({ length: 3_000 }, (_, i) => ({
      ...cafe,
      id: i,
      properties: { ...cafe.properties, note: 'x'.repeat(60) },
    }));
    const path = join(folder, 'many.geojson');
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
    opened = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    const shares: number[] = [];
    const report = await importPlaces(opened, path, { batchSize: 500, onProgress: ({ share }) => shares.push(share) });
    expect(report.added).toBe(3_000);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('finds a place by a name of any language', async () => {
    await imported('e.geojson', JSON.stringify({ type: 'FeatureCollection', features: [cafe] }));
    expect((await opened?.search({ words: 'コーヒー', limit: 1 }))?.[0]?.id).toBe('osm:N12');
  });
});

describe('importing an OpenStreetMap extract', () => {
  it('takes named nodes and the middle of ways, with the narrowest category', async () => {
    const file = osmPbf(
      [
        {
          id: 1,
          lng: 121.4,
          lat: 31.2,
          tags: { name: '老李火锅', amenity: 'restaurant', cuisine: 'hot_pot', opening_hours: '24/7' },
        },
        { id: 2, lng: 121.5, lat: 31.3, tags: { amenity: 'toilets' } },
        { id: 3, lng: 121.5, lat: 31.3, tags: { highway: 'crossing' } },
        { id: 4, lng: 10, lat: 50 },
        { id: 5, lng: 10.002, lat: 50 },
        { id: 6, lng: 10.002, lat: 50.002 },
        { id: 9_000_000_007, lng: 10, lat: 50.002 },
      ],
      [
        { id: 40, refs: [4, 5, 6, 9_000_000_007, 4], tags: { name: 'Stadtpark', leisure: 'park', wikidata: 'Q1' } },
        { id: 41, refs: [4, 5], tags: { highway: 'residential', name: 'A Street' } },
        { id: 42, refs: [999], tags: { name: 'Elsewhere', leisure: 'park' } },
      ],
    );
    const places = await imported('tiny.osm.pbf', file);
    expect(places).toMatchObject([
      { id: 'osm:N1', name: '老李火锅', kind: 'hotpot', openingHours: '24/7', countryCode: 'CN' },
      { id: 'osm:N2', name: kindName('toilets', 'zh'), nameEn: kindName('toilets', 'en'), kind: 'toilets' },
      { id: 'osm:W40', name: 'Stadtpark', kind: 'park', countryCode: 'DE', bbox: [10, 50, 10.002, 50.002] },
      { id: 'osm:W41', name: 'A Street', kind: 'street', countryCode: 'DE' },
    ]);
    expect(distanceM(places[2]?.at ?? { lng: 0, lat: 0 }, { lng: 10.001, lat: 50.001 })).toBeLessThan(1);
    expect(places[2]?.importance).toBeGreaterThan(0.3);
  });

  it('takes relations by the middle of their outer ways', async () => {
    const corner = (id: number, lng: number, lat: number) => ({ id, lng, lat });
    const file = osmPbf(
      [
        corner(1, 116.39, 39.91),
        corner(2, 116.4, 39.91),
        corner(3, 116.4, 39.92),
        corner(4, 116.39, 39.92),
        corner(5, 116.3901, 39.9101),
        corner(6, 116.3902, 39.9101),
      ],
      [
        { id: 50, refs: [1, 2, 3], tags: {} },
        { id: 51, refs: [3, 4, 1], tags: {} },
        { id: 52, refs: [5, 6, 5], tags: {} },
      ],
      [
        {
          id: 7,
          members: [
            { id: 50, role: 'outer' },
            { id: 51, role: 'outer' },
            { id: 52, role: 'inner' },
          ],
          tags: { type: 'multipolygon', name: '故宫博物院', 'name:en': 'Palace Museum', tourism: 'museum' },
        },
        { id: 8, members: [{ id: 999, role: 'outer' }], tags: { type: 'multipolygon', name: '别处', leisure: 'park' } },
        { id: 9, members: [{ id: 50, role: '' }], tags: { type: 'route', route: 'bus', name: '1路' } },
      ],
    );
    const places = await imported('relations.osm.pbf', file);
    expect(places).toMatchObject([{ id: 'osm:R7', name: '故宫博物院', nameEn: 'Palace Museum', kind: 'museum' }]);
    expect(distanceM(places[0]?.at ?? { lng: 0, lat: 0 }, { lng: 116.395, lat: 39.915 })).toBeLessThan(200);
  });

  it('refuses a file that it does not know', async () => {
    await expect(imported('a.xlsx', 'x')).rejects.toThrow(/unknown kind of file/);
    await expect(imported('broken.osm.pbf', 'no protobuf at all')).rejects.toThrow();
  });
});
