import { NextRequest } from 'next/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { basemapsOf, offeredBasemaps, rasterOf, tileSourcesOf } from '../../../lib/map/basemaps.ts';
import { BASEMAP_IDS } from '../../../lib/map/state.ts';

const basemapsFor = (env: Record<string, string | undefined>) => basemapsOf(readConfig(env).config.tiles);

describe('the basemaps of a site', () => {
  it('D02: every one that is offered shows tiles that the policy lets in', () => {
    for (const env of [
      {},
      {
        TILE_URL: 'https://t{s}.tianditu.example/vec/{z}/{x}/{y}?tk=1',
        SATELLITE_URL: 'https://{s}.sat.example/{z}/{y}/{x}',
      },
      { TILE_URL: '/tiles/{z}/{x}/{y}.png', SATELLITE_URL: 'http://127.0.0.1:8080/{z}/{x}/{y}' },
    ]) {
      const basemaps = basemapsFor(env);
      const sources = tileSourcesOf(basemaps);
      for (const id of offeredBasemaps(basemaps)) {
        const raster = rasterOf(id, basemaps);
        if (id === 'vector') expect(raster).toBeNull();
        else expect(raster, id).not.toBeNull();
        const tile = raster?.url.replace('{s}', 'a') ?? '';
        if (!/^https?:/.test(tile)) continue;
        const { protocol, host } = new URL(tile);
        const isLetIn = sources.some((source) => {
          const [, wanted, of = ''] = /^(https?:)\/\/(.*)$/.exec(source) ?? [];
          return wanted === protocol && (of.startsWith('*.') ? host.endsWith(of.slice(1)) : host === of);
        });
        expect(isLetIn, `${tile} by ${sources}`).toBe(true);
      }
    }
  });

  it('D02: offers none that is switched off', () => {
    const off = basemapsFor({ TILE_URL: 'off', SATELLITE_URL: 'off' });
    expect(offeredBasemaps(off)).toEqual(['auto', 'vector']);
    expect(tileSourcesOf(off)).toEqual([]);
    expect(BASEMAP_IDS.map((id) => rasterOf(id, off))).toEqual([null, null, null, null]);
    expect(offeredBasemaps(basemapsFor({}))).toEqual([...BASEMAP_IDS]);
  });

  it.each(['https://x.example/tiles', 'javascript:{z}{x}{y}', '{z}/{x}/{y}', 'ftp://x/{z}/{x}/{y}'])(
    'refuses an address that gives no tiles: %s',
    (url) => {
      const { notes } = readConfig({ SATELLITE_URL: url });
      expect(notes).toMatchObject([{ level: 'error', variable: 'SATELLITE_URL' }]);
    },
  );
});

describe('the policy of the page', () => {
  // Another file of this worker may already have loaded the proxy.
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.resetModules());

  it('D02: names the hosts of all basemaps, satellite included', async () => {
    vi.doMock('../../../lib/runtime/live-env.ts', () => ({
      environment: () => ({ SATELLITE_URL: 'https://sat.example/{z}/{y}/{x}' }),
    }));
    const { proxy } = await import('../../../proxy.ts');
    const { headers } = await proxy(new NextRequest('http://localhost/'));
    const policy = headers.get('content-security-policy') ?? '';
    const images = /img-src ([^;]*)/.exec(policy)?.[1] ?? '';
    expect(images).toContain('https://sat.example');
    expect(images).toContain('https://tile.openstreetmap.org');
    vi.doUnmock('../../../lib/runtime/live-env.ts');
  });
});
