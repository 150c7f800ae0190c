import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GET as getOverview } from '../../../app/api/admin/overview/route.ts';
import { GET as getReady } from '../../../app/api/health/ready/route.ts';
import { GET as getHealth } from '../../../app/api/health/route.ts';
import { siteTiles } from '../../../lib/runtime/site-tiles.ts';
import { testServer } from '../chat/fixtures.ts';
import { useServer as install, Visitor } from './fixtures.ts';

const [ADMIN, HEALTH] = ['token-of-the-operator', 'token-of-the-monitor'];
const ID = '20261130T170000Z-wenxi';
let dir = '';
let server: ReturnType<typeof testServer>;
let warnings: object[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-region-'));
  warnings = [];
  server = testServer({
    env: { ADMIN_TOKEN: ADMIN, HEALTH_TOKEN: HEALTH, REGION_DIR: dir },
    log: (level, event, fields) => level === 'warn' && warnings.push({ event, ...fields }),
  });
  install(server);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function useRegion(): void {
  const folder = join(dir, 'builds', ID);
  mkdirSync(folder, { recursive: true });
  const region = {
    format: 1,
    id: ID,
    name: '问溪',
    bbox: [117, 29, 118, 30],
    source: { file: 'wenxi.osm.pbf', bytes: 12, sha256: 'a'.repeat(64), timestamp: '2026-11-01T00:00:00.000Z' },
    builtAt: '2026-11-30T17:00:00.000Z',
    places: { count: 305, source: '问溪' },
    map: { minZoom: 5, maxZoom: 14, tiles: 7, bytes: 30_000 },
    attribution: '© OpenStreetMap contributors',
  };
  writeFileSync(join(folder, 'region.json'), JSON.stringify(region));
  writeFileSync(join(dir, 'current.json'), JSON.stringify({ id: ID }));
}

const SHOWN = {
  name: '问溪',
  id: ID,
  builtAt: '2026-11-30T17:00:00.000Z',
  file: 'wenxi.osm.pbf',
  asOf: '2026-11-01T00:00:00.000Z',
  places: 305,
  map: { bytes: 30_000, minZoom: 5, maxZoom: 14 },
};

const json = async (answer: Promise<Response>) => (await answer).json();
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const ready = () => json(getReady(new Visitor().request('/api/health/ready', bearer(HEALTH))));
const overview = () => json(getOverview(new Visitor().request('/api/admin/overview', bearer(ADMIN))));

describe('the region that is used', () => {
  it('is shown to the operator, by readiness and on the page, with what it has', async () => {
    useRegion();
    expect((await ready()).region).toEqual(SHOWN);
    expect((await overview()).region).toEqual(SHOWN);
  });

  it('is none before one was made', async () => {
    expect((await ready()).region).toBe('none');
    expect(await overview()).not.toHaveProperty('region');
  });

  it('takes nothing else with it where it cannot be read; the operator is told why', async () => {
    symlinkSync(join(dir, 'current.json'), join(dir, 'current.json'));
    const regionTrouble = `${join(dir, 'current.json')} cannot be read: ELOOP`;
    expect(await ready()).toMatchObject({ status: 'ready', region: 'none', regionTrouble });
    expect(await overview()).toMatchObject({ regionTrouble });
    expect(siteTiles(server)).toEqual(server.config.tiles);
    const signal = AbortSignal.timeout(5_000);
    const from = { lng: 117.1, lat: 29.1 };
    const way = { from, to: { lng: 117.2, lat: 29.2 }, via: [], avoid: [], alternatives: 1 };
    const { value } = await server.ports.routes({ ...way, mode: 'walk', locale: 'en' }, signal);
    expect(value).toMatchObject({ options: [{}] });
    expect(warnings).toContainEqual({ event: 'region.unreadable', why: regionTrouble });
    expect(warnings.filter((line) => JSON.stringify(line).includes('region'))).toHaveLength(1);
  });

  it('is nobody else’s business', async () => {
    useRegion();
    const visitor = new Visitor();
    const open = [getReady(visitor.request('/api/health/ready')), getHealth(visitor.request('/api/health'))];
    for (const answer of open) expect(JSON.stringify(await json(answer))).not.toContain('wenxi');
  });
});
