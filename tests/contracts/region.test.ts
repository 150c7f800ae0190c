import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VARIABLE_NAMES } from '../../lib/config.ts';
import { createPlaceStore } from '../../lib/places-store/index.ts';
import { openRegions } from '../../lib/region/regions.ts';
import { fakeTilemaker } from '../fixtures/region/fake-tilemaker.ts';
import { wenxiPbf } from '../fixtures/region/wenxi-pbf.ts';

/** Removes what this run was told about the product itself. */
const BARE = { ...process.env, ...Object.fromEntries(VARIABLE_NAMES.map((name) => [name, undefined])) };
const PLACES_ALONE = ['--no-streets', '--no-map'];

describe('npm run region, as a process with SQLite', { timeout: 120_000 }, () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wentu-region-'));
    writeFileSync(join(dir, 'wenxi-latest.osm.pbf'), wenxiPbf());
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    runWith({ DATABASE_URL: `file:${join(dir, 'chat.db')}`, REGION_DIR: join(dir, 'region') }, ...args);

  function runWith(
    env: Record<string, string>,
    ...args: string[]
  ): Promise<{ out: string; error: string; code: number | null }> {
    const child = spawn(process.execPath, [resolve('scripts/region.ts'), ...args], {
      cwd: dir,
      env: { ...BARE, NODE_ENV: 'production', ...env },
    });
    const text = { out: '', error: '' };
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text.out += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      text.error += part;
    });
    return new Promise((done) => {
      child.on('close', (code) => done({ ...text, code }));
    });
  }

  async function placesOf(source: string): Promise<number> {
    const store = createPlaceStore({ kind: 'sqlite', path: join(dir, 'chat.db') });
    await store.open();
    try {
      return await store.count(source);
    } finally {
      await store.close();
    }
  }

  it('makes a region of the places alone, under the name of the file, and prints time, disk and memory', async () => {
    const made = await run('wenxi-latest.osm.pbf', ...PLACES_ALONE);
    expect(made).toMatchObject({ code: 0, error: '' });
    expect(made.out).toMatch(/^places {3}\d+\.\d s$/m);
    expect(made.out).toMatch(/^wenxi: the region \d{8}T\d{6}Z-wenxi is in use$/m);
    expect(made.out).toMatch(/^ {2}streets {2}none \(--no-streets\)$/m);
    expect(made.out).toMatch(/^ {2}disk {5}[\d.]+ kB in .*, [\d.]+ GB free; [\d.]+ s, peak memory \d+ MB$/m);
    expect(openRegions(join(dir, 'region')).current()).toMatchObject({
      name: 'wenxi',
      places: { source: 'region:wenxi' },
    });
    expect(await placesOf('region:wenxi')).toBe(305);
    expect((await run('wenxi-latest.osm.pbf', ...PLACES_ALONE)).out).toMatch(/^wenxi: nothing new/m);
  });

  it('makes one with a map where no variable is set, in .data of the folder where it runs', async () => {
    const programs = join(dir, 'programs');
    mkdirSync(programs);
    fakeTilemaker(programs);
    const made = await runWith({ PATH: programs }, 'wenxi-latest.osm.pbf', '--no-streets');
    expect(made).toMatchObject({ code: 0, error: '' });
    const region = openRegions(join(dir, '.data/region')).current();
    expect(region).toMatchObject({ name: 'wenxi', map: { tiles: 1 }, places: { count: 305 } });
    expect(readdirSync(region?.folder ?? '').sort()).toEqual(['map.mbtiles', 'region.json']);
    expect(readdirSync(join(dir, '.data')).sort()).toEqual(['places.db', 'region']);
  });

  it('keeps regions apart, lists them, and removes one with its places', async () => {
    expect((await run('--list')).out).toMatch(/^no region was made/);
    expect(readdirSync(dir)).toEqual(['wenxi-latest.osm.pbf']);
    await run('wenxi-latest.osm.pbf', '--name', '问溪', ...PLACES_ALONE);
    expect((await run('--list')).out).toMatch(
      /^\* 问溪: places, of wenxi-latest\.osm\.pbf, as of 2026-11-01 \(\d{8}T\d{6}Z-region\)\n$/,
    );
    const removed = await run('--remove', '问溪');
    expect(removed.out).toMatch(/^问溪: removed, with 305 places\nno region was made/);
    expect(await placesOf('region:问溪')).toBe(0);
    await run('wenxi-latest.osm.pbf', '--name', '问溪', ...PLACES_ALONE);
    rmSync(join(dir, 'region'), { recursive: true });
    expect((await run('--list')).out).toBe('  问溪: 305 places alone, in the place store\n');
    expect((await run('--remove', '问溪')).out).toMatch(/^问溪: removed, with 305 places$/m);
    expect(await run('--remove', '问溪')).toMatchObject({ code: 2, error: expect.stringContaining('--list') });
  });

  it('refuses what is no extract in one line, and leaves nothing behind', async () => {
    writeFileSync(join(dir, 'cut.osm.pbf'), wenxiPbf().subarray(0, 2_000));
    writeFileSync(join(dir, 'town.osm'), '<?xml version="1.0"?><osm version="0.6"></osm>');
    for (const [file, said] of [
      ['cut.osm.pbf', /cut\.osm\.pbf: .*cut short/],
      ['town.osm', /town\.osm: OpenStreetMap XML is not read; turn it into \.osm\.pbf/],
      ['missing.osm.pbf', /missing\.osm\.pbf: no such file/],
    ] as const) {
      const { code, out, error } = await run(file, ...PLACES_ALONE);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(error.trim().split('\n')).toHaveLength(1);
      expect(error).toMatch(said);
    }
    expect((await run()).code).toBe(2);
    expect((await run('a.osm.pbf', 'b.osm.pbf')).error).toMatch(/one file at a time/);
    expect(readdirSync(dir)).not.toContain('region');
  });
});
