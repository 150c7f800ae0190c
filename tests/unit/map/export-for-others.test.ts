import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { escapeFormula, unescapeFormula } from '../../../lib/domain/spreadsheet-text.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { xmlText } from '../../../lib/map/export/xml.ts';
import { toCSV, toGeoJSON, toGPX, toKML } from '../../../lib/map/export.ts';
import { EXPORT_FORMATS, exportFileName } from '../../../lib/map/export-formats.ts';
import type { DrawnLayer, Layer } from '../../../lib/map/state.ts';
import { markerOf } from '../../../lib/tools/search-places/marker-of.ts';
import { checkGpx, checkKml } from '../../fixtures/map-schemas.ts';

const from = { messageId: 'm', callId: 'c' };
const points = (...pairs: [number, number][]): LngLat[] => pairs.map(([lng, lat]) => ({ lng, lat }));
const marker = (name: string, lng = 116.4, lat = 39.9): DrawnLayer => ({
  ...from,
  kind: 'marker',
  ref: 'p1',
  label: { name },
  at: { lng, lat },
});
const path = (line: LngLat[]): DrawnLayer => ({
  ...from,
  kind: 'path',
  ref: 'l1',
  label: { name: '线' },
  style: 'line',
  path: line,
});
const area = (...rings: LngLat[][]): DrawnLayer => ({ ...from, kind: 'area', ref: 'a1', label: { name: '面' }, rings });

/** Checked by a library that took no part in writing it. */
function read(...layers: DrawnLayer[]): FeatureCollection {
  const text = toGeoJSON({ layers });
  check(text);
  return JSON.parse(text);
}
const geometryOf = (layer: DrawnLayer) => read(layer).features[0]?.geometry;

/** Positive if counterclockwise. */
const signed = (ring: Position[]) =>
  ring.slice(0, -1).reduce((sum, [x = 0, y = 0], i) => {
    const [u = 0, v = 0] = ring[i + 1] ?? [];
    return sum + x * v - u * y;
  }, 0);

const square = (x: number, y: number, size: number) =>
  points([x, y], [x, y + size], [x + size, y + size], [x + size, y]);

describe('a place renamed to something odd', () => {
  it.each([
    ['a bell', 'Tea\u0007House', 'Tea House'],
    ['a zero', '茶\u0000馆', '茶 馆'],
    ['a backspace and an escape', 'A\u0008\u001bB', 'A B'],
    ['half a character', '西\ud800湖', '西湖'],
    ['the other half', '\udc00West', 'West'],
    ['non-characters', 'X\ufffe\uffffY', 'XY'],
    ['the end of a CDATA section', 'a]]>b', 'a]]>b'],
    ['line breaks', 'two\r\nlines\u2028three', 'two lines three'],
    ['C1 controls', 'x\u0085y', 'x y'],
    ['an emoji', '🍜 面', '🍜 面'],
    ['nothing but controls', '\u0001\u0002', 'p1'],
  ])('is written in GPX and KML that any reader takes: %s', (_, name, written) => {
    const layers = [marker(name)];
    const xml = written.replaceAll('>', '&gt;');
    for (const text of [toGPX({ layers }), toKML({ layers })]) expect(text).toContain(`<name>${xml}</name>`);
    checkGpx(toGPX({ layers }));
    checkKml(toKML({ layers }));
    expect(read(...layers).features[0]?.properties?.name).toBe(written);
  });

  it('is valid whatever the name is', () => {
    const name = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: 'grapheme' }));
    const anyUnits = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(name, anyUnits), (text) => {
        const layers = [marker(text), path(points([1, 2], [3, 4]))];
        checkGpx(toGPX({ layers }));
        checkKml(toKML({ layers }));
        check(toGeoJSON({ layers }));
        expect(toCSV({ layers }).isWellFormed()).toBe(true);
      }),
    );
  });

  it.each([
    ['a\u0001b\u000b\u000c\u001fc', 'abc'],
    ['\ud83c|\udf5c|\ud83c\udf5c', '||🍜'],
    ['\ufffe\uffff\ufffd', '\ufffd'],
    ['\u007f\u0085\u2028', '\u007f\u0085\u2028'],
    ['one\ttwo\r\nthree', 'one&#9;two&#13;&#10;three'],
    [`"Tom's" & <b>`, '&quot;Tom&apos;s&quot; &amp; &lt;b&gt;'],
  ])('A16: the writer of XML itself lets nothing through that XML 1.0 forbids: %j', (text, written) => {
    expect(xmlText(text)).toBe(written);
  });

  it('writes small and far numbers as every reader knows them', () => {
    const layers = [marker('A', 1e-7, -1e-7), marker('B', -180, 90), marker('C', 180, -90), marker('D', 0, -1e-12)];
    checkGpx(toGPX({ layers }));
    checkKml(toKML({ layers }));
    expect(toGPX({ layers })).toContain('lat="-0.0000001" lon="0.0000001"');
    expect(toGPX({ layers })).toContain('lat="0" lon="0"');
    expect(toKML({ layers })).toContain('<coordinates>180,-90</coordinates>');
  });
});

describe('what crosses the antimeridian', () => {
  const line = path(points([178, -10], [-178, -14]));

  it('line over 180° as GeoJSON is a MultiLineString cut there', () => {
    expect(geometryOf(line)).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [178, -10],
          [180, -12],
        ],
        [
          [-180, -12],
          [-178, -14],
        ],
      ],
    });
    expect(geometryOf(path(points([10, 1], [11, 2])))?.type).toBe('LineString');
  });

  it('area over 180° as GeoJSON is a MultiPolygon cut there', () => {
    const geometry = geometryOf(area(points([177, 5], [177, 8], [-179, 8], [-179, 5])));
    if (geometry?.type !== 'MultiPolygon') throw new Error(`a ${geometry?.type}`);
    expect(geometry.coordinates).toHaveLength(2);
    const total = geometry.coordinates.flat().reduce((sum, ring) => sum + signed(ring) / 2, 0);
    expect(total).toBeCloseTo(12, 6);
  });

  it('is cut into segments in GPX, and into parts in KML', () => {
    const layers = [line, area(points([177, 5], [177, 8], [-179, 8], [-179, 5])), marker('岛', 180, 1)];
    const gpx = toGPX({ layers });
    checkGpx(gpx);
    checkKml(toKML({ layers }));
    expect(gpx.match(/<trkseg>/g)).toHaveLength(4);
    for (const [, segment = ''] of gpx.matchAll(/<trkseg>(.*?)<\/trkseg>/g)) {
      const lngs = [...segment.matchAll(/lon="([^"]+)"/g)].map((match) => Number(match[1]));
      expect(Math.max(...lngs) - Math.min(...lngs)).toBeLessThan(5);
    }
    expect(toKML({ layers }).match(/<MultiGeometry>/g)).toHaveLength(2);
  });
});

describe('areas of several rings', () => {
  it('area of two islands is a MultiPolygon, a hole under its own island', () => {
    const geometry = geometryOf(area(square(0, 0, 4), square(10, 0, 6), square(11, 1, 2)));
    if (geometry?.type !== 'MultiPolygon') throw new Error(`a ${geometry?.type}`);
    const sizes = geometry.coordinates.map((rings) => rings.map((ring) => signed(ring) / 2));
    expect(sizes.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([[16], [36, -4]]);
  });

  it('keeps the holes in KML, and every outline in GPX', () => {
    const layers = [area(square(0, 0, 8), square(2, 2, 2))];
    checkKml(toKML({ layers }));
    expect(toKML({ layers })).toMatch(/<outerBoundaryIs>.*<innerBoundaryIs>/);
    expect(toGPX({ layers }).match(/<trkseg>/g)).toHaveLength(2);
  });

  it('is valid by RFC 7946 whatever was drawn: closed, four positions, right-hand, at most 7 decimals, in range, no crs', () => {
    const at = fc.record({
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -85, max: 85, noNaN: true }),
    });
    const ring = fc.array(at, { minLength: 3, maxLength: 9 });
    const layer: fc.Arbitrary<Layer> = fc
      .oneof(
        fc.record({ kind: fc.constant('area' as const), rings: fc.array(ring, { minLength: 1, maxLength: 3 }) }),
        fc.record({
          kind: fc.constant('path' as const),
          path: fc.array(at, { minLength: 2, maxLength: 9 }),
          style: fc.constant('line' as const),
        }),
        fc.record({ kind: fc.constant('heat' as const), points: fc.array(at, { maxLength: 4 }) }),
      )
      .map((drawn) => ({ ...drawn, ref: 'x1', label: { name: '形' } }));
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 3 }), (some) => {
        const layers = some.map((each) => ({ ...each, ...from }));
        const collection = read(...layers);
        expect(collection).not.toHaveProperty('crs');
        for (const { geometry } of collection.features) {
          if (geometry.type === 'GeometryCollection') throw new Error('no collection is written');
          for (const number of JSON.stringify(geometry.coordinates).match(/-?[\d.e-]+/g) ?? []) {
            expect(Number(number)).toBe(Number(Number(number).toFixed(7)));
            expect(Math.abs(Number(number))).toBeLessThanOrEqual(180);
          }
          const polygons =
            geometry.type === 'Polygon'
              ? [geometry.coordinates]
              : geometry.type === 'MultiPolygon'
                ? geometry.coordinates
                : [];
          for (const [outer = [], ...holes] of polygons) {
            expect(signed(outer)).toBeGreaterThan(0);
            for (const hole of holes) expect(signed(hole)).toBeLessThan(0);
            for (const each of [outer, ...holes]) {
              expect(each.length).toBeGreaterThanOrEqual(4);
              expect(each[0]).toEqual(each.at(-1));
            }
          }
        }
        checkGpx(toGPX({ layers }));
        checkKml(toKML({ layers }));
      }),
      { numRuns: 60 },
    );
  });
});

describe('CSV for spreadsheets', () => {
  it('CSV with Chinese names begins with the mark by which Excel knows UTF-8, and has CRLF rows', () => {
    const text = toCSV({ layers: [marker('鼓楼'), marker('钟楼')] });
    expect(text.startsWith('\ufeffref,name,name_en,lat,lng\r\n')).toBe(true);
    expect(text.match(/\r\n/g)).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1', "'+49 30 1"],
    ['-2+3+cmd|x', "'-2+3+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=A1', "'=A1"],
    ['＝A1', "'＝A1"],
    ['"=A1', `'""=A1`],
    ['  =1+1', "'=1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['\u2060\u200d +A1', "'\u2060\u200d +A1"],
    ['\u3164@A1', "'\u3164@A1"],
    ['\ufeff-A1', "'-A1"],
    ['﹦A1', "'﹦A1"],
    ['－A1', "'－A1"],
    ['\u200b-12.5', "'\u200b-12.5"],
    ['-12.5', '-12.5'],
    ['+7', '+7'],
    ['7-11', '7-11'],
    ['A=B', 'A=B'],
    ['C "D", E', 'C ""D"", E'],
  ])('name %j is written as %j', (name, written) => {
    expect(toCSV({ layers: [marker(name)] }).split('\r\n')[1]).toBe(`"p1","${written}","",39.9,116.4`);
  });

  it.each(['\t=A1', '\r-A1', '\n@A1', ' \n+A1', '\tharmless', '\u00ad＝A1'])(
    'a cell that begins with what is not seen is written as text, and read back: %j',
    (text) => {
      expect(escapeFormula(text)).toBe(`'${text}`);
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    },
  );

  it('whatever a cell holds is read back as it was', () => {
    const signs = fc.constantFrom("'", '=', '-', '+', '@', '\t', '\n', '\u200b', '＝', '7', '.', 'a', ' ');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 6 }), (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
      }),
    );
  });
});

describe('names of exported files', () => {
  it.each(EXPORT_FORMATS.map(({ id }) => id))('a .%s file has a name that Windows takes, with the date', (id) => {
    const name = exportFileName(id, new Date(2031, 1, 3, 4, 5));
    expect(name).toBe(`wentu-2031-02-03-0405.${id}`);
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$/u);
  });
});

it('takes the address and the telephone of a place along', () => {
  const at = { lng: 120.15, lat: 30.25 };
  const cafe = markerOf({
    ref: 'p9',
    name: '湖边咖啡',
    kind: 'cafe',
    at,
    address: '北山街 1 号',
    phone: '0571-87654321',
  });
  const state = { layers: [{ ...cafe, messageId: 'm', callId: 'c' }] };
  for (const text of [toGeoJSON(state), toGPX(state), toKML(state), toCSV(state)]) {
    expect(text).toContain('北山街 1 号');
    expect(text).toContain('0571-87654321');
  }
  expect(markerOf({ name: '乙', kind: 'cafe', at, phone: '1' }).note).toEqual({ name: '1' });
  expect(markerOf({ name: '丙', kind: 'cafe', at }).note).toBeUndefined();
});
