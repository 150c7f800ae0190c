import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createStore } from '../../lib/store/index.ts';
import { MIGRATIONS } from '../../lib/store/migrations.ts';
import type { Store } from '../../lib/store/store.ts';
import { onEngine } from './engines.ts';

/**
 * Databases left behind by released versions, as SQL: a conversation of two messages, and a share of it. A new
 * migration is proved on the newest of them; when it is released, a dump of its result joins them.
 */
const VERSIONS = [3];
const sqlOf = (version: number, part: 'sqlite' | 'postgres' | 'rows') =>
  readFileSync(join(import.meta.dirname, `../fixtures/databases/version-${version}.${part}.sql`), 'utf8');

const dir = mkdtempSync(join(tmpdir(), 'wentu-older-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

interface Older {
  store: Store;
  /** Runs a statement alongside the store; returns the rows. */
  ask(sql: string): Promise<Record<string, unknown>[]>;
}

function contract(engine: string, open: (version: number | null) => Promise<Older>) {
  describe(`a database of an earlier version on ${engine}`, () => {
    it.each(VERSIONS)('of version %i keeps everything it held, and takes new data', async (version) => {
      const { store, ask } = await open(version);
      await store.open();
      const page = await store.listMessages('ann', 's1');
      expect(page?.items.map(({ id, parentId, status }) => [id, parentId, status])).toEqual([
        ['m1', null, 'complete'],
        ['m2', 'm1', 'complete'],
      ]);
      expect(page?.items[1]?.parts).toEqual([{ type: 'step-start' }, { type: 'text', text: "It's clear, 3 °C." }]);
      expect((await store.listSessions('ann', { search: '天气', limit: 5 })).items.map(({ id }) => id)).toEqual(['s1']);
      expect((await store.getShare('share1'))?.messages.map(({ id }) => id)).toEqual(['m1', 'm2']);
      const now = 1_796_000_000_000;
      const message = { id: 'm3', parts: [{ type: 'text', text: '明天呢？' }], metadata: {}, text: '明天呢？' };
      const next = { owner: 'ann', sessionId: 's1', userMessage: message, title: '', assistantId: 'm4', producer: 'p' };
      expect(await store.beginTurn({ ...next, leaseUntil: now + 1_000, now })).toMatchObject({
        kind: 'started',
        fence: 2,
      });
      // A SQLite file belongs to the store alone while it is open.
      await store.close();
      expect(await ask('select version from schema_migrations order by version')).toEqual(
        MIGRATIONS.map((migration) => ({ version: migration.version })),
      );
    });

    it.each(VERSIONS)('of version %i ends up with the tables of a new one', async (version) => {
      const [older, fresh] = [await open(version), await open(null)];
      const shapes = [];
      for (const { store, ask } of [older, fresh]) {
        await store.open();
        await store.close();
        shapes.push(await ask(COLUMNS[engine as keyof typeof COLUMNS]));
      }
      expect(shapes[0]).toEqual(shapes[1]);
      expect(shapes[0]?.length).toBeGreaterThan(30);
    });

    it('of a newer program is refused, and stays as it is', async () => {
      const { store, ask } = await open(VERSIONS.at(-1) ?? 0);
      await ask(`insert into schema_migrations values (${MIGRATIONS.length + 1}, 'from the future', 0)`);
      await expect(store.open()).rejects.toMatchObject({ detail: expect.stringContaining('start the newer version') });
      await store.close();
      expect(await ask('select id from sessions')).toEqual([{ id: 's1' }]);
    });
  });
}

/** Every column and index of the store's tables. */
const COLUMNS = {
  SQLite: `select t.name as "table", c.name, c.type, c."notnull", c.dflt_value, c.pk from sqlite_schema t, pragma_table_info(t.name) c
    where t.type = 'table' union all select tbl_name, name, sql, 0, null, 0 from sqlite_schema where type = 'index' order by 1, 2`,
  PostgreSQL: `select table_name as "table", column_name as name, data_type, is_nullable, column_default from information_schema.columns
    where table_schema = current_schema() union all
    select tablename, indexname, replace(indexdef, current_schema() || '.', ''), '', null from pg_indexes
    where schemaname = current_schema() order by 1, 2`,
};

contract('SQLite', async (version) => {
  const path = join(dir, `${crypto.randomUUID()}.db`);
  if (version !== null) {
    const database = new DatabaseSync(path);
    database.exec(sqlOf(version, 'sqlite'));
    database.exec(sqlOf(version, 'rows'));
    database.close();
  }
  return {
    store: createStore({ kind: 'sqlite', path }),
    async ask(sql) {
      const database = new DatabaseSync(path);
      const rows = database.prepare(sql).all();
      database.close();
      return rows.map((row) => ({ ...row }));
    },
  };
});

onEngine('a database of an earlier version on PostgreSQL', 'TEST_POSTGRES_URL', (url) => {
  contract('PostgreSQL', async (version) => {
    const schema = `older_${crypto.randomUUID().replaceAll('-', '')}`;
    const own = `${url}${url.includes('?') ? '&' : '?'}options=-csearch_path%3D${schema}`;
    const ask = async (sql: string) => {
      const client = new pg.Client({ connectionString: own });
      await client.connect();
      const result = await client.query<Record<string, unknown>>(sql);
      await client.end();
      return result.rows;
    };
    await ask(`create schema ${schema}`);
    if (version !== null) await ask(`${sqlOf(version, 'postgres')}${sqlOf(version, 'rows')}`);
    return { store: createStore({ kind: 'postgres', url: own }), ask };
  });
});
