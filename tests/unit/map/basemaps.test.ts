import { NextRequest } from 'next/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { basemapsOf, offeredBasemaps, tileSourcesOf, tilesOf } from '../../../lib/map/basemaps.ts';
import { BASEMAP_IDS } from '../../../lib/map/state.ts';
import { hostsOf, tileUrl } from '../../../lib/map/tile-template.ts';
import type { Tiles } from '../../../lib/map/tiles.ts';

type Env = Record<string, string | undefined>;
const basemapsFor = (env: Env) => basemapsOf(readConfig(env).config.tiles);

const EVERYTHING = {
  TILE_URL: 'https://{s}.streets.example/{z}/{x}/{y}.png',
  SATELLITE_URL: 'http://127.0.0.1:8080/{z}/{y}/{x}',
  AMAP_TILE_URL: 'https://webrd0{1-4}.amap.example/appmaptile?x={x}&y={y}&z={z}',
  TIANDITU_KEY: 'browser-key',
  VECTOR_TILES_URL: 'https://vector.example:8443/planet/tiles.json?key=1',
};

/** The addresses of a good many tiles of a basemap, as the page asks for them. */
function addressesOf(tiles: Tiles): string[] {
  if (tiles.kind === 'vector') return [tiles.url];
  return [tiles.url, ...Object.values(tiles.names ?? {})].flatMap((template) =>
    Array.from({ length: 64 }, (_, index) => tileUrl(template, { x: index % 8, y: Math.floor(index / 8), z: 5 })),
  );
}

describe('the basemaps of a site', () => {
  it.each<[string, Env]>([
    ['by default', {}],
    ['with all there are', EVERYTHING],
    ['on this site and by plain HTTP', { TILE_URL: '/tiles/{z}/{x}/{y}.png', VECTOR_TILES_URL: '/city.pmtiles' }],
  ])('D02: %s, the policy lets in the hosts of every one that is offered, and no other', (_name, env) => {
    const basemaps = basemapsFor(env);
    const offered = offeredBasemaps(basemaps).filter((id) => id !== 'auto' && id !== 'vector');
    const all = offered.map((id) => tilesOf(id, basemaps));
    const originsOf = (kind: Tiles['kind']) => {
      const addresses = all.flatMap((tiles) => (tiles?.kind === kind ? addressesOf(tiles) : []));
      const elsewhere = addresses.filter((address) => /^https?:/.test(address));
      return [...new Set(elsewhere.map((address) => new URL(address).origin))].sort();
    };
    const { images, data } = tileSourcesOf(basemaps);
    expect(images.toSorted()).toEqual(originsOf('raster'));
    expect(data.toSorted()).toEqual(originsOf('vector'));
  });

  it('D02: offers none that is switched off', () => {
    const off = basemapsFor({ TILE_URL: 'off', SATELLITE_URL: 'off' });
    expect(offeredBasemaps(off)).toEqual(['auto', 'vector']);
    expect(tileSourcesOf(off)).toEqual({ images: [], data: [] });
    for (const id of BASEMAP_IDS) expect(tilesOf(id, off)).toBeNull();
  });

  it('offers what was set up, in the order of the menu, each with its credits', () => {
    expect(offeredBasemaps(basemapsFor({}))).toEqual(['auto', 'vector', 'streets', 'satellite']);
    const all = basemapsFor(EVERYTHING);
    expect(offeredBasemaps(all)).toEqual([...BASEMAP_IDS]);
    for (const tiles of Object.values(all)) expect(tiles.attribution).not.toBe('');
  });

  it('shows by itself what the operator set up, before what comes by default', () => {
    const auto = (env: Env) => tilesOf('auto', basemapsFor(env))?.url ?? null;
    expect(auto(EVERYTHING)).toBe(EVERYTHING.VECTOR_TILES_URL);
    expect(auto({ TIANDITU_KEY: 'browser-key' })).toContain('tianditu.gov.cn');
    expect(auto({})).toContain('openstreetmap.org');
    // Its terms are for the operator to judge, and for the reader to choose.
    expect(auto({ TILE_URL: 'off', AMAP_TILE_URL: EVERYTHING.AMAP_TILE_URL })).toBeNull();
  });

  it.each(['https://x.example/tiles', 'javascript:{z}{x}{y}', '{z}/{x}/{y}', 'ftp://x/{z}/{x}/{y}'])(
    'refuses an address that gives no tiles: %s',
    (url) => {
      const { notes } = readConfig({ SATELLITE_URL: url });
      expect(notes).toMatchObject([{ level: 'error', variable: 'SATELLITE_URL' }]);
    },
  );

  it.each(['city.pmtiles', 'javascript:1', 'ftp://x/city.pmtiles', 'https:// x'])(
    'refuses as vector tiles: %s',
    (url) => {
      const { notes, config } = readConfig({ VECTOR_TILES_URL: url });
      expect(notes).toMatchObject([{ level: 'error', variable: 'VECTOR_TILES_URL' }]);
      expect(basemapsOf(config.tiles).vector_tiles).toBeUndefined();
    },
  );

  it.each([
    ['https://x.example/city.pmtiles', 'pmtiles'],
    ['/maps/city.pmtiles?v=2', 'pmtiles'],
    ['https://x.example/{z}/{x}/{y}.pbf', 'mvt'],
    ['https://x.example/planet', 'tilejson'],
  ])('knows what kind of vector tiles %s gives', (url, format) => {
    expect(basemapsFor({ VECTOR_TILES_URL: url }).vector_tiles).toMatchObject({ kind: 'vector', format });
  });

  it('asks 天地图 for its map and its names with the key, in Chinese and in English', () => {
    const { tianditu, tianditu_satellite: photos } = basemapsFor({ TIANDITU_KEY: 'a&b' });
    const layerOf = (url = '') => new URL(tileUrl(url, { x: 6, y: 3, z: 3 })).searchParams;
    const parts = [tianditu, photos].flatMap((tiles) =>
      tiles?.kind === 'raster' ? [tiles.url, tiles.names?.zh, tiles.names?.en] : [],
    );
    expect(parts.map((url) => layerOf(url).get('LAYER'))).toEqual(['vec', 'cva', 'eva', 'img', 'cia', 'eia']);
    for (const url of parts) {
      expect(layerOf(url).get('tk')).toBe('a&b');
      expect([layerOf(url).get('TILEMATRIX'), layerOf(url).get('TILECOL'), layerOf(url).get('TILEROW')]).toEqual([
        '3',
        '6',
        '3',
      ]);
    }
  });
});

describe('the hosts of a template', () => {
  it('are those of its range, else three letters', () => {
    expect(hostsOf('https://t{0-7}.x.example/')).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(hostsOf('https://{s}.x.example/')).toEqual(['a', 'b', 'c']);
  });
});

describe('the policy of the page', () => {
  // Another file of this worker may already have loaded the proxy.
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.resetModules());

  it('D02: has the hosts of all basemaps, pictures and vector tiles each in its own rule, and no other', async () => {
    vi.doMock('../../../lib/runtime/live-env.ts', () => ({ environment: () => EVERYTHING }));
    const { proxy } = await import('../../../proxy.ts');
    const { headers } = await proxy(new NextRequest('http://localhost/'));
    const policy = headers.get('content-security-policy') ?? '';
    const rule = (name: string) => new RegExp(`${name} ([^;]*)`).exec(policy)?.[1]?.split(' ') ?? [];
    const { images, data } = tileSourcesOf(basemapsFor(EVERYTHING));
    expect(rule('img-src')).toEqual(["'self'", 'data:', 'blob:', ...images]);
    expect(rule('connect-src')).toEqual(["'self'", ...data]);
    expect(images).toContain('https://t7.tianditu.gov.cn');
    vi.doUnmock('../../../lib/runtime/live-env.ts');
  });
});
