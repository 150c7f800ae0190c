// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadPlaces, placeFilesAt } from '../../../components/map/layers/basemap-files.ts';
import { putCountries } from '../../../components/map/layers/country-labels.ts';
import type { PlaceRow } from '../../../components/map/layers/place-labels.ts';
import basemap from '../../../generated/basemap.json' with { type: 'json' };

const text = (name: string) => readFileSync(`public/basemap/${basemap.folder}/${name}`, 'utf8');
const kB = (name: string) => gzipSync(text(name)).length / 1000;

afterEach(() => vi.unstubAllGlobals());

describe('the files of the embedded basemap', () => {
  it('of names of places are as many as the zoom shows', () => {
    expect([0, 4, 5, 6, 7, 8, 9, 19].map(placeFilesAt)).toEqual([1, 1, 1, 2, 3, 3, 4, 4]);
  });

  it('have in each file only places that appear at its zooms, the first ones first', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      return new Response(text(path.split('/').at(-1) ?? ''));
    });
    const rows = await loadPlaces(placeFilesAt(6));
    expect(asked.map((path) => path.split('/').at(-1))).toEqual(['places-5.json', 'places-6.json']);
    const zooms = rows.map(([, , zoom]) => zoom);
    expect(zooms).toEqual(zooms.toSorted((a, b) => a - b));
    expect(Math.max(...zooms)).toBe(6);
    expect(rows.map(([, , , , name]) => name)).toContain('北京');
    expect((await loadPlaces(4)).length).toBeGreaterThan(15_000);
  });

  it('name no part of a city in its place, and no district that was abolished', () => {
    const rows = [5, 6, 8, 12].flatMap((upTo) => JSON.parse(text(`places-${upTo}.json`)) as PlaceRow[]);
    const zoomOf = (name: string) => rows.find(([, , , , zh, en]) => zh === name || en === name)?.[2];
    expect(zoomOf('Leipzig')).toBe(6);
    expect(zoomOf('Kleinzschocher')).toBe(11);
    expect(zoomOf('静安区')).toBe(9);
    for (const gone of ['闸北', '卢湾', '南汇', '崇文区', '宣武']) expect(zoomOf(gone), gone).toBeUndefined();
  });

  it('are light where a map begins', () => {
    expect(kB('world-en.json')).toBeLessThan(100);
    expect(kB('world-zh.json')).toBeLessThan(50);
    expect(kB('names-en.json') + kB('places-5.json') + kB('cells.json')).toBeLessThan(20);
  });

  it.each(['en', 'zh'])('put the name of a country over it (%s)', (language) => {
    const rows = JSON.parse(text(`names-${language}.json`));
    const put: [string, number, number][] = [];
    const painter = {
      isNear: () => true,
      widthOf: () => 1,
      put: (name: string, { x, y }: { x: number; y: number }) => put.push([name, x, y]) > 0,
    };
    putCountries(painter as never, rows, { zoom: 2, locale: 'en', paint: {} as never, toCanvas: (at) => at });
    // Paraguay lies about 58° W, 23° S: in a world of 1024 pixels at x 347, y 578.
    const [, x = 0, y = 0] = put.find(([name, x]) => name === 'Paraguay' && x > 0 && x < 1024) ?? [];
    expect(Math.abs(x - 347)).toBeLessThan(4);
    expect(Math.abs(y - 578)).toBeLessThan(6);
  });
});
