import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { createPlaceStore } from '../../lib/places-store/index.ts';
import { onEngine } from './engines.ts';
import { placeStoreContract } from './places-store.ts';

const dir = mkdtempSync(join(tmpdir(), 'wentu-place-store-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

placeStoreContract('SQLite in memory', async () => createPlaceStore({ kind: 'sqlite', path: ':memory:' }));

placeStoreContract('a SQLite file', async () =>
  createPlaceStore({ kind: 'sqlite', path: join(dir, 'deep', 'wentu.db') }),
);

onEngine('place store on PostgreSQL', 'TEST_POSTGRES_URL', (url) => {
  placeStoreContract('PostgreSQL', async () => {
    const schema = `places_${crypto.randomUUID().replaceAll('-', '')}`;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create extension if not exists pg_trgm');
    await client.query(`create schema ${schema}`);
    await client.end();
    const separator = url.includes('?') ? '&' : '?';
    return createPlaceStore({ kind: 'postgres', url: `${url}${separator}options=-csearch_path%3D${schema},public` });
  });
});
