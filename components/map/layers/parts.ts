import { load } from './basemap-files.ts';
import { cellsIn, type UnitBox } from './coast.ts';
import { unitX, unitY } from './vector-geometry.ts';

/** Flat unit coordinates with the box about them. */
export interface Shape {
  points: Float64Array;
  box: UnitBox;
}

/** Shown from a zoom on. */
interface Line extends Shape {
  from: number;
}

/** What lies on the land beside its borders. An area is its rings, the outer one first. */
export interface Parts {
  rivers: Line[];
  lakes: Shape[][];
  ice: Shape[][];
  urban: Shape[][];
  provinces: Line[];
}

/** As the build writes coordinates: in the file of wide views fiftieths of a degree, in cells thousandths. */
const WIDE_UNIT = 50;
const CELL_UNIT = 1000;
/** A river is drawn a zoom before its name may stand. */
const BEFORE_NAME = 1;

let wide: Promise<Parts> | null = null;
const cells = new Map<string, Promise<Parts>>();

/** For views of whole countries. Throws Error if it cannot be loaded; the next call retries. */
export function loadWide(): Promise<Parts> {
  if (wide) return wide;
  wide = load('wide.json').then((json) => partsOf(json, WIDE_UNIT));
  wide.catch(() => {
    wide = null;
  });
  return wide;
}

/** For close views: what is in the cells that a box touches. Throws Error if a file cannot be loaded. */
export async function loadParts(box: UnitBox): Promise<Parts[]> {
  const { parts = [] } = (await load('cells.json')) as Record<string, string[]>;
  return Promise.all(
    cellsIn(box)
      .filter((key) => parts.includes(key))
      .map(cell),
  );
}

function cell(key: string): Promise<Parts> {
  const known = cells.get(key);
  if (known) return known;
  const loading = load(`parts/${key}.json`).then((json) => partsOf(json, CELL_UNIT));
  cells.set(key, loading);
  loading.catch(() => cells.delete(key));
  return loading;
}

interface Written {
  rivers: [zoom: number, steps: number[]][];
  lakes: number[][][];
  ice: number[][][];
  urban?: number[][][];
  provinces: [zoom: number, steps: number[]][];
}

/** The build writes the files; they are not validated again. */
function partsOf(json: unknown, unit: number): Parts {
  const { rivers, lakes, ice, urban = [], provinces } = json as Written;
  const shape = (steps: number[]) => shapeOf(steps, unit);
  const areas = (list: number[][][]) => list.map((rings) => rings.map(shape));
  return {
    rivers: rivers.map(([zoom, steps]) => ({ ...shape(steps), from: zoom - BEFORE_NAME })),
    lakes: areas(lakes),
    ice: areas(ice),
    urban: areas(urban),
    provinces: provinces.map(([from, steps]) => ({ ...shape(steps), from })),
  };
}

function shapeOf(steps: number[], unit: number): Shape {
  const points = new Float64Array(steps.length);
  const box: [number, number, number, number] = [1, 1, 0, 0];
  let [lng, lat] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    lng += steps[i] ?? 0;
    lat += steps[i + 1] ?? 0;
    const [x, y] = [unitX(lng / unit), unitY(lat / unit)];
    points[i] = x;
    points[i + 1] = y;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { points, box };
}
