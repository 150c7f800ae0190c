import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { imported } from '../../fixtures/imported.ts';
import { osmPbf } from '../../fixtures/osm-pbf.ts';

const feature = (properties: object, coordinates: unknown = [16.37, 48.2]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('what is left out', () => {
  it('is counted by reason with examples: real streets', async () => {
    const streets = Array.from({ length: 12 }, (_, i) =>
      feature({ '@id': `way/${i}`, name: `Gasse ${i}`, highway: 'residential' }),
    );
    const { report } = await imported(
      'streets.geojson',
      collection(
        feature({ name: 'Kaffee', amenity: 'cafe' }),
        ...streets,
        feature({ highway: 'service' }),
        feature({ amenity: 'cafe' }),
        feature({ name: 'Nirgends', amenity: 'cafe' }, []),
        feature({ name: 'Weit', amenity: 'cafe' }, [16, 480]),
        feature({ name: 'Null', amenity: 'cafe' }, [0, 0]),
        { type: 'Feature' },
        { some: 'thing' },
      ),
    );
    expect(report.leftOut).toMatchObject([
      {
        reason: 'streets, borders, rivers, buildings and the like',
        count: 12,
        examples: ['feature 2, way/0', 'feature 3, way/1', 'feature 4, way/2'],
      },
      { reason: 'without coordinates', count: 2 },
      { reason: 'streets, borders, rivers, buildings and the like without a name', count: 1, examples: ['feature 14'] },
      { reason: 'without a name', count: 1 },
      { reason: 'outside the globe (are these degrees?)', count: 1 },
      { reason: 'at 0°, 0°, where nothing is', count: 1 },
      { reason: 'not readable', count: 1 },
    ]);
  });

  it.each([
    ['railway', ['Kaffee']],
    ['building:part', ['Kaffee']],
    ['area', ['Kaffee', 'Ort']],
    ['floor', ['Kaffee', 'Ort']],
  ])(
    'a named row with a value under %s: what tells a structure in OpenStreetMap tells it in a table',
    async (key, kept) => {
      const { places } = await imported(
        't.geojson',
        collection(feature({ name: 'Kaffee', amenity: 'cafe' }), feature({ name: 'Ort', [key]: 'yes' })),
      );
      expect(places.map(({ name }) => name)).toEqual(kept);
    },
  );

  it('is told of an OpenStreetMap extract: nodes, ways and relations by their numbers', async () => {
    const file = osmPbf(
      [
        { id: 1, lng: 12, lat: 50, tags: { name: 'Gasthof', amenity: 'restaurant' } },
        { id: 2, lng: 12, lat: 50, tags: { amenity: 'restaurant' } },
        { id: 3, lng: 12, lat: 50, tags: { note: 'x' } },
        { id: 4, lng: 12, lat: 50 },
      ],
      [
        { id: 40, refs: [1, 2], tags: { power: 'line', name: 'Leitung 2' } },
        { id: 41, refs: [1, 2], tags: { building: 'yes' } },
        { id: 42, refs: [999], tags: { leisure: 'park', name: 'Fort' } },
      ],
    );
    const { report } = await imported('some.osm.pbf', file);
    const told = new Map(report.leftOut.map(({ reason, examples }) => [reason, examples.join()]));
    expect(told).toEqual(
      new Map([
        ['without a name', 'node 2'],
        ['of no known category', 'node 3'],
        ['streets, borders, rivers, buildings and the like', 'way 40'],
        ['streets, borders, rivers, buildings and the like without a name', 'way 41'],
        ['without coordinates', 'way 42'],
      ]),
    );
  });
});

describe('a file that holds nothing readable is refused in one line', () => {
  const whole = gzipSync('name,lat,lng\nTurm,1,2\n');
  it.each<[string, string, string | Buffer, RegExp]>([
    ['an empty file', 'a.geojson', '', /the file is empty/],
    ['a file of blanks', 'a.csv', ' \r\n\n', /the file is empty/],
    ['a mark and nothing else', 'b.csv', '\ufeff', /the file is empty/],
    ['a web page', 'c.geojson', '<!DOCTYPE html>\n<html lang="en"></html>', /web page/],
    ['a web page as a table', 'd.csv', '\n<html><head></head></html>', /web page/],
    ['JSON that is no GeoJSON', 'e.json', '{"name":"x","version":"1.0.0"}', /no GeoJSON/],
    ['a list of other things', 'f.json', '[{"x":1},{"x":2}]', /no GeoJSON.*none of 2/],
    ['a collection of nothing', 'g.geojson', '{"type":"FeatureCollection","features":[]}', /empty/],
    ['TopoJSON', 'h.json', '{"type":"Topology","objects":{},"arcs":[]}', /TopoJSON/],
    ['a bare word', 'i.geojson', 'not found', /the name says JSON/],
    [
      'JSON as a table',
      'j.csv',
      '{"type":"FeatureCollection","features":[]}',
      /the name says a table, the file holds JSON/,
    ],
    ['a table as GeoJSON', 'k.geojson', 'name,lat,lng\nTurm,1,2\n', /the name says JSON/],
    ['an unknown ending', 'l.docx', 'x', /unknown kind of file/],
    ['a ZIP archive', 'm.kmz', 'PK\u0003\u0004xxxx', /ZIP/],
    ['a truncated gzip', 'n.csv.gz', whole.subarray(0, whole.length - 12), /cut short/],
    ['a damaged gzip', 'o.csv.gz', Buffer.concat([whole.subarray(0, 12), Buffer.alloc(20, 7)]), /damaged/],
    [
      'GeoJSON that is cut short',
      'p.geojson',
      collection(feature({ name: 'A', amenity: 'cafe' })).slice(0, -30),
      /cut short/,
    ],
    ['a header alone', 'q.csv', 'name,lat,lng\n', /nothing in it/],
    ['a bare geometry', 'r.geojson', '{"type":"Point","coordinates":[1,2]}', /1 without a name/],
    ['a quote that is never closed', 's.csv', 'name,lat,lng\n"Turm,1,2\nTor,3,4\n', /quote that opens in line 2/],
    ['OpenStreetMap XML', 't.osm', '<?xml version="1.0"?>\n<osm version="0.6"></osm>', /OpenStreetMap XML/],
    ['text as PBF', 'u.osm.pbf', 'no protobuf', /the name says OpenStreetMap PBF/],
  ])('%s', async (_, name, content, words) => {
    const failure = await imported(name, content).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(failure).toMatch(words);
    expect(failure).not.toContain('\n');
    expect(failure).toContain(name);
  });

  it('reads what is packed with gzip whole', async () => {
    expect((await imported('whole.csv.gz', whole)).places.map(({ name }) => name)).toEqual(['Turm']);
  });
});
