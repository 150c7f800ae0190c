import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VARIABLE_NAMES } from '../../lib/config.ts';
import { createPlaceStore } from '../../lib/places-store/index.ts';
import { legacyBytes } from '../fixtures/legacy-text.ts';

/** Removes what this run was told about the product itself. */
const BARE = { ...process.env, ...Object.fromEntries(VARIABLE_NAMES.map((name) => [name, undefined])) };

describe('npm run places:import, as a process with SQLite', { timeout: 120_000 }, () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wentu-import-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  function run(...args: string[]): Promise<{ out: string; error: string; code: number | null }> {
    const child = spawn(process.execPath, [resolve('scripts/places-import.ts'), ...args], {
      cwd: dir,
      env: { ...BARE, NODE_ENV: 'production', DATABASE_URL: `file:${join(dir, 'chat.db')}` },
    });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    return new Promise((done) => {
      child.on('close', (code) => done({ out, error, code }));
    });
  }

  async function kept(): Promise<string[]> {
    const store = createPlaceStore({ kind: 'sqlite', path: join(dir, 'chat.db') });
    await store.open();
    try {
      return (await store.search({ limit: 100 })).map(({ name }) => name).toSorted();
    } finally {
      await store.close();
    }
  }

  it('D11: lists the sources and removes one', async () => {
    expect((await run('--list')).out).toBe('no places were imported\n');
    for (const [name, town] of [
      ['a.csv', 'Ghent'],
      ['b.csv', 'Bruges'],
    ] as const) {
      writeFileSync(join(dir, name), `id,name,lat,lng\n1,${town} Belfry,51.05,3.72\n`);
      expect(await run(name)).toMatchObject({ code: 0 });
    }
    expect((await run('--list')).out).toBe('a.csv: 1 place\nb.csv: 1 place\n');
    expect((await run('--remove', 'a.csv')).out).toBe('a.csv: removed, with 1 place\nb.csv: 1 place\n');
    expect(await kept()).toEqual(['Bruges Belfry']);
    expect(await run('--remove', 'nothing.csv')).toMatchObject({ code: 2, error: expect.stringContaining('--list') });
  });

  it('reads a table in GB18030, reports what it left out, and keeps a second source apart', async () => {
    const rows = ['编号,名称,类别,纬度,经度', '1,留园,公园,31.317,120.592', '2,,公园,31.3,120.6', '3,寒山寺,寺庙,,'];
    writeFileSync(join(dir, 'suzhou.csv'), legacyBytes(`${rows.join('\n')}\n`, 'gb18030'));
    const first = await run('suzhou.csv');
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toMatch(
      /^suzhou\.csv: 1 place \(1 new, 0 changed, 0 unchanged, 0 removed\); 1 place in all, in .*places\.db/,
    );
    expect(first.out).toMatch(/2 left out: .*1 without a name \(line 3.*\)/);
    expect(first.out).toMatch(/1 without coordinates \(line 4.*\)/);
    expect(first.out).toMatch(/gb18030|GB18030/);

    writeFileSync(join(dir, 'gaoxiong.csv'), legacyBytes('id,name,lat,lng\n1,蓮池潭,22.681,120.297\n', 'big5'));
    const second = await run('gaoxiong.csv', '--encoding', 'big5');
    expect(second).toMatchObject({ code: 0 });
    expect(second.out).toMatch(/^gaoxiong\.csv: 1 place \(1 new, .*\); 2 places in all/);
    expect(await kept()).toEqual(['留园', '蓮池潭']);

    expect((await run('suzhou.csv')).out).toMatch(/nothing new, it keeps its 1 place; 2 places in all/);
    writeFileSync(join(dir, 'suzhou.csv'), '编号,名称,纬度,经度\n1,留园,31.317,120.592\n4,网师园,31.3,120.63\n');
    expect((await run('suzhou.csv')).out).toMatch(/\(1 new, .*0 removed\); 3 places in all/);
    expect(await kept()).toEqual(['留园', '网师园', '蓮池潭'].toSorted());
  });

  it('reads GPX, and says in one line if a file has no places', async () => {
    writeFileSync(
      join(dir, 'walk.gpx'),
      '<gpx version="1.1" creator="x"><wpt lat="46.02" lon="7.75"><name>Hütte</name></wpt></gpx>',
    );
    expect((await run('walk.gpx', '--source', 'alps')).out).toMatch(/^alps: 1 place /);
    writeFileSync(join(dir, 'page.geojson'), '<!doctype html><title>Sign in</title>');
    const page = await run('page.geojson');
    expect(page).toMatchObject({ code: 1, out: '' });
    expect(page.error.trim().split('\n')).toHaveLength(1);
    expect(page.error).toMatch(/page\.geojson: .*(?:GeoJSON|web page)/);
    // The name under which a region keeps its places.
    for (const args of [
      ['walk.gpx', '--source', 'region:alps'],
      ['--remove', 'region:alps'],
    ]) {
      expect(await run(...args)).toMatchObject({ code: 2, error: expect.stringContaining('region -- --remove alps') });
    }
    expect((await run('nowhere.csv')).error).toMatch(/nowhere\.csv: no such file/);
    expect((await run('walk.gpx', '--datum', 'mars')).code).toBe(2);
    expect(await kept()).toEqual(['Hütte']);
  });
});
