import { describe, expect, it } from 'vitest';
import { statsOf } from '../../../lib/files/file-stats.ts';
import { readFile } from '../../../lib/files/read-file.ts';
import { given } from './fixtures.ts';

const read = (value: unknown, name = 'a.json') =>
  readFile(given(name, typeof value === 'string' ? value : JSON.stringify(value)));
const point = (lng: number, lat: number, properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lng, lat] },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });

describe('GeoJSON', () => {
  it('is read as a collection, a feature, a bare geometry, a list or a sequence', async () => {
    const sequence = [point(1, 2), point(3, 4)].map((each) => JSON.stringify(each)).join('\n');
    const counts = [collection(point(1, 2), point(3, 4)), point(1, 2), point(1, 2).geometry, [point(1, 2)], sequence];
    const found = await Promise.all(counts.map((each) => read(each)));
    expect(found.map(({ format, shapes }) => [format, shapes.length])).toEqual([
      ['geojson', 2],
      ['geojson', 1],
      ['geojson', 1],
      ['geojson', 1],
      ['geojson', 2],
    ]);
  });

  it('gives its names, whatever they are called', async () => {
    const { shapes } = await read(collection(point(1, 2, { 名称: '甲' }), point(1, 2, { Title: 'B', id: 7 })));
    expect(shapes.map(({ name }) => name)).toEqual(['甲', 'B']);
  });

  it('with latitude first is turned round where only that makes sense, and it is said', async () => {
    const { shapes, faults } = await read(collection(point(31.2, 121.5), point(39.9, 116.4)));
    expect(shapes[0]?.parts[0]?.[0]?.slice(0, 2)).toEqual([121.5, 31.2]);
    expect(faults).toContainEqual({ code: 'swapped' });
  });

  it('keeps what lies on the globe and counts the rest', async () => {
    const { shapes, faults } = await read(
      collection(
        point(10, 50),
        point(500, 100),
        point(0, 0),
        { type: 'Feature', properties: {}, geometry: null },
        7 as never,
      ),
    );
    expect(shapes).toHaveLength(1);
    expect(faults).toEqual([
      { code: 'no_position', count: 1, of: 4, detail: '4' },
      { code: 'outside_globe', count: 1, of: 4, detail: '2' },
      { code: 'null_island', count: 1, of: 4, detail: '3' },
      { code: 'unreadable', count: 1, of: 5 },
    ]);
  });

  it('across the antimeridian keeps to one world and its real size', async () => {
    const fiji = {
      type: 'Polygon',
      coordinates: [
        [
          [179, -17],
          [181, -17],
          [181, -18],
          [179, -18],
          [179, -17],
        ],
      ],
    };
    const { shapes } = await read(fiji);
    expect(shapes[0]?.parts[0]?.map(([lng]) => lng)).toEqual([179, -179, -179, 179]);
    expect((statsOf(shapes).areaM2 ?? 0) / 1e6).toBeCloseTo(23_584, -2);
    const line = {
      type: 'LineString',
      coordinates: [
        [178.44, -18.14],
        [-171.77, -13.83],
      ],
    };
    expect(statsOf((await read(line)).shapes).lengthM).toBeCloseTo(1_151_000, -4);
  });

  it('in Web Mercator is brought to degrees; another system is refused by its name', async () => {
    const crs = (name: string) => ({ type: 'name', properties: { name } });
    const { shapes, faults } = await read({ ...collection(point(255_422, 6_250_835)), crs: crs('EPSG:3857') });
    expect(shapes[0]?.parts[0]?.[0]?.map((each) => each.toFixed(3)).slice(0, 2)).toEqual(['2.294', '48.858']);
    expect(faults).toEqual([{ code: 'mercator' }]);
    await expect(read({ ...collection(point(1, 2)), crs: crs('urn:ogc:def:crs:EPSG::27700') })).rejects.toMatchObject({
      code: 'unknown_crs',
      detail: 'urn:ogc:def:crs:EPSG::27700',
    });
  });

  it('in mainland China says that WGS-84 was assumed, elsewhere not', async () => {
    expect((await read(point(116.4, 39.9))).faults).toEqual([{ code: 'wgs84_assumed' }]);
    expect((await read(point(114.17, 22.3))).faults).toEqual([]);
  });

  it.each([
    ['cut short', '{"type":"FeatureCollection","features":[{"type":"Fea', 'damaged'],
    ['an empty collection', { type: 'FeatureCollection', features: [] }, 'no_features'],
    ['other JSON', { hello: 'world' }, 'no_features'],
    ['features without a place', collection({ type: 'Feature', properties: {}, geometry: null }), 'no_position'],
  ])('is refused: %s', async (_, value, code) => {
    await expect(read(value)).rejects.toMatchObject({ code });
  });
});

it('TopoJSON is read with its quantized arcs', async () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [10, 50] },
    objects: {
      land: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { name: 'Box' } }] },
    },
    arcs: [
      [
        [0, 0],
        [100, 0],
        [0, 100],
        [-100, 0],
        [0, -100],
      ],
    ],
  };
  const { format, shapes } = await read(topology);
  expect(format).toBe('topojson');
  expect(shapes[0]).toMatchObject({ name: 'Box', kind: 'area' });
  expect(shapes[0]?.parts[0]?.map((each) => each.slice(0, 2))).toEqual([
    [10, 50],
    [11, 50],
    [11, 51],
    [10, 51],
  ]);
});

it('Overpass elements and lists of records are read too', async () => {
  const elements = [
    { type: 'node', id: 1, lat: 52.5, lon: 13.4, tags: { name: 'Café' } },
    {
      type: 'way',
      id: 2,
      geometry: [
        { lat: 52, lon: 13 },
        { lat: 52, lon: 14 },
      ],
    },
  ];
  expect((await read({ elements })).shapes.map(({ kind, name }) => [kind, name])).toEqual([
    ['point', 'Café'],
    ['line', ''],
  ]);
  const { shapes } = await read([
    { title: 'A', latitude: 52.5, longitude: 13.4 },
    { title: 'B', latitude: 52.6, longitude: 13.5 },
  ]);
  expect(shapes.map(({ name }) => name)).toEqual(['A', 'B']);
});

describe('Google Takeout', () => {
  it('Records.json becomes lines, broken where there was a long pause', async () => {
    const record = (lat: number, lng: number, timestamp: string) => ({
      latitudeE7: lat * 1e7,
      longitudeE7: lng * 1e7,
      timestamp,
    });
    const { format, shapes } = await read({
      locations: [
        record(52.5, 13.4, '2024-05-01T08:00:00Z'),
        record(52.51, 13.4, '2024-05-01T08:05:00Z'),
        record(48.1, 11.6, '2024-05-02T09:00:00Z'),
      ],
    });
    expect(format).toBe('takeout');
    expect(shapes.map(({ kind }) => kind)).toEqual(['line', 'point']);
    expect(statsOf(shapes)).toMatchObject({
      fromMs: Date.parse('2024-05-01T08:00:00Z'),
      toMs: Date.parse('2024-05-02T09:00:00Z'),
    });
  });

  it('the semantic history becomes visits and ways', async () => {
    const { shapes } = await read({
      timelineObjects: [
        {
          placeVisit: {
            location: { latitudeE7: 525_000_000, longitudeE7: 134_000_000, name: 'Museum' },
            duration: { startTimestamp: '2023-01-01T10:00:00Z' },
          },
        },
        {
          activitySegment: {
            activityType: 'IN_BUS',
            startLocation: { latitudeE7: 525_000_000, longitudeE7: 134_000_000 },
            endLocation: { latitudeE7: 526_000_000, longitudeE7: 134_000_000 },
            waypointPath: { waypoints: [{ latE7: 525_500_000, lngE7: 134_100_000 }] },
          },
        },
      ],
    });
    expect(shapes.map(({ kind, name, parts }) => [kind, name, parts[0]?.length])).toEqual([
      ['point', 'Museum', 1],
      ['line', 'in bus', 3],
    ]);
  });

  it.each([
    [
      'Android',
      {
        semanticSegments: [
          {
            startTime: '2025-01-01T10:00:00Z',
            timelinePath: [
              { point: '52.5°, 13.4°', time: '2025-01-01T10:00:00Z' },
              { point: '52.6°, 13.4°', time: '2025-01-01T10:09:00Z' },
            ],
          },
          { startTime: '2025-01-01T11:00:00Z', visit: { topCandidate: { placeLocation: { latLng: '52.6°, 13.4°' } } } },
        ],
      },
    ],
    [
      'iOS',
      [
        {
          startTime: '2025-01-01T10:00:00Z',
          timelinePath: [
            { point: 'geo:52.5,13.4', durationMinutesOffsetFromStartTime: '0' },
            { point: 'geo:52.6,13.4', durationMinutesOffsetFromStartTime: '9' },
          ],
        },
        { startTime: '2025-01-01T11:00:00Z', visit: { topCandidate: { placeLocation: 'geo:52.6,13.4' } } },
      ],
    ],
  ])('the timeline of a phone is read: %s', async (_, value) => {
    const { shapes } = await read(value);
    expect(shapes.map(({ kind }) => kind)).toEqual(['line', 'point']);
    expect(shapes[0]?.parts[0]?.[1]).toEqual([13.4, 52.6, Number.NaN, Date.parse('2025-01-01T10:09:00Z')]);
  });

  it('saved places without a position are counted', async () => {
    const saved = collection(
      point(0, 0, { location: { name: 'Lost' } }),
      point(13.4, 52.5, { location: { name: 'Found', address: 'Street 1' } }),
    );
    const { shapes, faults } = await read(saved);
    expect(shapes.map(({ name }) => name)).toEqual(['Found']);
    expect(faults).toEqual([{ code: 'null_island', count: 1, of: 2, detail: '1' }]);
  });
});
