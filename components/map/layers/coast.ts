import type { Locale } from '../../../lib/i18n/index.ts';
import { load } from './basemap-files.ts';
import { unitX, unitY } from './vector-geometry.ts';

/** A ring or line in unit coordinates; `onEdge` marks points from which the line to the next follows a cell's edge. */
export interface CoastLine {
  points: Float64Array;
  onEdge: Uint8Array;
}

/** What the detailed view of the embedded basemap draws: rings of land, and land borders. */
export interface Near {
  land: CoastLine[];
  borders: CoastLine[];
}

/** Loads what is in the cells that a box touches. Throws Error if a file cannot be loaded. */
export type Coast = (box: UnitBox) => Promise<Near>;

/** x0, y0, x1, y1 in unit coordinates. */
export type UnitBox = readonly [number, number, number, number];

const CELL_DEG = 10;
const UNIT = 1000;
/** The outer edge of a cell, with the overlap added by the build: 10.02 and 9.98 degrees in thousandths. */
const isEdge = (value: number) => value % 10_000 === 20 || value % 10_000 === -20 || Math.abs(value % 10_000) === 9_980;

const coasts = new Map<Locale, Promise<Coast>>();

/**
 * The coast and borders of the locale's map, by cell; which cells there are is loaded at the first call. Throws Error if a file cannot be loaded; the
 * next call retries.
 */
export function loadCoast(locale: Locale): Promise<Coast> {
  const known = coasts.get(locale);
  if (known) return known;
  const loading = coastOf(locale);
  coasts.set(locale, loading);
  loading.catch(() => coasts.delete(locale));
  return loading;
}

async function coastOf(locale: Locale): Promise<Coast> {
  const index = (await load('cells.json')) as Record<string, string[]>;
  const land = linesIn('land', index);
  const borders = linesIn(`borders-${locale}`, index);
  return async (box) => {
    const keys = cellsIn(box);
    const [landHere, bordersHere] = await Promise.all([land(keys), borders(keys)]);
    return { land: landHere, borders: bordersHere };
  };
}

/** The lines of a folder with one file per cell, each file loaded when first needed. */
function linesIn(folder: string, index: Record<string, string[]>) {
  const known = new Set(index[folder]);
  const cells = new Map<string, Promise<CoastLine[]>>();
  const cell = (key: string): Promise<CoastLine[]> => {
    const asked = cells.get(key);
    if (asked) return asked;
    const loading = load(`${folder}/${key}.json`).then(linesOf);
    cells.set(key, loading);
    loading.catch(() => cells.delete(key));
    return loading;
  };
  return async (keys: string[]): Promise<CoastLine[]> =>
    (await Promise.all(keys.filter((key) => known.has(key)).map(cell))).flat();
}

/** Keys of the cells that a box touches, as named by the build: counted from 180° W and 90° S. */
export function cellsIn([x0, y0, x1, y1]: UnitBox): string[] {
  const column = (x: number) => Math.floor((x * 360) / CELL_DEG);
  const row = (y: number) => Math.floor((latOf(y) + 90) / CELL_DEG);
  const keys: string[] = [];
  for (let i = column(x0); i <= column(x1); i++)
    for (let j = row(y1); j <= row(y0); j++) keys.push(`${(i + 36) % 36}-${j}`);
  return keys;
}

function latOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/**
 * [x, y, dx, dy, …] in thousandths of a degree → unit coordinates. The build writes the file; it is not validated
 * again.
 */
function linesOf(json: unknown): CoastLine[] {
  const rows: number[][] = Array.isArray(json) ? json : [];
  return rows.map((row) => {
    const points = new Float64Array(row.length);
    const onEdge = new Uint8Array(row.length / 2);
    let x = 0;
    let y = 0;
    for (let i = 0; i < row.length; i += 2) {
      const [dx = 0, dy = 0] = [row[i], row[i + 1]];
      // Two points on an edge with the same x or y: the line between them is the clip's, not the coast's.
      if (i > 0 && ((dx === 0 && isEdge(x)) || (dy === 0 && isEdge(y)))) onEdge[i / 2 - 1] = 1;
      x += dx;
      y += dy;
      points[i] = unitX(x / UNIT);
      points[i + 1] = unitY(y / UNIT);
    }
    return { points, onEdge };
  });
}
