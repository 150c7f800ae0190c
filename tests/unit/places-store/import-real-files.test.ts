import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importPlaces } from '../../../lib/places-store/import/import-places.ts';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import type { StoredPlace } from '../../../lib/places-store/place-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'wentu-real-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The places of these files in one store, by id. */
async function imported(...files: [name: string, content: string | Buffer][]): Promise<StoredPlace[]> {
  const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
  try {
    await store.open();
    for (const [name, content] of files) {
      writeFileSync(join(folder, name), content);
      await importPlaces(store, join(folder, name));
    }
    return (await store.search({ limit: 100 })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  } finally {
    await store.close();
  }
}

const told = (places: StoredPlace[]) => places.map(({ name, kind, at }) => [name, kind, at.lng, at.lat]);

describe('tables as people have them', () => {
  it('takes rows without a kind for places', async () => {
    expect(told(await imported(['a.csv', 'name,lat,lng\n北塔,39.9,116.4\n,39.8,116.3\n']))).toEqual([
      ['北塔', 'place', 116.4, 39.9],
    ]);
  });

  it('reads GBK, and UTF-16 as Excel saves "Unicode text"', async () => {
    // 「名称,类别,纬度,经度」 and 「茶,咖啡馆,39.9,116.4」
    const gbk = Buffer.from(
      'c3fbb3c62cc0e0b1f02cceb3b6c82cbeadb6c80ab2e82cbfa7b7c8b9dd2c33392e392c3131362e340a',
      'hex',
    );
    expect(told(await imported(['gbk.csv', gbk]))).toEqual([['茶', 'cafe', 116.4, 39.9]]);
    const utf16 = Buffer.from('\ufeff名称\t类别\t纬度\t经度\r\n茶\t咖啡馆\t39.9\t116.4\r\n', 'utf16le');
    expect(told(await imported(['unicode.txt', utf16]))).toEqual([['茶', 'cafe', 116.4, 39.9]]);
  });

  it('puts latitude and longitude right where their columns are the wrong way round', async () => {
    const csv = 'name,lat,lng\n东门,116.4,39.9\n西门,39.9,116.3\n不明,200,39\n';
    expect(told(await imported(['swapped.csv', csv])).map(([, , lng, lat]) => [lng, lat])).toEqual([
      [116.4, 39.9],
      [116.3, 39.9],
    ]);
  });

  it.each([
    ['decimal commas between semicolons', 'Name;Latitude;Longitude\nTurm;48,85;2,35\n'],
    ['the separator in a line of its own', 'sep=;\r\nname;lat;lon\r\nTurm;48.85;2.35\r\n'],
    ['bars', 'name|lat|lon\nTurm|48.85|2.35\n'],
    ['one column for both, longitude first', 'name,location\nTurm,"2.35,48.85"\n'],
    ['WKT', 'name,WKT\nTurm,POINT (2.35 48.85)\n'],
    ['columns that name their datum', 'name,lat_gcj02,lng_gcj02,wgs84_lat,wgs84_lng\nTurm,1,2,48.85,2.35\n'],
    ['shapefile columns in capitals', 'OSM_ID,FCLASS,NAME,X,Y\n,attraction,Turm,2.35,48.85\n'],
    ['cells that are missing at the end', 'name,lat,lon,phone,note\nTurm,48.85,2.35\n'],
  ])('reads %s', async (what, csv) => {
    const places = await imported([`${what.replace(/\W/g, '')}.csv`, csv]);
    expect(places.map(({ name, at }) => [name, at])).toEqual([['Turm', { lng: 2.35, lat: 48.85 }]]);
  });

  it('takes the narrowest kind that it knows of a path of kinds, as AMap exports it', async () => {
    const csv = 'name,type,location\n甲,餐饮服务;中餐厅;火锅店,"116.4,39.9"\n乙,风景名胜;公园广场;公园,"116.5,39.9"\n';
    const kinds = new Map((await imported(['amap.csv', csv])).map(({ name, kind }) => [name, kind]));
    expect([kinds.get('甲'), kinds.get('乙')]).toEqual(['hotpot', 'park']);
  });
});

describe('a file of which nothing can be used', () => {
  it.each([
    ['metres instead of degrees', 'mercator.csv', 'name,x,y\n塔,12958175,4853598\n'],
    ['no column with a name', 'nameless.csv', 'label,lat,lng\n塔,39.9,116.4\n'],
    [
      'areas in metres',
      'mercator.geojson',
      '{"features":[{"type":"Feature","properties":{"name":"塔"},"geometry":{"type":"Point","coordinates":[12958175,4853598]}}]}',
    ],
  ])('is told: %s', async (_, name, text) => {
    await expect(imported([name, text])).rejects.toThrow(/none of 1 entries/);
  });
});

describe('GeoJSON as people have it', () => {
  const point = (properties: unknown, fields: object = {}) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [2, 50, 120] },
    ...fields,
  });
  const json = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

  it('keeps what is sound beside features without geometry, properties, a name or sense', async () => {
    const features = [
      point({ name: '一', amenity: 'cafe' }, { id: null }),
      point({ name: '二', amenity: 'cafe' }, { geometry: null }),
      point(null),
      { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 1] } },
      point({ name: '三', amenity: 'cafe' }, { geometry: { type: 'Point', coordinates: [] } }),
      point({ name: '四', highway: 'residential' }),
      { type: 'Topology' },
      null,
      point({ 名称: '五', 类别: '咖啡馆' }),
    ];
    const places = await imported(['odd.geojson', json(...features)]);
    expect(new Map(told(places).map(([name, kind]) => [name, kind]))).toEqual(
      new Map([
        ['一', 'cafe'],
        ['五', 'cafe'],
      ]),
    );
  });

  it('finds a point on lines, in areas with height, in one of several areas and in collections of them', async () => {
    const square = (x: number) => [
      [
        [x, 0, 9],
        [x + 2, 0, 9],
        [x + 2, 2, 9],
        [x, 2, 9],
        [x, 0, 9],
      ],
    ];
    const geometries = [
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [2, 2],
        ],
      },
      { type: 'Polygon', coordinates: square(0) },
      { type: 'MultiPolygon', coordinates: [square(0), square(4)] },
      { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: square(0) }, null] },
    ];
    const features = geometries.map((geometry, index) =>
      point({ name: `n${index}`, leisure: 'park' }, { id: index, geometry }),
    );
    expect(told(await imported(['shapes.geojson', json(...features)]))).toEqual([
      ['n0', 'park', 1, 1],
      ['n1', 'park', 1, 1],
      ['n2', 'park', 1, 1],
      ['n3', 'park', 1, 1],
    ]);
  });

  it('loses one record of a sequence that is cut short, and no other', async () => {
    const [first, last] = ['头', '尾'].map((name, id) => JSON.stringify(point({ name, amenity: 'cafe' }, { id })));
    const cut = `\u001e${first}\n\u001e{"type":"Feature","properties":{"name":"半\n\u001e${last}\n`;
    expect(told(await imported(['cut.geojsons', cut])).map(([name]) => name)).toEqual(['头', '尾']);
    const lines = `${first}\n{"type": oops}\n${last}\n`;
    expect(told(await imported(['oops.ndjson', lines])).map(([name]) => name)).toEqual(['头', '尾']);
  });

  it('does not let features without ids of one file replace those of another', async () => {
    const files = ['甲', '乙'].map((name): [string, string] => [
      `${name}.geojson`,
      json(point({ name, amenity: 'cafe' })),
    ]);
    expect(await imported(...files)).toHaveLength(2);
  });

  it('reads a single feature, and a bare list', async () => {
    const cafe = JSON.stringify(point({ name: '独', amenity: 'cafe' }));
    expect(await imported(['single.json', cafe])).toHaveLength(1);
    expect(await imported(['list.json', `[${cafe}]`])).toHaveLength(1);
  });

  it('reads what Overpass answers', async () => {
    const elements = [
      { type: 'node', id: 1, lat: 50, lon: 2, tags: { name: '点', amenity: 'cafe' } },
      { type: 'way', id: 2, center: { lat: 51, lon: 3 }, tags: { name: '路', amenity: 'cafe' } },
      {
        type: 'way',
        id: 3,
        geometry: [
          { lat: 50, lon: 2 },
          { lat: 52, lon: 4 },
        ],
        tags: { name: '形', amenity: 'cafe' },
      },
      { type: 'node', id: 4, lat: 50, lon: 2 },
    ];
    const text = JSON.stringify({ version: 0.6, osm3s: { copyright: 'ODbL' }, elements }, null, 1);
    expect((await imported(['overpass.json', text])).map(({ id, at }) => [id, at.lng, at.lat])).toEqual([
      ['osm:N1', 2, 50],
      ['osm:W2', 3, 51],
      ['osm:W3', 3, 51],
    ]);
  });
});
