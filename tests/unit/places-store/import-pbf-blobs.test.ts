import { describe, expect, it } from 'vitest';
import { imported } from '../../fixtures/imported.ts';
import { osmPbf, type PbfPacking } from '../../fixtures/osm-pbf.ts';

const file = (packing: PbfPacking) =>
  osmPbf(
    [
      { id: 1, lng: 179.99, lat: -17, tags: { name: 'Tea', amenity: 'cafe' } },
      { id: 2, lng: 179.9, lat: -17 },
      { id: 3, lng: -179.9, lat: -17 },
    ],
    [{ id: 9, refs: [2, 3], tags: { name: 'Reef', leisure: 'park' } }],
    [],
    packing,
  );

describe('blocks of OpenStreetMap PBF', () => {
  it.each<PbfPacking>(['raw', 'zlib'])('valid PBF with %s blobs is read', async (packing) => {
    const { places } = await imported('t.osm.pbf', file(packing));
    expect(places.map(({ name }) => name)).toEqual(['Reef', 'Tea']);
    expect(Math.abs(places[0]?.at.lng ?? 0)).toBeCloseTo(180, 6);
  });

  it.each<PbfPacking>(['lzma', 'bzip2', 'lz4', 'zstd'])('%s blobs are refused with a way out', async (packing) => {
    await expect(imported('t.osm.pbf', file(packing))).rejects.toThrow(new RegExp(`packed with ${packing}.*zlib`));
  });

  it('a block of more than the format allows is not unpacked to its end', async () => {
    // The names of one block are its table of words: 40 MB in it pack to some kilobytes.
    const long = osmPbf([{ id: 1, lng: 1, lat: 2, tags: { name: 'x'.repeat(40 << 20), amenity: 'cafe' } }], []);
    await expect(imported('t.osm.pbf', long)).rejects.toThrow(/a block is longer than the format allows/);
  });

  it('a file that ends early is refused', async () => {
    await expect(imported('t.osm.pbf', file('raw').subarray(0, -5))).rejects.toThrow(/cut short/);
  });
});
