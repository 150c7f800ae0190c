import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VARIABLE_NAMES } from '../../lib/config.ts';
import { createStore } from '../../lib/store/index.ts';
import type { Store } from '../../lib/store/store.ts';
import { onEngine } from './engines.ts';

const T0 = 1_764_000_000_000;
const BARE = { ...process.env, ...Object.fromEntries(VARIABLE_NAMES.map((name) => [name, undefined])) };

interface Place {
  /** DATABASE_URL. */
  url: string;
  store(): Store;
}

/** fresh: an empty place to restore to, of a name that nobody has yet. */
function contract(engine: string, fresh: () => Promise<Place>) {
  describe(`a backup of ${engine}`, { timeout: 120_000 }, () => {
    let dir: string;
    let from: Place;
    beforeEach(async () => {
      dir = mkdtempSync(join(tmpdir(), 'wentu-backup-'));
      from = await fresh();
    });
    afterEach(() => rmSync(dir, { recursive: true, force: true }));

    const run = async (script: 'backup' | 'restore', place: Place, ...args: string[]) => {
      const env = { ...BARE, NODE_ENV: 'production' as const, DATABASE_URL: place.url };
      const child = spawn(process.execPath, [resolve(`scripts/${script}.ts`), ...args], { cwd: dir, env });
      let told = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          told += text;
        });
      }
      const [code] = (await once(child, 'close')) as [number];
      return { code, told };
    };
    async function talk(place: Place, text: string): Promise<string> {
      const store = place.store();
      await store.open();
      const sessionId = crypto.randomUUID();
      const userMessage = { id: 'm', parts: [{ type: 'text', text }], metadata: {}, text };
      const base = { sessionId, assistantId: crypto.randomUUID(), leaseUntil: T0, now: T0 };
      const begun = await store.beginTurn({ ...base, owner: 'ann', userMessage, title: text, producer: 'p' });
      const answer = { parts: [{ type: 'text', text: '晴' }], metadata: {}, text: '晴', status: 'complete' as const };
      await store.saveTurn({ ...base, ...answer, fence: begun.kind === 'started' ? begun.fence : 0 });
      await store.createShare('ann', sessionId, `share-of-${sessionId}`, T0);
      await store.close();
      return sessionId;
    }
    async function asked(place: Place, sessionId: string) {
      const store = place.store();
      const page = await store.listMessages('ann', sessionId);
      const share = await store.getShare(`share-of-${sessionId}`);
      await store.close();
      return { said: page?.items.map(({ parts }) => parts), shared: share?.messages.length };
    }
    const manifest = (file = 'b.backup') => JSON.parse(readFileSync(join(dir, `${file}.json`), 'utf8'));

    it('gives the conversations back in a fresh place, and says what it holds', async () => {
      const sessionId = await talk(from, "北京天气 'quoted'");
      expect(await run('backup', from, 'b.backup')).toMatchObject({
        code: 0,
        told: expect.stringContaining('1 conversation'),
      });
      for (const name of ['b.backup', 'b.backup.json']) {
        expect((statSync(join(dir, name)).mode & 0o777).toString(8)).toBe('600');
      }
      expect(manifest()).toMatchObject({
        rows: { sessions: 1, messages: 2, shares: 1 },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      const to = await fresh();
      expect(await run('restore', to, 'b.backup')).toMatchObject({ code: 0 });
      expect(await asked(to, sessionId)).toEqual(await asked(from, sessionId));
      expect((await asked(to, sessionId)).said).toEqual([
        [{ type: 'text', text: "北京天气 'quoted'" }],
        [{ type: 'text', text: '晴' }],
      ]);
      await talk(to, 'goes on');
    });

    it('replaces conversations only when it is told to', async () => {
      const kept = await talk(from, 'kept');
      await run('backup', from, 'b.backup');
      const to = await fresh();
      const own = await talk(to, 'own');
      const refused = await run('restore', to, 'b.backup');
      expect(refused).toMatchObject({ code: 1, told: expect.stringContaining('--force') });
      expect((await asked(to, own)).shared).toBe(2);
      expect(await run('restore', to, 'b.backup', '--force')).toMatchObject({ code: 0 });
      expect((await asked(to, kept)).shared).toBe(2);
      expect((await asked(to, own)).said).toBeUndefined();
    });

    it('is refused where it is damaged, of a newer version, of another engine, or missing', async () => {
      await talk(from, 'x');
      await run('backup', from, 'b.backup');
      expect(await run('backup', from, 'b.backup')).toMatchObject({
        code: 1,
        told: expect.stringContaining('already'),
      });
      const to = await fresh();
      const change = (change: object) =>
        writeFileSync(join(dir, 'b.backup.json'), JSON.stringify({ ...manifest(), ...change }));
      const { schema, engine: kind } = manifest();
      change({ schema: schema + 1 });
      expect(await run('restore', to, 'b.backup')).toMatchObject({ code: 1, told: expect.stringContaining('newer') });
      change({ schema, engine: kind === 'sqlite' ? 'postgres' : 'sqlite' });
      expect(await run('restore', to, 'b.backup')).toMatchObject({
        code: 1,
        told: expect.stringContaining('backup of'),
      });
      change({ engine: kind });
      const bytes = readFileSync(join(dir, 'b.backup'));
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(join(dir, 'b.backup'), bytes);
      expect(await run('restore', to, 'b.backup')).toMatchObject({ code: 1, told: expect.stringContaining('damaged') });
      expect(await run('restore', to, 'none')).toMatchObject({
        code: 1,
        told: expect.stringContaining('no such file'),
      });
      expect(await run('restore', to)).toMatchObject({ code: 1, told: expect.stringContaining('usage') });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'wentu-backup-places-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sqlitePlace = async (): Promise<Place & { path: string }> => {
  const path = join(folder, crypto.randomUUID(), 'a.db');
  return { path, url: `file:${path}`, store: () => createStore({ kind: 'sqlite', path }) };
};

contract('SQLite', sqlitePlace);

describe('a backup of SQLite', () => {
  it('is made by the app that has the file open, and never restored below it', { timeout: 60_000 }, async () => {
    const { path, url } = await sqlitePlace();
    const holder = resolve('tests/unit/store/open-and-hold.ts');
    const app = spawn(process.execPath, [holder, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(app.stdout, 'data');
      writeFileSync(join(path, '../cookie-secret'), 'a secret of the cookies');
      const file = join(path, '../live.backup');
      const env = { ...BARE, NODE_ENV: 'production' as const, DATABASE_URL: url };
      const run = (script: string) =>
        once(
          spawn(process.execPath, [resolve(script), file, '--force'].slice(0, script.includes('restore') ? 3 : 2), {
            env,
          }),
          'close',
        );
      expect(await run('scripts/backup.ts')).toEqual([0, null]);
      expect(JSON.parse(readFileSync(`${file}.json`, 'utf8'))).toMatchObject({
        cookieSecret: 'a secret of the cookies',
      });
      const copy = new DatabaseSync(file, { readOnly: true });
      expect(copy.prepare('select count(*) as count from sessions').get()).toEqual({ count: 0 });
      copy.close();
      expect(readdirSync(join(path, '..')).some((name) => name.endsWith('wanted'))).toBe(false);
      expect(await run('scripts/restore.ts')).toEqual([1, null]);
      expect(existsSync(path)).toBe(true);
    } finally {
      app.kill('SIGKILL');
      await once(app, 'exit');
    }
    const there = await sqlitePlace();
    const store = there.store();
    await store.open();
    await store.close();
    copyFileSync(join(path, '../live.backup'), join(there.path, '../b'));
    copyFileSync(join(path, '../live.backup.json'), join(there.path, '../b.json'));
    const env = { ...BARE, NODE_ENV: 'production' as const, DATABASE_URL: there.url };
    await once(spawn(process.execPath, [resolve('scripts/restore.ts'), join(there.path, '../b')], { env }), 'close');
    expect(readFileSync(join(there.path, '../cookie-secret'), 'utf8')).toBe('a secret of the cookies');
  });
});

onEngine('a backup of PostgreSQL', 'TEST_POSTGRES_URL', (url) => {
  const made: string[] = [];
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  afterAll(async () => {
    for (const name of made) await ask(`drop database if exists ${name} with (force)`);
  });
  contract('PostgreSQL', async () => {
    const name = `backup_${crypto.randomUUID().replaceAll('-', '')}`;
    made.push(name);
    await ask(`create database ${name}`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    return { url: own.href, store: () => createStore({ kind: 'postgres', url: own.href }) };
  });
});
