import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Region, regionSchema } from '../../../lib/region/region.ts';
import { openRegions } from '../../../lib/region/regions.ts';

const region = (id: string, name = 'Wenxi'): Region => ({
  format: 1,
  id,
  name,
  bbox: [119.9, 29.9, 120.1, 30.1],
  source: { file: 'wenxi.osm.pbf', bytes: 12, sha256: 'a'.repeat(64) },
  builtAt: '2026-11-30T17:00:00.000Z',
  attribution: '© OpenStreetMap contributors',
});

const FIRST = '20261130T170000Z-wenxi';
const SECOND = '20261130T180000Z-wenxi';

let dir = '';
let now = 0;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-region-'));
  now = 1_000_000;
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function put(id: string, text = JSON.stringify(region(id))): void {
  mkdirSync(join(dir, 'builds', id), { recursive: true });
  writeFileSync(join(dir, 'builds', id, 'region.json'), text);
}

function use(text: string): void {
  writeFileSync(join(dir, 'next.json'), text);
  renameSync(join(dir, 'next.json'), join(dir, 'current.json'));
}

describe('the region that is used', () => {
  it('is none before one was built, and none in a folder that does not exist', () => {
    expect(openRegions(dir).current()).toBeUndefined();
    expect(openRegions(join(dir, 'missing')).current()).toBeUndefined();
  });

  it('is the one that current.json names, with its folder', () => {
    put(FIRST);
    use(JSON.stringify({ id: FIRST }));
    expect(openRegions(dir).current()).toEqual({ ...region(FIRST), folder: join(dir, 'builds', FIRST) });
  });

  it('changes within a second after another took its place, and is the same object until then', () => {
    put(FIRST);
    use(JSON.stringify({ id: FIRST }));
    const regions = openRegions(dir, () => now);
    const before = regions.current();
    put(SECOND);
    use(JSON.stringify({ id: SECOND }));
    now += 999;
    expect(regions.current()).toBe(before);
    now += 1;
    expect(regions.current()?.id).toBe(SECOND);
    expect(regions.current()).toBe(regions.current());
  });

  it.each([
    ['current.json is no JSON', '{"id":', undefined],
    ['current.json leads out of the folder', '{"id":"../../etc"}', undefined],
    ['the manifest is missing', JSON.stringify({ id: SECOND }), undefined],
    ['the manifest is broken', JSON.stringify({ id: SECOND }), '{'],
    ['the manifest is of another format', JSON.stringify({ id: SECOND }), '{"format":2}'],
  ])('stays while the next one cannot be read: %s', (_what, current, manifest) => {
    put(FIRST);
    use(JSON.stringify({ id: FIRST }));
    const regions = openRegions(dir, () => now);
    const before = regions.current();
    if (manifest !== undefined) put(SECOND, manifest);
    use(current);
    now += 1_000;
    expect(regions.current()).toBe(before);
    put(SECOND);
    use(JSON.stringify({ id: SECOND }));
    now += 1_000;
    expect(regions.current()?.id).toBe(SECOND);
  });

  it('is taken up once a manifest that was missing is there', () => {
    use(JSON.stringify({ id: FIRST }));
    const regions = openRegions(dir, () => now);
    expect(regions.current()).toBeUndefined();
    put(FIRST);
    now += 1_000;
    expect(regions.current()?.id).toBe(FIRST);
  });

  it('is gone once the operator removed it', () => {
    put(FIRST);
    use(JSON.stringify({ id: FIRST }));
    const regions = openRegions(dir, () => now);
    expect(regions.current()?.id).toBe(FIRST);
    rmSync(join(dir, 'current.json'));
    now += 1_000;
    expect(regions.current()).toBeUndefined();
  });
});

describe('the manifest', () => {
  it('refuses a region without its attribution, outside the globe, or of no checksum', () => {
    const good = region(FIRST);
    expect(regionSchema.safeParse(good).success).toBe(true);
    expect(regionSchema.safeParse({ ...good, attribution: '' }).success).toBe(false);
    expect(regionSchema.safeParse({ ...good, bbox: [0, 0, 1, 91] }).success).toBe(false);
    expect(regionSchema.safeParse({ ...good, source: { ...good.source, sha256: 'x' } }).success).toBe(false);
  });
});
