import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readExtract } from '../../../lib/region/build/read-extract.ts';
import { idOf, nameOfFile, slugOf } from '../../../lib/region/build/region-name.ts';
import { osmPbf } from '../../fixtures/osm-pbf.ts';
import { wenxiPbf } from '../../fixtures/region/wenxi-pbf.ts';

const folder = mkdtempSync(join(tmpdir(), 'wentu-extract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { signal } = new AbortController();
const XML = '<?xml version="1.0"?><osm version="0.6"><node id="1" lat="1" lon="1"/></osm>';

/** A header block that asks for a feature, and nothing else. */
function headerWith(feature: string): Buffer {
  const file = osmPbf([], [], [], 'raw');
  return Buffer.from(file.toString('latin1').replace('DenseNodes', feature.slice(0, 10).padEnd(10, ' ')), 'latin1');
}

const NODES = [179.5, -179.75, 179.75, -179.5].map((lng, at) => ({ id: at + 1, lng, lat: at - 18 }));
const boxed = (bbox?: readonly [number, number, number, number]) => osmPbf(NODES, [], [], 'zlib', bbox ? { bbox } : {});

describe('an extract', () => {
  it.each([
    ['does not say', boxed()],
    ['says around the whole Earth', boxed([-180, -20, 180, -15])],
  ])('across the antimeridian has the box of its nodes, where its header %s', async (_what, content) => {
    const path = join(folder, 'across.osm.pbf');
    writeFileSync(path, content);
    expect((await readExtract(path, signal)).bbox).toEqual([179.5, -18, -179.5, -15]);
  });

  it('has the box of all nodes, however they are spread over its blocks', async () => {
    const every10 = (from: number, to: number) =>
      Array.from({ length: (to - from) / 10 + 1 }, (_, at) => ({ id: at + 1, lng: from + at * 10, lat: 1 }));
    const path = join(folder, 'wide.osm.pbf');
    // The ends of each block alone would seem to leave out what lies between -170 and -20.
    writeFileSync(path, Buffer.concat([osmPbf(every10(-170, -20), []), osmPbf(every10(10, 170), [])]));
    expect((await readExtract(path, signal)).bbox).toEqual([10, 1, -20, 1]);
  });

  it.each<[what: string, name: string, content: Buffer | string, said: RegExp]>([
    ['an empty one', 'empty.osm.pbf', '', /empty\.osm\.pbf: the file is empty/],
    ['one that was cut short', 'cut.osm.pbf', wenxiPbf().subarray(0, 3_000), /cut short/],
    [
      'one damaged in the middle',
      'damaged.osm.pbf',
      Buffer.concat([wenxiPbf(), Buffer.from('\xff\xff\xff\xffrubbish', 'latin1')]),
      /damaged at byte/,
    ],
    ['a web page with its name', 'page.osm.pbf', '<!doctype html><html></html>', /this is a web page/],
    ['OpenStreetMap XML', 'town.osm', XML, /OpenStreetMap XML is not read; turn it into \.osm\.pbf/],
    ['OpenStreetMap XML, packed', 'town.osm.gz', gzipSync(XML), /OpenStreetMap XML is not read/],
    ['one that is packed once more', 'town.osm.pbf.gz', gzipSync(wenxiPbf()), /packed with gzip: unpack it first/],
    ['one that is packed, by its content', 'town.osm.pbf', gzipSync(wenxiPbf()), /packed with gzip: unpack it first/],
    ['an archive', 'town.osm.pbf', 'PK\x03\x04…', /is a ZIP archive/],
    ['a table', 'town.csv', 'name,lat,lng\na,1,2\n', /a region is made of an OpenStreetMap extract .*places:import/],
    ['GeoJSON', 'town.geojson', '{"type":"FeatureCollection","features":[]}', /a region is made of/],
    ['one of another tool’s making', 'other.osm.pbf', headerWith('Locations!'), /not understood here: Locations!/],
    ['one whose box leaves the Earth', 'box.osm.pbf', boxed([179, -20, 181, -15]), /box from 179, -20 to 181, -15/],
    ['one whose box crosses the antimeridian', 'box.osm.pbf', boxed([179, -20, -179, -15]), /has −180 and 180/],
    ['one whose box is upside down', 'box.osm.pbf', boxed([1, 2, 3, 1]), /none within/],
  ])('is refused: %s', async (_what, name, content, said) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await expect(readExtract(path, signal)).rejects.toThrow(said);
  });

  it('is read no further once the work is to stop', async () => {
    const path = join(folder, 'stopped.osm.pbf');
    writeFileSync(path, wenxiPbf().subarray(0, 3_000));
    await expect(readExtract(path, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
  });

  it('is refused if it is not there, a folder, a device or an address', async () => {
    mkdirSync(join(folder, 'folder.osm.pbf'));
    const read = (path: string) => readExtract(resolve(path), signal);
    await expect(read(join(folder, 'missing.osm.pbf'))).rejects.toThrow(/missing\.osm\.pbf: no such file$/);
    await expect(read(join(folder, 'folder.osm.pbf'))).rejects.toThrow(/this is a folder; name the extract in it/);
    await expect(read('/dev/null')).rejects.toThrow('/dev/null: this is no file');
    await expect(read('https://example.org/a.osm.pbf')).rejects.toThrow(/download the extract first/);
  });

  it('gives its name to the region, without date and ending', () => {
    const names = ['andorra-latest.osm.pbf', '/x/monaco-261130.osm.pbf', 'Île.pbf', '问溪.osm.pbf', '.osm.pbf'];
    expect(names.map(nameOfFile)).toEqual(['andorra', 'monaco', 'Île', '问溪', 'region']);
    expect(['Île-de-France', '问溪', ' San  José! '].map(slugOf)).toEqual(['ile-de-france', 'region', 'san-jose']);
    expect(idOf('问溪', Date.UTC(2026, 10, 30, 17))).toBe('20261130T170000Z-region');
  });
});
