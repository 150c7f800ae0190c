import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { createStore } from '../../lib/store/index.ts';
import type { Store } from '../../lib/store/store.ts';
import { onEngine } from './engines.ts';
import { savedContract } from './saved.ts';
import { storeContract } from './store.ts';
import { usageContract } from './usage.ts';

const dir = mkdtempSync(join(tmpdir(), 'wentu-store-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function contract(name: string, open: () => Promise<Store>): void {
  storeContract(name, open);
  savedContract(name, open);
  usageContract(name, open);
}

contract('SQLite in memory', async () => {
  const store = createStore({ kind: 'sqlite', path: ':memory:' });
  await store.open();
  return store;
});

contract('a SQLite file', async () => {
  const store = createStore({ kind: 'sqlite', path: join(dir, 'deep', 'er', `${crypto.randomUUID()}.db`) });
  await store.open();
  return store;
});

onEngine('store on PostgreSQL', 'TEST_POSTGRES_URL', (url) => {
  contract('PostgreSQL', async () => {
    const schema = `test_${crypto.randomUUID().replaceAll('-', '')}`;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`create schema ${schema}`);
    await client.end();
    const separator = url.includes('?') ? '&' : '?';
    const store = createStore({ kind: 'postgres', url: `${url}${separator}options=-csearch_path%3D${schema}` });
    // Two instances that start at once: migrations must not collide.
    const second = createStore({ kind: 'postgres', url: `${url}${separator}options=-csearch_path%3D${schema}` });
    await Promise.all([store.open(), second.open()]);
    await second.close();
    return store;
  });
});
