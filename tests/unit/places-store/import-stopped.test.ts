import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPlaces } from '../../../lib/places-store/import/import-places.ts';
import { createPlaceStore, type PlaceStore } from '../../../lib/places-store/index.ts';

let dir: string;
let store: PlaceStore;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-stopped-'));
  store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
  file = join(dir, 'cafes.csv');
  const rows = Array.from({ length: 1_000 }, (_, at) => `${at},Café ${at},cafe,${(at / 100).toFixed(3)},1`);
  writeFileSync(file, `id,name,kind,lat,lng\n${rows.join('\n')}\n`);
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('an import that is to stop', () => {
  it('does not wait for a batch to be full', async () => {
    const signal = AbortSignal.abort(new Error('stopped by hand'));
    await expect(importPlaces(store, file, { signal })).rejects.toThrow('stopped by hand');
    expect(await store.count()).toBe(0);
  });

  it('hears of it between two batches, even where nothing makes it wait, and goes on from there', async () => {
    const stop = new AbortController();
    const stopped = importPlaces(store, file, {
      batchSize: 100,
      signal: stop.signal,
      // As a signal of the system would: when the program next looks.
      onProgress: () => setImmediate(() => stop.abort(new Error('stopped by hand'))),
    });
    await expect(stopped).rejects.toThrow('stopped by hand');
    expect(await store.count()).toBe(100);
    expect(await importPlaces(store, file)).toMatchObject({ added: 900 });
  });
});
