import type { FileShape } from './file-shape.ts';

/** All the shapes of a file in arrays that can be handed between threads, stored, and drawn without making objects. */
export interface PackedShapes {
  /** Longitude and latitude alternately, WGS-84. */
  coordinates: Float64Array<ArrayBuffer>;
  /** The first point of each part, and behind the last one the number of points. */
  starts: Uint32Array<ArrayBuffer>;
  /** Of each part: 0 a point, 1 a line, 2 a ring of an area. */
  kinds: Uint8Array<ArrayBuffer>;
  /** The shape that each part belongs to. */
  owners: Uint32Array<ArrayBuffer>;
  /** Of each shape. */
  names: string[];
}

const KINDS = { point: 0, line: 1, area: 2 } as const;

export function packed(shapes: readonly FileShape[]): PackedShapes {
  const partCount = shapes.reduce((sum, { parts }) => sum + parts.length, 0);
  const pointCount = shapes.reduce((sum, { parts }) => sum + parts.reduce((count, part) => count + part.length, 0), 0);
  const pack: PackedShapes = {
    coordinates: new Float64Array(pointCount * 2),
    starts: new Uint32Array(partCount + 1),
    kinds: new Uint8Array(partCount),
    owners: new Uint32Array(partCount),
    names: shapes.map(({ name }) => name),
  };
  let [part, point] = [0, 0];
  for (const [owner, shape] of shapes.entries()) {
    for (const positions of shape.parts) {
      pack.kinds[part] = KINDS[shape.kind];
      pack.owners[part] = owner;
      pack.starts[part++] = point;
      for (const [lng = 0, lat = 0] of positions) {
        pack.coordinates[2 * point] = lng;
        pack.coordinates[2 * point++ + 1] = lat;
      }
    }
  }
  pack.starts[part] = point;
  return pack;
}

/** The memory of its arrays, which a message to another thread may take along. */
export const buffersOf = ({ coordinates, starts, kinds, owners }: PackedShapes) => [
  coordinates.buffer,
  starts.buffer,
  kinds.buffer,
  owners.buffer,
];
