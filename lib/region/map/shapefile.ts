import type { LngLat } from '../../geo/lng-lat.ts';

const POLYGON = 5;
const HEADER_BYTES = 100;

/** The three files of an ESRI shapefile. */
export interface Shapefile {
  shp: Buffer;
  shx: Buffer;
  dbf: Buffer;
}

/**
 * Polygons as a shapefile, the form in which tilemaker takes the sea. Of each polygon the outer ring, clockwise, then its
 * holes, the other way round; all rings closed, in WGS-84. Source: ESRI Shapefile Technical Description, 1998.
 */
export function shapefileOf(polygons: LngLat[][][]): Shapefile {
  const records = polygons.map(recordOf);
  const all = polygons.flat(2);
  const box = boxOf(all);
  const index = Buffer.alloc(8 * records.length);
  let at = HEADER_BYTES;
  for (const [number, record] of records.entries()) {
    // Lengths and places in the file are counted in words of two bytes.
    index.writeInt32BE(at / 2, number * 8);
    index.writeInt32BE((record.length - 8) / 2, number * 8 + 4);
    record.writeInt32BE(number + 1, 0);
    at += record.length;
  }
  return {
    shp: Buffer.concat([headerOf(at, box), ...records]),
    shx: Buffer.concat([headerOf(HEADER_BYTES + index.length, box), index]),
    dbf: tableOf(records.length),
  };
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(points: readonly LngLat[]): Box {
  const box: Box = [180, 90, -180, -90];
  for (const { lng, lat } of points) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

function headerOf(bytes: number, box: Box): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE(bytes / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(POLYGON, 32);
  for (const [place, value] of box.entries()) header.writeDoubleLE(value, 36 + 8 * place);
  return header;
}

/** Its number is written later. */
function recordOf(rings: LngLat[][]): Buffer {
  const points = rings.flat();
  const content = 44 + 4 * rings.length + 16 * points.length;
  const record = Buffer.alloc(8 + content);
  record.writeInt32BE(content / 2, 4);
  record.writeInt32LE(POLYGON, 8);
  for (const [place, value] of boxOf(points).entries()) record.writeDoubleLE(value, 12 + 8 * place);
  record.writeInt32LE(rings.length, 44);
  record.writeInt32LE(points.length, 48);
  let [at, first] = [52, 0];
  for (const ring of rings) {
    at = record.writeInt32LE(first, at);
    first += ring.length;
  }
  for (const { lng, lat } of points) at = record.writeDoubleLE(lat, record.writeDoubleLE(lng, at));
  return record;
}

/** dBASE III with one column of no use: the format wants one. */
function tableOf(count: number): Buffer {
  const header = Buffer.alloc(32 + 32 + 1);
  header.writeUInt8(3, 0);
  header.writeInt32LE(count, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(2, 10);
  header.write('id', 32, 'latin1');
  header.write('C', 32 + 11, 'latin1');
  header.writeUInt8(1, 32 + 16);
  header.writeUInt8(0x0d, 64);
  return Buffer.concat([header, Buffer.alloc(2 * count, '  '), Buffer.from([0x1a])]);
}
