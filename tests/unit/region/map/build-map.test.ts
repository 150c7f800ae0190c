import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BBox } from '../../../../lib/geo/lng-lat.ts';
import { buildMap } from '../../../../lib/region/map/build-map.ts';
import { openMbtiles } from '../../../../lib/region/map/mbtiles.ts';
import { osmPbf } from '../../../fixtures/osm-pbf.ts';
import { fakeTilemaker } from '../../../fixtures/region/fake-tilemaker.ts';
import { MIDDLE } from '../../../fixtures/region/town.ts';
import { WENXI_BOX, wenxiPbf } from '../../../fixtures/region/wenxi-pbf.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-build-map-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const build = (pbf: Buffer, bbox: BBox = [...WENXI_BOX], signal = new AbortController().signal) => {
  writeFileSync(join(dir, 'town.osm.pbf'), pbf);
  return buildMap({
    pbf: join(dir, 'town.osm.pbf'),
    bbox,
    out: join(dir, 'map.mbtiles'),
    onProgress: () => {},
    signal,
  });
};
const tileAt = ({ lng, lat }: { lng: number; lat: number }, z: number) => {
  const sine = Math.sin((lat * Math.PI) / 180);
  const [x, y] = [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
  return [z, Math.floor(x * 2 ** z), Math.floor(y * 2 ** z)] as const;
};
/** The words in a tile: names of layers, keys and texts stand in it as they are. */
function wordsAt(place: { lng: number; lat: number }, zoom: number): string {
  const tiles = openMbtiles(join(dir, 'map.mbtiles'));
  const bytes = tiles.tile(...tileAt(place, zoom));
  tiles.close();
  return bytes ? gunzipSync(bytes).toString('utf8') : '';
}

const hasTilemaker = spawnSync('tilemaker', ['--help']).error === undefined;
const withTilemaker = hasTilemaker || process.env.REQUIRE_ENGINES === '1' ? describe : describe.skip;

withTilemaker('a map made by tilemaker', () => {
  it('has the streets, water, houses and names of a town, in its languages', async () => {
    const facts = await build(wenxiPbf());
    expect(facts).toMatchObject({ minZoom: expect.any(Number), maxZoom: 14 });
    expect(facts.tiles).toBeGreaterThan(5);
    const close = wordsAt(MIDDLE, 14);
    for (const layer of ['transportation', 'transportation_name', 'water', 'housenumber'])
      expect(close).toContain(layer);
    expect(close).toMatch(/[\u4e00-\u9fff]/);
    expect(close).toContain('name:en');
    expect(wordsAt(MIDDLE, 8)).not.toContain('housenumber');
    expect(readdirSync(dir).sort()).toEqual(['map.mbtiles', 'town.osm.pbf']);
  });

  it('has the sea beside a coast, in the layer of water', async () => {
    const corners = [
      [-0.1, 0],
      [0, 0],
      [0.1, 0],
    ].map(([lng = 0, lat = 0], at) => ({ id: at + 1, lng, lat }));
    const coast = { id: 9, refs: [1, 2, 3], tags: { natural: 'coastline' } };
    const box: BBox = [-0.1, -0.1, 0.1, 0.1];
    await build(osmPbf(corners, [coast], [], 'zlib', { bbox: box }), box);
    // Eastwards: the sea is in the south.
    expect(wordsAt({ lng: 0.05, lat: -0.05 }, 14)).toContain('water');
    expect(wordsAt({ lng: 0.05, lat: 0.05 }, 14)).not.toContain('water');
  });

  it('has both sides of the antimeridian, and the sea there alone', async () => {
    const lngs = [179.5, 179.51, -179.51, -179.5];
    const nodes = lngs.flatMap((lng, at) => [
      { id: at * 2 + 1, lng, lat: 0 },
      { id: at * 2 + 2, lng, lat: 0.01 },
    ]);
    const ring = (id: number, [a, b]: [number, number]) => ({
      id,
      refs: [a * 2 + 1, b * 2 + 1, b * 2 + 2, a * 2 + 2, a * 2 + 1],
      tags: { natural: 'coastline' },
    });
    const coasts = [ring(90, [0, 1]), ring(91, [2, 3])];
    const { tiles } = await build(osmPbf(nodes, coasts), [179.5, 0, -179.5, 0.01]);
    // Around the Earth it would be thousands.
    expect(tiles).toBeLessThan(400);
    for (const lng of [179.6, -179.6]) expect(wordsAt({ lng, lat: 0.005 }, 14)).toContain('water');
    expect(wordsAt({ lng: 0, lat: 0.005 }, 14)).not.toContain('water');
  });

  it('says what is wrong with an extract that it cannot read, and how to do without', async () => {
    const nodes = [{ id: 1, ...MIDDLE }];
    const pieces = osmPbf(nodes, [{ id: 1, refs: [1, 2], tags: { highway: 'residential' } }]);
    await expect(build(pieces)).rejects.toThrow(/town\.osm\.pbf: it has ways without all .*--no-map/);
    const plain = osmPbf(nodes, [], [], 'raw');
    await expect(build(plain)).rejects.toThrow(/town\.osm\.pbf: its blocks are not packed; .*--no-map/);
    expect(readdirSync(dir)).toEqual(['town.osm.pbf']);
  });

  it('stops when it is told to, and leaves nothing behind', async () => {
    const stop = new AbortController();
    const made = build(wenxiPbf(), undefined, stop.signal);
    stop.abort(new Error('stopped'));
    await expect(made).rejects.toThrow('stopped');
    expect(readdirSync(dir)).toEqual(['town.osm.pbf']);
  });
});

describe('without tilemaker', () => {
  it('says how to get it, and how to do without', async () => {
    vi.stubEnv('PATH', dir);
    await expect(build(wenxiPbf())).rejects.toThrow(/apt install tilemaker[\s\S]*--no-map/);
    expect(readdirSync(dir)).toEqual(['town.osm.pbf']);
  });
});

describe('with any tilemaker', () => {
  it('makes the map where it is to be, told by a path from here', async () => {
    // Below here: where ".." leads above the root it leads nowhere else.
    dir = mkdtempSync(join(process.cwd(), 'node_modules', '.map-'));
    fakeTilemaker(dir);
    vi.stubEnv('PATH', dir);
    const from = (name: string) => relative(process.cwd(), join(dir, name));
    writeFileSync(join(dir, 'town.osm.pbf'), wenxiPbf());
    const { signal } = new AbortController();
    const paths = { pbf: from('town.osm.pbf'), out: from('map.mbtiles') };
    const facts = await buildMap({ ...paths, bbox: [...WENXI_BOX], onProgress: () => {}, signal });
    expect(facts).toMatchObject({ tiles: 1 });
    expect(readdirSync(dir).sort()).toEqual(['map.mbtiles', 'tilemaker', 'town.osm.pbf']);
  });

  it.each([
    ['KILL', /town\.osm\.pbf: .*memory has run out.*; without a map: --no-map/],
    ['BUS', /town\.osm\.pbf: .*the disk is full/],
    ['SEGV', /tilemaker ended with SIGSEGV \(reading\)/],
  ])('says what most often ends it by SIG%s', async (signal, said) => {
    writeFileSync(join(dir, 'tilemaker'), `#!/bin/sh\necho reading\nkill -${signal} $$\n`);
    chmodSync(join(dir, 'tilemaker'), 0o755);
    vi.stubEnv('PATH', `${dir}:${process.env.PATH}`);
    await expect(build(wenxiPbf())).rejects.toThrow(said);
  });
});
