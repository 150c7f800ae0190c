import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { batchesOf, type Item } from '../../../lib/places-store/import/osm-items.ts';
import { at, MIDDLE, wenxi } from '../../fixtures/region/town.ts';
import { wenxiPbf } from '../../fixtures/region/wenxi-pbf.ts';

const folder = mkdtempSync(join(tmpdir(), 'wentu-wenxi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the made-up town', () => {
  it('is the same every time', () => {
    expect(wenxiPbf().equals(wenxiPbf())).toBe(true);
  });

  it('reads back as it was written', async () => {
    const path = join(folder, 'wenxi.osm.pbf');
    writeFileSync(path, wenxiPbf());
    const items: Item[] = [];
    for await (const batch of batchesOf(path)) items.push(...batch.items);
    const { nodes, ways, relations } = wenxi();
    expect(items.length).toBe(nodes.length + ways.length + relations.length);
    const cafe = items.find(({ tags }) => tags?.name === '银杏咖啡馆');
    expect(cafe?.lon).toBeCloseTo(at(-180, 215).lng, 6);
    expect(cafe?.tags?.['name:ja']).toBe('イチョウ喫茶店');
    const border = items.find(({ type }) => type === 'relation');
    expect(border?.members?.map(({ type, role }) => `${type} ${role}`)).toEqual([
      'way outer',
      'way outer',
      'node label',
    ]);
  });

  it('uses each of its nodes and knows each that it uses', () => {
    const { nodes, ways } = wenxi();
    const known = new Set(nodes.map(({ id }) => id));
    const used = new Set(ways.flatMap(({ refs }) => refs));
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
    expect(nodes.filter(({ id, tags }) => !tags && !used.has(id))).toEqual([]);
    expect(at(0, 0)).toEqual(MIDDLE);
  });
});
