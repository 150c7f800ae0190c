import { describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { given } from './fixtures.ts';

const read = (text: string, name = 'a.csv') => readFile(given(name, text));
const at = (shapes: { parts: number[][][] }[]) => {
  const [lng = 0, lat = 0] = shapes[0]?.parts[0]?.[0] ?? [];
  return { lng, lat };
};

/** 名称,经度,纬度 / 故宫,116.397,39.918 / 天坛,116.411,39.882, in GB 18030. */
const GB18030 = Uint8Array.from(
  Buffer.from(
    'c3fbb3c62cbeadb6c82cceb3b6c80ab9cab9ac2c3131362e3339372c33392e3931380accecccb32c3131362e3431312c33392e3838320a',
    'hex',
  ),
);

describe('a table', () => {
  it.each([
    ['comma', 'name,lat,lng\nA,52.5,13.4\n'],
    ['semicolon and decimal commas', 'Name;Breite;Länge\nA;52,5;13,4\n'],
    ['tab', 'title\tlatitude\tlongitude\nA\t52.5\t13.4\n'],
    ['byte order mark and CRLF', '\ufeffname,lat,lng\r\nA,52.5,13.4\r\n'],
    ['Chinese columns', '名称,纬度,经度\nA,52.5,13.4\n'],
    ['well-known text', 'name,WKT\nA,POINT (13.4 52.5)\n'],
    ['one column for both', 'name,latlng\nA,"52.5, 13.4"\n'],
    ['degrees and minutes', 'name,lat,lng\nA,52°30′N,13°24′E\n'],
  ])('is read: %s', async (_, text) => {
    const { format, shapes } = await read(text);
    expect(format).toBe('table');
    expect(shapes[0]?.name).toBe('A');
    expect(distanceM(at(shapes), { lng: 13.4, lat: 52.5 })).toBeLessThan(1);
  });

  it('keeps the lines and areas of well-known text', async () => {
    const { shapes } = await read(
      'name,geom\nA,"LINESTRING (13 52, 14 52)"\nB,"POLYGON ((13 52, 14 52, 14 53, 13 52))"\n',
    );
    expect(shapes.map(({ kind, parts }) => [kind, parts[0]?.length])).toEqual([
      ['line', 2],
      ['area', 3],
    ]);
  });

  it('tells how many rows have no position, and which', async () => {
    const rows = Array.from({ length: 120 }, (_, index) =>
      [4, 9, 50].includes(index) ? `P${index},,` : `P${index},52.${index},13.4`,
    );
    const { shapes, faults } = await read(['name,lat,lng', ...rows].join('\n'));
    expect(shapes).toHaveLength(117);
    expect(faults).toEqual([{ code: 'no_position', count: 3, of: 120, detail: '6, 11, 52' }]);
  });

  it('leaves out what is off the globe', async () => {
    const { shapes, faults } = await read('name,lat,lng\nA,52.5,13.4\nB,4500000,390000\n');
    expect(shapes).toHaveLength(1);
    expect(faults).toEqual([{ code: 'outside_globe', count: 1, of: 2, detail: '3' }]);
  });

  it.each([
    ['lng_gcj02,lat_gcj02', 'gcj02', 116.404, 39.915],
    ['百度经度,百度纬度', 'bd09', 116.41, 39.92],
  ] as const)('whose columns name a Chinese datum is converted: %s', async (columns, code, lng, lat) => {
    const { shapes, faults } = await read(`name,${columns}\n天安门,${lng},${lat}\n`);
    const moved = distanceM(at(shapes), { lng, lat });
    expect(moved).toBeGreaterThan(300);
    expect(moved).toBeLessThan(1500);
    expect(faults).toEqual([{ code, count: 1 }]);
  });

  it('in China that names no datum is taken as WGS-84, which is said', async () => {
    expect((await read('name,lat,lng\n天安门,39.9,116.4\n')).faults).toEqual([{ code: 'wgs84_assumed' }]);
  });

  it('in GB 18030 is read by the look of its text, which is said', async () => {
    const { shapes, faults } = await readFile(given('地点.csv', GB18030));
    expect(shapes.map(({ name }) => name)).toEqual(['故宫', '天坛']);
    expect(faults).toContainEqual({ code: 'encoding', detail: 'gb18030' });
  });

  it('that is pasted needs no name', async () => {
    expect((await read('name,lat,lng\nA,52.5,13.4', '')).format).toBe('table');
  });

  it('without columns for a position is refused by the names it has', async () => {
    await expect(read('Title,Note,URL\nA,b,c\n')).rejects.toMatchObject({
      code: 'no_columns',
      detail: 'Title, Note, URL',
    });
  });

  it('with a quote that is never closed is damaged', async () => {
    await expect(read('name,lat,lng\n"A,52.5,13.4\n')).rejects.toMatchObject({ code: 'damaged' });
  });
});
