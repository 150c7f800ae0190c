import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, ftruncateSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../../../lib/store/index.ts';
import { kyselyDatabase } from '../../../lib/store/kysely-sqlite.ts';
import { MIGRATIONS, migrate } from '../../../lib/store/migrations.ts';
import { createSqlStore } from '../../../lib/store/sql-store.ts';
import { sqliteEngine } from '../../../lib/store/sqlite.ts';
import { backUp } from '../../../lib/store/sqlite-backup.ts';
import type { Store } from '../../../lib/store/store.ts';

const T0 = 1_764_000_000_000;

describe('the SQLite engine', () => {
  let dir: string;
  let path: string;
  const stores: Store[] = [];
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wentu-sqlite-'));
    path = join(dir, 'a.db');
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  function storeAt(file = path, warn?: (text: string) => void): Store {
    const store = createStore({ kind: 'sqlite', path: file }, () => T0, warn);
    stores.push(store);
    return store;
  }
  async function say(store: Store, text: string): Promise<string> {
    const sessionId = crypto.randomUUID();
    const userMessage = { id: 'm', parts: [{ type: 'text', text }], metadata: {}, text };
    const base = { owner: 'ann', sessionId, userMessage, title: text, producer: 'p', leaseUntil: T0, now: T0 };
    await store.beginTurn({ ...base, assistantId: crypto.randomUUID() });
    return sessionId;
  }
  function start(file: string) {
    const script = join(import.meta.dirname, 'open-and-hold.ts');
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    return { child, line: once(child.stdout, 'data').then(([data]) => String(data).trim()) };
  }

  it('S07: refuses a second process with a clear message and leaves the first unharmed', async () => {
    const first = start(path);
    expect(await first.line).toBe('open');
    const second = start(path);
    expect(await second.line).toContain(`another process is using ${path}`);
    expect(await once(second.child, 'exit')).toEqual([3, null]);
    expect(first.child.exitCode).toBeNull();
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    await expect(storeAt().open()).resolves.toBeUndefined();
  });

  it('S08: refuses a database of a newer version', async () => {
    await storeAt().open();
    await stores.pop()?.close();
    const database = new DatabaseSync(path);
    database.exec(`insert into schema_migrations values (${MIGRATIONS.length + 1}, 'from the future', 0)`);
    database.close();
    await expect(storeAt().open()).rejects.toMatchObject({
      code: 'storage_unavailable',
      detail: expect.stringContaining('newer'),
    });
  });

  it('gives shares of an older version page by page, exactly as they were', async () => {
    const engine = sqliteEngine(path);
    const db = await engine.connect();
    await migrate(db, engine, T0, MIGRATIONS.slice(0, 2));
    const messages = [...Array(130).keys()].map((index) => ({
      id: `m${index}`,
      parentId: index === 0 ? null : `m${index - 1}`,
      role: 'user',
      parts: [{ type: 'text', text: `${index}` }],
      metadata: {},
      status: 'complete',
      createdAt: T0,
    }));
    await sql`insert into sessions values ('s', 'ann', 't', 't', 1, 0, ${T0}, ${T0}, null, null, 0, null)`.execute(db);
    await sql`insert into shares values ('x', 'ann', 's', 't', ${JSON.stringify(messages)}, ${T0})`.execute(db);
    await db.destroy();
    const store = storeAt();
    const last = await store.getShare('x');
    const middle = await store.getShare('x', { before: last?.next ?? '' });
    const first = await store.getShare('x', { before: middle?.next ?? '' });
    expect(first?.next).toBeNull();
    expect([first, middle, last].flatMap((page) => page?.messages)).toEqual(messages);
    expect((await store.usage('ann')).bytes).toBeLessThan(JSON.stringify(messages).length + 10);
  });

  it('S08: leaves nothing of a migration that fails half-way', async () => {
    const engine = sqliteEngine(path);
    const db = await engine.connect();
    const broken = {
      version: MIGRATIONS.length + 1,
      name: 'breaks',
      up: async (query: Parameters<(typeof MIGRATIONS)[number]['up']>[0]) => {
        await query.schema.createTable('half').addColumn('a', 'text').execute();
        throw new Error('power cut');
      },
    };
    await migrate(db, engine, T0);
    await expect(migrate(db, engine, T0, [...MIGRATIONS, broken])).rejects.toThrow('power cut');
    const tables = await sql<{ name: string }>`select name from sqlite_schema where name = 'half'`.execute(db);
    expect(tables.rows).toEqual([]);
    await db.destroy();
    await expect(storeAt().open()).resolves.toBeUndefined();
  });

  it('S04: fails with a typed error and the reason where it cannot write', async () => {
    writeFileSync(join(dir, 'file'), '');
    const store = storeAt(join(dir, 'file', 'a.db'));
    await expect(store.open()).rejects.toMatchObject({
      code: 'storage_unavailable',
      detail: expect.stringContaining('cannot be opened'),
    });
  });

  it('S04: fails typed when the disk is full, without half a row, and works again after', async () => {
    const database = new DatabaseSync(':memory:');
    const dialect = new SqliteDialect({ database: kyselyDatabase(database) });
    const store = createSqlStore({ kind: 'sqlite', connect: async () => new Kysely({ dialect }) }, () => T0);
    stores.push(store);
    await store.open();
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    database.exec(`PRAGMA max_page_count = ${pages + 2}`);
    await expect(say(store, 'x'.repeat(100_000))).rejects.toMatchObject({ code: 'storage_unavailable' });
    expect((await store.listSessions('ann', { limit: 10 })).items).toEqual([]);
    database.exec('PRAGMA max_page_count = 1000000');
    await say(store, 'fits');
    expect((await store.listSessions('ann', { limit: 10 })).items).toHaveLength(1);
  });

  /** A database with 200 conversations, closed; returns one id. */
  async function filled(): Promise<string> {
    const store = storeAt();
    let last = '';
    for (let at = 0; at < 200; at += 1) last = await say(store, `text ${at} ${'x'.repeat(500)}`);
    stores.pop();
    await store.close();
    return last;
  }
  function truncate(): void {
    const file = openSync(path, 'r+');
    ftruncateSync(file, Math.floor(statSync(path).size / 2));
    closeSync(file);
  }

  it('S06: takes the backup in place of a torn file and keeps the torn one', async () => {
    const id = await filled();
    const database = new DatabaseSync(path);
    await backUp(database, path);
    database.close();
    truncate();
    const warnings: string[] = [];
    const store = storeAt(path, (text) => warnings.push(text));
    expect(await store.getSession('ann', id)).not.toBeNull();
    expect(warnings).toEqual([expect.stringContaining('was damaged')]);
    expect(readdirSync(dir).some((name) => name.includes('.damaged-'))).toBe(true);
  });

  it('S06: refuses to start empty where a torn file has no backup', async () => {
    await filled();
    truncate();
    await expect(storeAt().open()).rejects.toMatchObject({ detail: expect.stringContaining('damaged') });
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  it('S05: marks what a killed process left running as interrupted', async () => {
    const store = storeAt();
    const id = await say(store, 'x');
    expect(await store.reapAll(T0)).toHaveLength(1);
    expect((await store.listMessages('ann', id))?.items.at(-1)?.status).toBe('interrupted');
  });
});
