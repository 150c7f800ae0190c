import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPlaces } from '../../lib/places-store/import/import-places.ts';
import { createPlaceStore } from '../../lib/places-store/index.ts';
import type { PlaceStore } from '../../lib/places-store/place-store.ts';
import { buildFolder, currentFile, manifestFile, streetsFolder } from '../../lib/region/region-files.ts';
import { buildStreets } from '../../lib/region/streets/build-streets.ts';
import { compareRegion } from '../../scripts/bench-region/compared.ts';
import { findNames } from '../../scripts/bench-region/named.ts';
import { openRegion } from '../fixtures/region/open-region.ts';
import { at } from '../fixtures/region/town.ts';
import { ENGINE_FOLDER, engineMissing } from '../fixtures/region/town-streets.ts';
import { wenxiPbf } from '../fixtures/region/wenxi-pbf.ts';

/** The same each time. */
const counting = () => {
  let n = 0;
  return () => (n++ * 0.618_034) % 1;
};

describe('npm run bench:region with the made-up town', { timeout: 120_000 }, () => {
  let dir: string;
  let file: string;
  let store: PlaceStore;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'wentu-bench-'));
    file = join(dir, 'wenxi.osm.pbf');
    writeFileSync(file, wenxiPbf());
    store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    await importPlaces(store, file, { source: 'wenxi' });
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('finds every name of the extract where it is, and notices those that are not there', async () => {
    const { found, count, missing } = await findNames(file, store, at(0, 0), counting());
    expect(missing).toEqual([]);
    expect([found, count > 50]).toEqual([count, true]);
    const empty = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    await empty.open();
    const none = await findNames(file, empty, at(0, 0), counting());
    await empty.close();
    expect(none.missing).toHaveLength(count);
  });

  it.skipIf(engineMissing !== undefined)(
    'has the ways and reaches of the same engine over HTTP, with its default configuration',
    async () => {
      const region = openRegion({ id: '20261130T170000Z-wenxi' });
      const folder = buildFolder(dir, region.id);
      mkdirSync(folder, { recursive: true });
      symlinkSync(resolve(ENGINE_FOLDER), join(dir, 'engine'));
      const out = streetsFolder(folder);
      const signal = AbortSignal.timeout(60_000);
      await buildStreets({ pbf: file, out, engine: ENGINE_FOLDER, signal, onProgress: () => {} });
      writeFileSync(manifestFile(folder), JSON.stringify(region));
      writeFileSync(currentFile(dir), JSON.stringify({ id: region.id }));
      const corners = [-500, -300, -100, 100, 300, 500].flatMap((x) => [-400, -200, 200, 400].map((y) => at(x, y)));
      const { ways, reaches } = await compareRegion(dir, corners, counting());
      expect(ways).toEqual({ same: 40, count: 40, none: 0 });
      expect(reaches).toEqual({ same: 20, count: 20, none: 0 });
    },
  );
});
