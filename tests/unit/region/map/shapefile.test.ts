import { expect, it } from 'vitest';
import { shapefileOf } from '../../../../lib/region/map/shapefile.ts';

const ring = (...points: [number, number][]) => points.map(([lng, lat]) => ({ lng, lat }));
const POLYGONS = [
  [ring([0, 0], [0, 9], [9, 9], [9, 0], [0, 0]), ring([2, 2], [4, 2], [4, 4], [2, 2])],
  [ring([20, 1], [20, 2], [21, 2], [20, 1])],
];

it('is read back by its index as it was written', () => {
  const { shp, shx, dbf } = shapefileOf(POLYGONS);
  expect([shp.readInt32BE(0), shp.readInt32BE(24) * 2, shx.readInt32BE(24) * 2]).toEqual([
    9994,
    shp.length,
    shx.length,
  ]);
  expect([0, 1, 2, 3].map((at) => shp.readDoubleLE(36 + 8 * at))).toEqual([0, 0, 21, 9]);
  const read = POLYGONS.map((_, number) => {
    const at = shx.readInt32BE(100 + 8 * number) * 2;
    expect([shp.readInt32BE(at), shp.readInt32BE(at + 4)]).toEqual([number + 1, shx.readInt32BE(104 + 8 * number)]);
    const [parts, points] = [shp.readInt32LE(at + 44), shp.readInt32LE(at + 48)];
    const firsts = Array.from({ length: parts }, (_each, part) => shp.readInt32LE(at + 52 + 4 * part));
    const all = Array.from({ length: points }, (_each, point) => {
      const place = at + 52 + 4 * parts + 16 * point;
      return { lng: shp.readDoubleLE(place), lat: shp.readDoubleLE(place + 8) };
    });
    return firsts.map((first, part) => all.slice(first, firsts[part + 1] ?? points));
  });
  expect(read).toEqual(POLYGONS);
  expect([dbf.readInt32LE(4), dbf.length]).toEqual([2, 65 + 2 * 2 + 1]);
});
