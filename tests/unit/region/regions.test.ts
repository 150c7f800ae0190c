import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

  it.each(['current.json', `builds/${SECOND}/region.json`])(
    'stays where the disk fails on %s, and says why',
    (name) => {
      put(FIRST);
      use(JSON.stringify({ id: FIRST }));
      const told: string[] = [];
      const regions = openRegions(
        dir,
        () => now,
        (why) => told.push(why),
      );
      const before = regions.current();
      put(SECOND);
      use(JSON.stringify({ id: SECOND }));
      // A link to itself can be opened by nobody, root included.
      rmSync(join(dir, name));
      symlinkSync(join(dir, name), join(dir, name));
      for (let second = 0; second < 3; second++) {
        now += 1_000;
        expect(regions.current()).toBe(before);
      }
      expect(told).toEqual([`${join(dir, name)} cannot be read: ELOOP`]);
      expect(regions.trouble()).toBe(told[0]);
      rmSync(join(dir, name));
      put(SECOND);
      use(JSON.stringify({ id: SECOND }));
      now += 1_000;
      expect([regions.current()?.id, regions.trouble()]).toEqual([SECOND, undefined]);
    },
  );

  it.skipIf(process.getuid?.() !== 0)('is none for a user who may not read it, and is no failure', () => {
    put(FIRST);
    use(JSON.stringify({ id: FIRST }));
    chmodSync(dir, 0o700);
    const program = `const { openRegions } = await import(process.argv[1]);
      const regions = openRegions(process.argv[2]);
      console.log(JSON.stringify([regions.current() ?? null, regions.trouble()]));`;
    const module = pathToFileURL(join(process.cwd(), 'lib/region/regions.ts')).href;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `process.setgid(65534); process.setuid(65534); ${program}`, module, dir],
      { encoding: 'utf8', env: { NODE_ENV: 'test', PATH: process.env.PATH } },
    );
    expect([status, stderr.replaceAll(/\(node:.*\n|\(Use .*\n/g, '')]).toEqual([0, '']);
    const why = `${join(dir, 'current.json')} cannot be read: the user of the server may not read it; make the region as that user, or give its folder to them`;
    expect(JSON.parse(stdout)).toEqual([null, why]);
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
