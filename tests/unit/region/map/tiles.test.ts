import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GET as getTile } from '../../../../app/api/region/tiles/[id]/[z]/[x]/[y]/route.ts';
import { GET as getTiles } from '../../../../app/api/region/tiles/route.ts';
import { tileJson } from '../../../../lib/http/region-tiles.ts';
import { basemapsOf, tilesOf } from '../../../../lib/map/basemaps.ts';
import type { Region } from '../../../../lib/region/region.ts';
import { siteTiles } from '../../../../lib/runtime/site-tiles.ts';
import { useServer as install, paramsOf, Visitor } from '../../api/fixtures.ts';
import { testServer } from '../../chat/fixtures.ts';

const FIRST = '20261130T170000Z-wenxi';
const SECOND = '20261130T180000Z-wenxi';
let dir: string;
let now = 0;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-region-tiles-'));
  now = 1_800_000_000_000;
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A build whose map has one tile with these words in it. */
function build(id: string, words: string | null): void {
  const folder = join(dir, 'builds', id);
  mkdirSync(folder, { recursive: true });
  const region: Region = {
    format: 1,
    id,
    name: 'wenxi',
    bbox: [117, 29, 118, 30],
    source: { file: 'wenxi.osm.pbf', bytes: 1, sha256: '0'.repeat(64) },
    builtAt: '2026-11-30T17:00:00Z',
    ...(words !== null && { map: { minZoom: 4, maxZoom: 14, tiles: 1, bytes: 1 } }),
    attribution: '© OpenStreetMap contributors',
  };
  writeFileSync(join(folder, 'region.json'), JSON.stringify(region));
  writeFileSync(join(dir, 'current.json'), JSON.stringify({ id }));
  now += 2_000;
  if (words === null) return;
  const db = new DatabaseSync(join(folder, 'map.mbtiles'));
  db.exec('CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)');
  // Rows are counted from the south.
  db.prepare('INSERT INTO tiles VALUES (10, 845, ?, ?)').run(2 ** 10 - 1 - 425, gzipSync(words));
  db.close();
}

/** Where it leads; '' if it is closed by now. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function start(env: Record<string, string> = {}) {
  const server = testServer({ env: { REGION_DIR: dir, ...env }, clock: () => now });
  install(server);
  return server;
}
const describeTiles = (query = '') => getTiles(new Visitor().request(`/api/region/tiles${query}`), paramsOf({}));
const tile = (id: string, z: string, x: string, y: string, query = '') =>
  getTile(new Visitor().request(`/api/region/tiles/${id}/${z}/${x}/${y}${query}`), paramsOf({ id, z, x, y }));

describe('the tiles of a region', () => {
  it('are described with where they are, and of what', async () => {
    build(FIRST, 'one');
    start();
    expect(await (await describeTiles()).json()).toEqual({
      tilejson: '3.0.0',
      tiles: [`/api/region/tiles/${FIRST}/{z}/{x}/{y}`],
      bounds: [117, 29, 118, 30],
      minzoom: 4,
      maxzoom: 14,
      attribution: '© OpenStreetMap contributors',
    });
  });

  it('come unpacked, or to the page as they are kept, for the browser to keep, or as nothing', async () => {
    build(FIRST, 'one');
    start();
    const found = await tile(FIRST, '10', '845', '425');
    // Next would take the header away, and leave gzip that nobody says is one.
    expect([found.status, found.headers.get('content-encoding')]).toEqual([200, null]);
    expect(found.headers.get('cache-control')).toBe('private, max-age=2592000, immutable');
    expect(await found.text()).toBe('one');
    const [template = ''] = tileJson.parse(await (await describeTiles(`?${FIRST}&packed`)).json()).tiles;
    expect(template).toBe(`/api/region/tiles/${FIRST}/{z}/{x}/{y}?packed`);
    const kept = await tile(FIRST, '10', '845', '425', '?packed');
    expect(kept.headers.get('content-encoding')).toBeNull();
    expect(gunzipSync(Buffer.from(await kept.arrayBuffer())).toString()).toBe('one');
    const nothing = await tile(FIRST, '10', '845', '426');
    expect([nothing.status, nothing.headers.get('cache-control')]).toEqual([
      204,
      'private, max-age=2592000, immutable',
    ]);
  });

  it('of a build that is not there yet are kept by nobody, and come as soon as it is', async () => {
    build(FIRST, 'one');
    start();
    const early = await tile(SECOND, '10', '845', '425');
    expect([early.status, early.headers.get('cache-control')]).toEqual([404, 'no-store']);
    build(SECOND, 'two');
    expect((await tile(SECOND, '10', '845', '425')).status).toBe(200);
  });

  it.skipIf(process.platform !== 'linux')(
    'of a damaged file are an error that nobody keeps, and leave no file open',
    async () => {
      build(FIRST, 'one');
      start();
      const path = join(dir, 'builds', FIRST, 'map.mbtiles');
      writeFileSync(path, 'no database');
      const open = () => readdirSync('/proc/self/fd').length;
      const before = open();
      for (let i = 0; i < 20; i++) {
        const { status, headers } = await tile(FIRST, '10', '845', '425');
        expect([status, headers.get('cache-control')]).toEqual([500, 'no-store']);
      }
      expect(open() - before).toBeLessThan(5);
    },
  );

  it.each([
    ['23', '0', '0'],
    ['1', '2', '0'],
    ['1', '-1', '0'],
    ['1', '0', '1e1'],
    ['x', '0', '0'],
  ])('are none at %s/%s/%s', async (z, x, y) => {
    build(FIRST, 'one');
    start();
    expect((await tile(FIRST, z, x, y)).status).toBe(404);
  });

  it('are never those of a folder elsewhere', async () => {
    build(FIRST, 'one');
    start();
    expect((await tile('../../builds/20261130T170000Z-wenxi', '10', '845', '425')).status).toBe(404);
  });

  it('change with the region while the server runs, and a page that shows the old one keeps it', async () => {
    build(FIRST, 'one');
    start();
    await tile(FIRST, '10', '845', '425');
    build(SECOND, 'two');
    expect(((await (await describeTiles()).json()) as { tiles: string[] }).tiles[0]).toContain(SECOND);
    for (const [id, words] of [
      [FIRST, 'one'],
      [SECOND, 'two'],
    ] as const) {
      const found = await tile(id, '10', '845', '425');
      expect(await found.text()).toBe(words);
    }
  });

  it.skipIf(process.platform !== 'linux')(
    'of a region that is removed leave no file open, nor does a server that ends',
    async () => {
      const open = () =>
        readdirSync('/proc/self/fd').filter((fd) => linkOf(`/proc/self/fd/${fd}`).startsWith(dir)).length;
      build(FIRST, 'one');
      build(SECOND, 'two');
      const server = start();
      for (const id of [FIRST, SECOND]) expect((await tile(id, '10', '845', '425')).status).toBe(200);
      expect(open()).toBe(2);
      writeFileSync(join(dir, 'current.json'), JSON.stringify({ id: FIRST }));
      rmSync(join(dir, 'builds', SECOND), { recursive: true });
      now += 2_000;
      expect((await describeTiles()).status).toBe(200);
      expect(open()).toBe(1);
      expect((await tile(SECOND, '10', '845', '425')).status).toBe(404);
      await server.lifecycle.stop();
      expect(open()).toBe(0);
    },
  );

  it('are the site’s vector tiles, unless it has others; without a map there are none', async () => {
    const shown = (server: ReturnType<typeof start>) => tilesOf('auto', basemapsOf(siteTiles(server)));
    build(FIRST, null);
    expect((await (start(), describeTiles())).status).toBe(404);
    expect(shown(start({ TILE_URL: 'off' }))).toBeNull();
    build(SECOND, 'two');
    expect(shown(start())).toMatchObject({
      kind: 'vector',
      format: 'tilejson',
      url: `/api/region/tiles?${SECOND}&packed`,
      attribution: '© OpenStreetMap contributors',
    });
    expect(shown(start({ VECTOR_TILES_URL: '/tiles/city.pmtiles' }))).toMatchObject({ url: '/tiles/city.pmtiles' });
  });
});
