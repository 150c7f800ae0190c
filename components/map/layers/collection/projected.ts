import type { PackedShapes } from '../../../../lib/files/packed.ts';

/** Shapes in Web Mercator, the world being 1 wide: what drawing multiplies by the size of the world in pixels. */
export interface Projected {
  xs: Float64Array;
  ys: Float64Array;
  starts: Uint32Array;
  kinds: Uint8Array;
  owners: Uint32Array;
  names: readonly string[];
  /** Of each part: west, north, east, south. */
  boxes: Float64Array;
  /** The indices of the points that stand alone. */
  points: Uint32Array;
}

const MOST_LAT = 85.0511;

/** Each part is continuous: it may lie beyond the world's edge, where it crosses the antimeridian. */
export function projected({ coordinates, starts, kinds, owners, names }: PackedShapes): Projected {
  const count = coordinates.length / 2;
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  const boxes = new Float64Array(kinds.length * 4);
  const points: number[] = [];
  for (let part = 0; part < kinds.length; part++) {
    const [from, to] = [starts[part] ?? 0, starts[part + 1] ?? 0];
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = from; i < to; i++) {
      const x = (coordinates[2 * i] ?? 0) / 360 + 0.5;
      const before = i === from ? x : (xs[i - 1] ?? x);
      const near = x + Math.round(before - x);
      const y = mercatorY(coordinates[2 * i + 1] ?? 0);
      xs[i] = near;
      ys[i] = y;
      if (near < west) west = near;
      if (near > east) east = near;
      if (y < north) north = y;
      if (y > south) south = y;
    }
    boxes.set([west, north, east, south], part * 4);
    if (kinds[part] === 0) points.push(from);
  }
  return { xs, ys, starts, kinds, owners, names, boxes, points: Uint32Array.from(points) };
}

/** 0 at the northern edge of the map, 1 at the southern one. Source: EPSG method 1024. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-MOST_LAT, Math.min(MOST_LAT, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
