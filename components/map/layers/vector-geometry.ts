/** Web Mercator scaled to the unit square, y downwards: x0, y0, x1, y1 … */
type UnitRing = Float64Array;

export interface UnitPolygon {
  rings: UnitRing[];
  box: [number, number, number, number];
}

/** As the build writes coordinates: whole fiftieths of a degree. */
const UNIT = 50;

export function unitX(lng: number): number {
  return lng / 360 + 0.5;
}

export function unitY(lat: number): number {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/**
 * The areas of each country: polygons of rings of [x, y, dx, dy, …]. The build writes the file; it is not validated
 * again.
 */
export function areasOf(json: unknown): UnitPolygon[][] {
  const countries: number[][][][] = Array.isArray(json) ? json : [];
  return countries.map((polygons) =>
    polygons.map((steps) => {
      const rings = steps.map(unitRing);
      return { rings, box: boxOf(rings[0] ?? new Float64Array()) };
    }),
  );
}

function unitRing(steps: number[]): UnitRing {
  const flat = new Float64Array(steps.length);
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i] ?? 0;
    y += steps[i + 1] ?? 0;
    flat[i] = unitX(x / UNIT);
    flat[i + 1] = unitY(y / UNIT);
  }
  return flat;
}

function boxOf(flat: UnitRing): UnitPolygon['box'] {
  const box: UnitPolygon['box'] = [1, 1, 0, 0];
  for (let i = 0; i < flat.length; i += 2) {
    const x = flat[i] ?? 0;
    const y = flat[i + 1] ?? 0;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
