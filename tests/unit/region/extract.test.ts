import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('an extract', () => {
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
    ['an archive', 'town.osm.pbf', 'PK\x03\x04…', /is a ZIP archive/],
    ['a table', 'town.csv', 'name,lat,lng\na,1,2\n', /a region is made of an OpenStreetMap extract .*places:import/],
    ['GeoJSON', 'town.geojson', '{"type":"FeatureCollection","features":[]}', /a region is made of/],
    ['one of another tool’s making', 'other.osm.pbf', headerWith('Locations!'), /not understood here: Locations!/],
  ])('is refused: %s', async (_what, name, content, said) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await expect(readExtract(path, signal)).rejects.toThrow(said);
  });

  it('is refused if it is not there, or a folder', async () => {
    mkdirSync(join(folder, 'folder.osm.pbf'));
    await expect(readExtract(join(folder, 'missing.osm.pbf'), signal)).rejects.toThrow(/no such file/);
    await expect(readExtract(join(folder, 'folder.osm.pbf'), signal)).rejects.toThrow(/no such file/);
  });

  it('gives its name to the region, without date and ending', () => {
    const names = ['andorra-latest.osm.pbf', '/x/monaco-261130.osm.pbf', 'Île.pbf', '问溪.osm.pbf', '.osm.pbf'];
    expect(names.map(nameOfFile)).toEqual(['andorra', 'monaco', 'Île', '问溪', 'region']);
    expect(['Île-de-France', '问溪', ' San  José! '].map(slugOf)).toEqual(['ile-de-france', 'region', 'san-jose']);
    expect(idOf('问溪', Date.UTC(2026, 10, 30, 17))).toBe('20261130T170000Z-region');
  });
});
