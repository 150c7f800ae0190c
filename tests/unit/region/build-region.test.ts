import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import { buildRegion, type RegionInput } from '../../../lib/region/build/build-region.ts';
import { buildsIn, currentId, removeRegion } from '../../../lib/region/build/builds.ts';
import { placesStep } from '../../../lib/region/places/places-step.ts';
import { openRegions } from '../../../lib/region/regions.ts';
import type { Step } from '../../../lib/region/step.ts';
import { osmPbf } from '../../fixtures/osm-pbf.ts';
import { WENXI_BOX, wenxiPbf } from '../../fixtures/region/wenxi-pbf.ts';

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
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STREETS = { engine: 'engine 1', tiles: 3, bytes: 5 };
const MAP = { minZoom: 5, maxZoom: 14, tiles: 7, bytes: 3 };

const streets: Step<typeof STREETS> = async ({ out }) => {
  mkdirSync(out);
  writeFileSync(join(out, 'tiles'), 'x');
  return STREETS;
};
const map: Step<typeof MAP> = async ({ out }) => {
  writeFileSync(out, 'map');
  return MAP;
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
      streets: STREETS,
      map: MAP,
    });
    for (const [i, degrees] of WENXI_BOX.entries()) expect(region.bbox[i]).toBeCloseTo(degrees, 6);
    expect(region.places).toBeUndefined();
    const used = openRegions(dir).current();
    expect(used).toEqual({ ...region, folder: join(dir, 'builds', region.id) });
    expect(readdirSync(used?.folder ?? '').sort()).toEqual(['map.mbtiles', 'region.json', 'streets']);
    expect(readdirSync(dir).sort()).toEqual(['builds', 'current.json']);
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

  it('goes on after an interruption without making again what was finished', async () => {
    const stopped: Step<typeof MAP> = async ({ out }) => {
      writeFileSync(out, 'half');
      throw new Error('stopped');
    };
    await expect(build({ steps: { streets, map: stopped } })).rejects.toThrow('stopped');
    expect(openRegions(dir).current()).toBeUndefined();
    const { region } = await build();
    expect(seen).toEqual(['streets already done', 'map begun', 'map done']);
    expect(region).toMatchObject({ streets: STREETS, map: MAP });
    expect(existsSync(join(dir, 'unfinished'))).toBe(false);
  });

  it('keeps the region in use when the next one fails, and makes a changed file from the start', async () => {
    const { region } = await build();
    writeFileSync(file, osmPbf([{ id: 1, lng: 1, lat: 2, tags: { name: 'a', amenity: 'cafe' } }], []));
    const broken: Step<typeof MAP> = () => Promise.reject(new Error('no tilemaker'));
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
    const slow: Step<typeof STREETS> = async () => {
      stop.abort(new Error('stopped by hand'));
      return STREETS;
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
      gone.push(...removed);
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

  it('refuses a second build in the same folder, and takes over from one that died', async () => {
    mkdirSync(dir);
    writeFileSync(join(dir, 'lock'), String(process.ppid));
    await expect(build()).rejects.toThrow(`process ${process.ppid} is making a region there`);
    writeFileSync(join(dir, 'lock'), '999999999');
    expect((await build()).region.name).toBe('wenxi');
    expect(existsSync(join(dir, 'lock'))).toBe(false);
  });
});

describe('removing a region', () => {
  it('uses the latest of the others, or none', async () => {
    await build({ name: 'first' });
    now += 1_000;
    const second = await build({ name: 'second' });
    now += 1_000;
    await build({ name: 'first', steps: { streets } });
    expect(removeRegion(dir, 'nowhere')).toMatchObject({ removed: 0 });
    expect(removeRegion(dir, 'first')).toMatchObject({ used: { id: second.region.id } });
    expect(openRegions(dir).current()?.name).toBe('second');
    expect(removeRegion(dir, 'second')).toEqual({ removed: 1, used: undefined });
    expect(openRegions(dir).current()).toBeUndefined();
    expect(readdirSync(join(dir, 'builds'))).toEqual([]);
  });
});

describe('the places of a region', () => {
  it('are read under its name, and replace those that it had', async () => {
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    const places = placesStep(store, 'wenxi', () => {});
    const { region } = await build({ steps: { places } });
    expect(region.places?.source).toBe('wenxi');
    expect(region.places?.count).toBe(await store.count('wenxi'));
    expect((await store.search({ words: '银杏咖啡馆', limit: 1 }))[0]?.nameEn).toBe('Ginkgo Café');
    writeFileSync(file, osmPbf([{ id: 1, lng: 3, lat: 4, tags: { name: 'a', amenity: 'cafe' } }], []));
    now += 1_000;
    expect((await build({ steps: { places } })).region.places?.count).toBe(1);
    expect(await store.search({ words: '银杏咖啡馆', limit: 1 })).toEqual([]);
    await store.close();
  });
});
