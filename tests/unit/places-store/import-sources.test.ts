import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPlaces } from '../../../lib/places-store/import/import-places.ts';
import { reportText } from '../../../lib/places-store/import/report-text.ts';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import { allOf, imported, withStore } from '../../fixtures/imported.ts';

const csv = (...rows: string[]) => `id,name,lat,lng\n${rows.join('\n')}\n`;
const names = (places: { name: string }[]) => places.map(({ name }) => name);

describe('sources of places', () => {
  it('a.csv with id 1, 2; then b.csv with id 1, 2: four places, and each file replaces only its own', async () => {
    await withStore(async (add, store) => {
      await add('north.csv', csv('1,Ahorn,60,10', '2,Birke,61,11'));
      expect(await add('south.csv', csv('1,Zeder,-30,20', '2,Yucca,-31,21'))).toMatchObject({ added: 2, changed: 0 });
      expect(names(await allOf(store))).toEqual(['Ahorn', 'Birke', 'Yucca', 'Zeder']);

      const again = await add('north.csv', csv('1,Ahorn,60,10', '3,Dattel,62.5,12', '2,Buche,61,11'));
      expect(again).toMatchObject({ added: 1, changed: 1, unchanged: 1, removed: 0 });
      const less = await add('north.csv', csv('3,Dattel,62.5,12'));
      expect(less).toMatchObject({ added: 0, changed: 0, unchanged: 1, removed: 2 });
      expect(names(await allOf(store))).toEqual(['Dattel', 'Yucca', 'Zeder']);
      expect(names(await store.search({ words: 'Buche', limit: 5 }))).toEqual([]);
      expect([await store.count(), await store.count('north.csv'), await store.count('south.csv')]).toEqual([3, 1, 2]);
    });
  });

  it('keeps sources apart in GeoJSON, GPX and KML too, and by --source whatever the file is called', async () => {
    const feature = (name: string) =>
      JSON.stringify({
        type: 'Feature',
        id: 7,
        properties: { name },
        geometry: { type: 'Point', coordinates: [5, 6] },
      });
    await withStore(async (add, store) => {
      await add('x.geojson', feature('Eins'));
      await add('y.geojson', feature('Zwei'));
      await add('2024.csv', csv('7,Drei,1,2'), { source: 'shops' });
      expect(await add('2025.csv', csv('7,Vier,1,2'), { source: 'shops' })).toMatchObject({
        source: 'shops',
        changed: 1,
      });
      expect(names(await allOf(store))).toEqual(['Eins', 'Vier', 'Zwei']);
    });
  });

  it('reads another file of the same size and time, as an archive unpacks them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wentu-same-'));
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    const add = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000);
      return importPlaces(store, join(folder, name), { source: 'shops' });
    };
    await add('2024.csv', csv('7,Drei,1,2'));
    expect(await add('2025.csv', csv('7,Vier,1,2'))).toMatchObject({ isRepeated: false, changed: 1 });
    expect(await add('2025.csv', csv('7,Vier,1,2'))).toMatchObject({ isRepeated: true });
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('takes an object of OpenStreetMap for the same in whatever file it comes', async () => {
    await withStore(async (add, store) => {
      await add('old.csv', '@id,@type,name,@lat,@lon\n55,node,Alt,1,2\n');
      await add('new.csv', '@id,name,@lat,@lon\nnode/55,Neu,1,2\n');
      expect((await allOf(store)).map(({ id, name }) => [id, name])).toEqual([['osm:N55', 'Neu']]);
    });
  });

  it('keeps the ids of rows without one when rows are put before them', async () => {
    await withStore(async (add) => {
      await add('plain.csv', 'name,lat,lng\nAlpha,1,2\nBeta,3,4\n');
      const report = await add('plain.csv', 'name,lat,lng\nNeu,9,9\nAlpha,1,2\nBeta,3,4\n');
      expect(report).toMatchObject({ added: 1, changed: 0, unchanged: 2, removed: 0 });
    });
  });

  it('says what is there twice, and keeps the first', async () => {
    const { places, report } = await imported('twice.csv', csv('1,Erste,1,2', '1,Zweite,3,4', '2,Dritte,5,6'));
    expect(names(places)).toEqual(['Dritte', 'Erste']);
    expect(report.leftOut).toMatchObject([{ reason: 'there already, further up in the file', count: 1 }]);
  });

  it('keeps what a source had when its new file holds nothing', async () => {
    await withStore(async (add, store) => {
      await add('s.csv', csv('1,Bleibt,1,2'));
      await expect(add('s.csv', csv('1,,1,2'))).rejects.toThrow(/none of 1 entries is a place: 1 without a name/);
      await expect(add('s.csv', '')).rejects.toThrow(/the file is empty/);
      expect(names(await allOf(store))).toEqual(['Bleibt']);
    });
  });

  it('tells all that in a few lines', async () => {
    const { report } = await imported('shops.csv', csv('1,Eins,1,2', '2,,3,4', '3,,3,4', '4,Vier,,', '5,Fünf,99,200'));
    expect(reportText(report, 1234, 'in places.db')).toBe(
      [
        'shops.csv: 1 place (1 new, 0 changed, 0 unchanged, 0 removed); 1,234 places in all, in places.db',
        '  4 left out: 2 without a name (line 3, line 4); 1 without coordinates (line 5); 1 outside the globe (are these degrees?) (line 6)',
      ].join('\n'),
    );
    expect(reportText({ ...report, isRepeated: true }, 5, 'here')).toBe(
      'shops.csv: nothing new, it keeps its 1 place; 5 places in all, here',
    );
  });
});
