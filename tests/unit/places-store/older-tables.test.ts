import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { createPlaceStore, placesPathOf } from '../../../lib/places-store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'wentu-older-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes over a file of places from before sources were kept', async () => {
  const path = join(folder, 'wentu.db');
  const older = new DatabaseSync(placesPathOf(path));
  older.exec(`
    create table place (
      id integer primary key, source_id text not null unique, name text not null, names text not null, kind text not null,
      lng real not null, lat real not null, country text, importance real not null, details text not null
    ) strict;
    create table place_import (source text primary key, done integer not null, complete integer not null) strict;
    insert into place values (1, 'osm:N9', '旧馆', '旧馆', 'museum', 116.4, 39.9, 'CN', 0.2, '{}');
  `);
  older.close();
  const store = createPlaceStore({ kind: 'sqlite', path });
  const moved = { id: 'osm:N9', name: '新馆', kind: 'museum', at: { lng: 116.5, lat: 39.8 }, importance: 0.2 };
  const written = await store.write([moved], { source: 'a.csv', content: '1', done: 1, isComplete: true });
  expect(written).toMatchObject({ added: 0, changed: 1 });
  expect((await store.search({ words: '新馆', limit: 5 })).map(({ name }) => name)).toEqual(['新馆']);
  expect(await store.count()).toBe(1);
  await store.close();
});
