import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GET } from '../../../app/api/basemap.pmtiles/route.ts';
import { basemapsOf, tilesOf } from '../../../lib/map/basemaps.ts';
import { siteTiles } from '../../../lib/runtime/site-tiles.ts';
import { testServer } from '../chat/fixtures.ts';
import { useServer as install, Visitor } from './fixtures.ts';

const BYTES = Buffer.from(Array.from({ length: 1_000 }, (_, at) => at % 251));
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-basemap-'));
  writeFileSync(join(dir, 'city.pmtiles'), BYTES);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function start(file: string, env: Record<string, string> = {}) {
  const server = testServer({ env: { BASEMAP_PMTILES: file, ...env } });
  install(server);
  return server;
}
const get = (range?: string) =>
  GET(new Visitor().request('/api/basemap.pmtiles', range === undefined ? {} : { headers: { range } }));
const shown = (server: ReturnType<typeof start>) => tilesOf('auto', basemapsOf(siteTiles(server)));

describe('a file of vector tiles on the server', () => {
  it.each([
    ['bytes=0-126', 0, 126],
    ['bytes=990-', 990, 999],
    ['bytes=990-5000', 990, 999],
    ['bytes=999-999', 999, 999],
  ])('is served by ranges: %s', async (range, start_, end) => {
    start(join(dir, 'city.pmtiles'));
    const response = await get(range);
    expect([response.status, response.headers.get('content-range')]).toEqual([206, `bytes ${start_}-${end}/1000`]);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(BYTES.subarray(start_, end + 1));
    expect(response.headers.get('etag')).toMatch(/^"\w+-\w+"$/);
  });

  it.each([undefined, 'bytes=1000-', 'bytes=5-2', 'bytes=-5', 'bytes=0-1,4-5', 'lines=1-2'])(
    'has nothing for the range %s',
    async (range) => {
      start(join(dir, 'city.pmtiles'));
      const response = await get(range);
      expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('is none where it was taken away, or is a folder, or none is set', async () => {
    for (const file of [join(dir, 'gone.pmtiles'), dir, '']) {
      start(file);
      expect((await get('bytes=0-9')).status).toBe(404);
    }
  });

  it('that cannot be read is a failure, not absent, and nobody keeps it', async () => {
    const file = join(dir, 'loop.pmtiles');
    symlinkSync(file, file);
    start(file);
    const { status, headers } = await get('bytes=0-9');
    expect([status, headers.get('cache-control')]).toEqual([500, 'no-store']);
  });

  it('is the site’s vector map, as an address is, and an address of vector tiles wins over it', () => {
    const file = join(dir, 'city.pmtiles');
    expect(shown(start(file))).toMatchObject({ kind: 'vector', format: 'pmtiles', url: '/api/basemap.pmtiles' });
    const there = 'https://tiles.example/city.pmtiles';
    expect(shown(start(there))).toMatchObject({ kind: 'vector', format: 'pmtiles', url: there });
    expect(shown(start(file, { VECTOR_TILES_URL: there }))).toMatchObject({ url: there });
  });
});
