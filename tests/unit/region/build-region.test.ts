import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importPlaces } from '../../../lib/places-store/import/import-places.ts';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import { buildRegion, type RegionInput } from '../../../lib/region/build/build-region.ts';
import { buildsIn, currentId } from '../../../lib/region/build/builds.ts';
import { lockFolder } from '../../../lib/region/build/lock.ts';
import { removeRegion } from '../../../lib/region/build/remove-region.ts';
import { unfinishedIn } from '../../../lib/region/build/unfinished.ts';
import { placesStep } from '../../../lib/region/places/places-step.ts';
import type { MapFacts, StreetsFacts } from '../../../lib/region/region.ts';
import { openRegions } from '../../../lib/region/regions.ts';
import type { Maker, Step } from '../../../lib/region/step.ts';
import { osmPbf } from '../../fixtures/osm-pbf.ts';
import { WENXI_BOX, wenxiPbf } from '../../fixtures/region/wenxi-pbf.ts';

/** Holds the lock until it is killed. */
const HOLDER = `
const [, file, dir] = process.argv;
const { lockFolder } = await import(file);
globalThis.unlock = lockFolder(dir);
console.log('held');
setInterval(() => {}, 1_000);`;
const LOCK = 'lib/region/build/lock.ts';

let folder = '';
let dir = '';
let file = '';
let now = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wentu-build-'));
  dir = join(folder, 'region');
  file = join(folder, 'wenxi.osm.pbf');
  writeFileSync(file, wenxiPbf());
  now = Date.UTC(2026, 10, 30, 17);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const STREETS = { engine: 'engine 1', tiles: 3, bytes: 5 };
const MAP = { minZoom: 5, maxZoom: 14, tiles: 7, bytes: 3 };

const streets: Maker<StreetsFacts> = {
  madeWith: 'engine 1',
  async make({ out }) {
    mkdirSync(out);
    writeFileSync(join(out, 'tiles'), 'x');
    return STREETS;
  },
};
const makeMap: Step<MapFacts> = async ({ out }) => {
  writeFileSync(out, 'map');
  return MAP;
};
const map: Maker<MapFacts> = { madeWith: 'style 1', make: makeMap };

/** One that is interrupted. */
const stopped: Maker<MapFacts> = {
  madeWith: 'style 1',
  async make({ out }) {
    writeFileSync(out, 'half');
    throw new Error('stopped');
  },
};

const seen: string[] = [];
function build(more: Partial<RegionInput> = {}) {
  seen.length = 0;
  return buildRegion({
    dir,
    file,
    name: 'wenxi',
    steps: { streets, map },
    signal: new AbortController().signal,
    clock: () => now,
    onPart: (part, state) => seen.push(`${part} ${state}`),
    onProgress: () => {},
    ...more,
  });
}

describe('making a region', () => {
  it('puts the parts, the manifest and the extract’s facts into a folder that is used from then on', async () => {
    const { region, isRepeated } = await build();
    expect(isRepeated).toBe(false);
    expect(region).toMatchObject({
      id: '20261130T170000Z-wenxi',
      name: 'wenxi',
      source: { file: 'wenxi.osm.pbf', bytes: wenxiPbf().length, timestamp: '2026-11-01T00:00:00.000Z' },
      streets: { ...STREETS, madeWith: 'engine 1' },
      map: { ...MAP, madeWith: 'style 1' },
    });
    for (const [i, degrees] of WENXI_BOX.entries()) expect(region.bbox[i]).toBeCloseTo(degrees, 6);
    expect(region.places).toBeUndefined();
    const used = openRegions(dir).current();
    expect(used).toEqual({ ...region, folder: join(dir, 'builds', region.id) });
    expect(readdirSync(used?.folder ?? '').sort()).toEqual(['map.mbtiles', 'region.json', 'streets']);
    expect(readdirSync(dir).sort()).toEqual(['builds', 'current.json', 'lock.db']);
  });

  it('does nothing for a file whose region is in use, and makes it anew with other parts', async () => {
    const { region } = await build();
    now += 1_000;
    expect(await build()).toMatchObject({ isRepeated: true, region });
    expect(seen).toEqual([]);
    const without = await build({ steps: { streets } });
    expect(without.isRepeated).toBe(false);
    expect(without.region.map).toBeUndefined();
  });

  it('D12: goes on after an interruption without making again what was finished', async () => {
    await expect(build({ steps: { streets, map: stopped } })).rejects.toThrow('stopped');
    expect(openRegions(dir).current()).toBeUndefined();
    const { region } = await build();
    expect(seen).toEqual(['streets already done', 'map begun', 'map done']);
    expect(region).toMatchObject({ streets: STREETS, map: MAP });
    expect(existsSync(join(dir, 'unfinished'))).toBe(false);
  });

  it('D12: keeps apart from what a program of a killed run still writes, and takes none of it along', async () => {
    await expect(build({ steps: { streets, map: stopped } })).rejects.toThrow('stopped');
    const work = join(dir, 'unfinished', readdirSync(join(dir, 'unfinished'))[0] ?? '');
    const [half = ''] = readdirSync(work).filter((name) => !['done.json', 'streets'].includes(name));
    const orphan = join(work, half);
    await build({
      steps: {
        streets,
        map: {
          ...map,
          async make(step) {
            expect(existsSync(orphan)).toBe(false);
            writeFileSync(orphan, 'more of it');
            return makeMap(step);
          },
        },
      },
    });
    const used = openRegions(dir).current()?.folder ?? '';
    expect(readdirSync(used).sort()).toEqual(['map.mbtiles', 'region.json', 'streets']);
    expect(readFileSync(join(used, 'map.mbtiles'), 'utf8')).toBe('map');
  });

  it('keeps the region in use when the next one fails, and makes a changed file from the start', async () => {
    const { region } = await build();
    writeFileSync(file, osmPbf([{ id: 1, lng: 1, lat: 2, tags: { name: 'a', amenity: 'cafe' } }], []));
    const broken: Maker<MapFacts> = { ...map, make: () => Promise.reject(new Error('no tilemaker')) };
    await expect(build({ steps: { streets, map: broken } })).rejects.toThrow('no tilemaker');
    expect(openRegions(dir).current()?.id).toBe(region.id);
    writeFileSync(file, osmPbf([{ id: 1, lng: 3, lat: 4, tags: { name: 'a', amenity: 'cafe' } }], []));
    now += 1_000;
    const next = await build();
    expect(seen[0]).toBe('streets begun');
    // Its header has no box: it is the one around its nodes.
    expect(next.region.bbox).toEqual([3, 4, 3, 4]);
    expect(next.region.source.timestamp).toBeUndefined();
  });

  it('stops when told to, and leaves nothing in use', async () => {
    const stop = new AbortController();
    const slow: Maker<StreetsFacts> = {
      ...streets,
      async make() {
        stop.abort(new Error('stopped by hand'));
        return STREETS;
      },
    };
    await expect(build({ steps: { streets: slow }, signal: stop.signal })).rejects.toThrow('stopped by hand');
    expect(currentId(dir)).toBeUndefined();
  });

  it('keeps the build before the current one and no older', async () => {
    const ids: string[] = [];
    const gone: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      const { region, removed } = await build({ name });
      ids.push(region.id);
      gone.push(...removed.map(({ id }) => id));
      expect(removed.map((each) => each.name)).toEqual(name === 'c' ? ['a'] : name === 'd' ? ['b'] : []);
      now += 1_000;
    }
    expect(gone).toEqual(ids.slice(0, 2));
    expect(buildsIn(dir).map(({ id }) => id)).toEqual(ids.slice(2));
    expect(currentId(dir)).toBe(ids[3]);
  });

  it('makes two builds of one second two', async () => {
    const first = await build();
    const second = await build({ steps: { streets } });
    expect(second.region.id).not.toBe(first.region.id);
    expect(currentId(dir)).toBe(second.region.id);
  });

  it('is made anew in the parts whose program, style or heights have changed, also after an interruption', async () => {
    await build();
    now += 1_000;
    const restyled = { ...map, madeWith: 'style 2' };
    await expect(build({ steps: { streets, map: { ...stopped, madeWith: 'style 2' } } })).rejects.toThrow('stopped');
    const heights = { ...streets, madeWith: 'engine 1, heights' };
    const { region, isRepeated } = await build({ steps: { streets: heights, map: restyled } });
    expect(seen).toEqual(['streets begun', 'streets done', 'map begun', 'map done']);
    expect(isRepeated).toBe(false);
    expect(region).toMatchObject({ streets: { madeWith: 'engine 1, heights' }, map: { madeWith: 'style 2' } });
    expect((await build({ steps: { streets: heights, map: restyled } })).isRepeated).toBe(true);
  });

  it('is made anew where its files were lost', async () => {
    const { region } = await build();
    rmSync(join(dir, 'builds', region.id, 'streets'), { recursive: true });
    now += 1_000;
    expect((await build()).isRepeated).toBe(false);
  });

  it('asks each time for what answers from the streets', async () => {
    const asked: string[] = [];
    const prepared: Maker<StreetsFacts> = { ...streets, prepare: async () => void asked.push('engine') };
    await build({ steps: { streets: prepared } });
    expect((await build({ steps: { streets: prepared } })).isRepeated).toBe(true);
    expect(asked).toEqual(['engine', 'engine']);
  });

  it('leaves alone what an interrupted build of another region has made', async () => {
    await expect(build({ name: '问溪', steps: { streets, map: stopped } })).rejects.toThrow('stopped');
    await build({ name: 'other' });
    expect(unfinishedIn(dir)).toEqual(['问溪']);
    now += 1_000;
    await build({ name: '问溪' });
    expect(seen[0]).toBe('streets already done');
    expect(unfinishedIn(dir)).toEqual([]);
  });

  it('says where its folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const nowhere = join(folder, 'file', 'region');
    await expect(build({ dir: nowhere })).rejects.toThrow(/region: the folder cannot be made .*; set REGION_DIR/);
  });

  it('uses nothing that a server could not read', async () => {
    const { region } = await build();
    now += 1_000;
    const wrong: Maker<MapFacts> = {
      madeWith: 'style 2',
      make: async (step) => ({ ...(await makeMap(step)), tiles: -1 }),
    };
    await expect(build({ steps: { streets, map: wrong } })).rejects.toThrow();
    expect(openRegions(dir).current()?.id).toBe(region.id);
  });

  it('D12: refuses a second build or a removal in the same folder while another one is there', async () => {
    mkdirSync(dir);
    const unlock = lockFolder(dir);
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    await expect(build()).rejects.toThrow(`${dir}: another process is making or removing a region there`);
    await expect(removeRegion(dir, 'wenxi', store)).rejects.toThrow(/another process/);
    unlock();
    expect((await build()).region.name).toBe('wenxi');
  });

  it('D12: takes over at once from a process that was killed, whatever process has its number now', async () => {
    mkdirSync(dir);
    const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, resolve(LOCK), dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    expect(() => lockFolder(dir)).toThrow(/another process/);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockFolder(dir)();
  });
});

describe('removing a region', () => {
  it('uses the latest of the others, or none', async () => {
    await build({ name: 'first' });
    now += 1_000;
    const second = await build({ name: 'second' });
    now += 1_000;
    await build({ name: 'first', steps: { streets } });
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    const remove = (name: string) => removeRegion(dir, name, store);
    expect(await remove('nowhere')).toMatchObject({ isFound: false });
    expect(await remove('first')).toMatchObject({ used: { id: second.region.id } });
    expect(openRegions(dir).current()?.name).toBe('second');
    expect(await remove('second')).toEqual({ isFound: true, places: 0, used: undefined });
    expect(openRegions(dir).current()).toBeUndefined();
    expect(readdirSync(join(dir, 'builds'))).toEqual([]);
    await store.close();
  });

  it('takes along what an interrupted build has made', async () => {
    await expect(build({ steps: { streets, map: stopped } })).rejects.toThrow('stopped');
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    expect(await removeRegion(dir, 'wenxi', store)).toMatchObject({ isFound: true });
    expect(existsSync(join(dir, 'unfinished'))).toBe(false);
    await store.close();
  });

  it('leaves alone the places that somebody imported under its name', async () => {
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    const csv = join(folder, 'shops.csv');
    writeFileSync(csv, 'name,lat,lon,kind\n试验咖啡馆,30.25,120.15,cafe\n');
    await importPlaces(store, csv, { source: 'shops' });
    await build({ name: 'shops', steps: { places: placesStep(store, 'shops', () => {}) } });
    expect(await store.count('shops')).toBe(1);
    expect((await removeRegion(dir, 'shops', store)).places).toBe(305);
    expect(await store.count('shops')).toBe(1);
    await store.close();
  });
});

describe('the places of a region', () => {
  it('are read under its name, and replace those that it had', async () => {
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    const places = placesStep(store, 'wenxi', () => {});
    const { region } = await build({ steps: { places } });
    expect(region.places?.source).toBe('region:wenxi');
    expect(region.places?.count).toBe(await store.count('region:wenxi'));
    expect((await store.search({ words: '银杏咖啡馆', limit: 1 }))[0]?.nameEn).toBe('Ginkgo Café');
    writeFileSync(file, osmPbf([{ id: 1, lng: 3, lat: 4, tags: { name: 'a', amenity: 'cafe' } }], []));
    now += 1_000;
    expect((await build({ steps: { places } })).region.places?.count).toBe(1);
    expect(await store.search({ words: '银杏咖啡馆', limit: 1 })).toEqual([]);
    await store.close();
  });

  it('wait for their nodes in the region’s own folder, wherever temporary files are', async () => {
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    vi.stubEnv('TMPDIR', join(folder, 'nowhere'));
    const { region } = await build({ steps: { places: placesStep(store, 'wenxi', () => {}) } });
    expect(region.places?.count).toBe(305);
    expect(readdirSync(join(dir, 'builds', region.id))).toEqual(['region.json']);
    await store.close();
  });

  it('are read again into a store that has lost them, or from which others have taken them', async () => {
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    const again: boolean[] = [];
    const places = placesStep(store, 'wenxi', ({ isRepeated }) => again.push(!isRepeated));
    const { region } = await build({ steps: { places, streets } });
    await store.removeSource('region:wenxi');
    expect(await build({ steps: { places, streets } })).toEqual({ region, isRepeated: true, removed: [] });
    expect(await store.count('region:wenxi')).toBe(305);
    await importPlaces(store, file, { source: 'by hand' });
    expect(await store.count('region:wenxi')).toBe(0);
    expect(await build({ steps: { places, streets } })).toEqual({ region, isRepeated: true, removed: [] });
    expect(await store.count('region:wenxi')).toBe(305);
    await build({ steps: { places, streets } });
    expect(again).toEqual([true, true, true, false]);
    expect(seen).toEqual(['places begun', 'places done']);
    await store.close();
  });
});
