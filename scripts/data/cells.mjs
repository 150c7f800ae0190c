import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { steps } from './steps.mjs';

export const CELL_DEG = 10;
/** Cells extend this far beyond their edge, so that neighbours leave no seam. */
const OVERLAP_DEG = 0.02;
/** Coordinates are written as whole thousandths of a degree, about 110 m. */
const UNIT = 1000;

export const encoded = (points) => steps(points, UNIT);

/** The parts of a ring by cell: [key, ring as it is written]. */
export function* inCellsOf(ring) {
  for (const { key, box } of cellsOf(ring)) {
    const points = clip(ring, box);
    const clipped = encoded([...points, ...points.slice(0, 1)]);
    if (clipped.length >= 8) yield [key, clipped];
  }
}

/** Writes one file per cell to generated/basemap/<name>/. Returns their size. */
export function writeCells(root, name, cells) {
  const folder = join(root, 'generated/basemap', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [key, list] of cells) {
    const text = JSON.stringify(list);
    bytes += text.length;
    writeFileSync(join(folder, `${key}.json`), text);
  }
  return bytes;
}

/** @param {readonly number[]} point */
export function isInside([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

export function boxOf(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

/** The cells that a ring may touch: [key, clip box]. The key counts from 180° W and 90° S. */
function* cellsOf(ring) {
  const [west, south, east, north] = boxOf(ring);
  const index = (value, origin) => Math.floor((value + origin) / CELL_DEG);
  for (let x = index(west, 180); x <= Math.min(35, index(east, 180)); x++) {
    for (let y = index(south, 90); y <= Math.min(17, index(north, 90)); y++) {
      const left = x * CELL_DEG - 180;
      const bottom = y * CELL_DEG - 90;
      yield {
        key: `${x}-${y}`,
        box: [left - OVERLAP_DEG, bottom - OVERLAP_DEG, left + CELL_DEG + OVERLAP_DEG, bottom + CELL_DEG + OVERLAP_DEG],
      };
    }
  }
}

/**
 * A ring clipped to a box. Source: Sutherland–Hodgman.
 * @param {readonly number[]} box
 */
function clip(ring, box) {
  const [west, south, east, north] = box;
  let points = ring.slice(0, -1);
  for (const [axis, bound, sign] of [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ]) {
    const kept = [];
    points.forEach((to, i) => {
      const from = points.at(i - 1);
      const [a, b] = [(from[axis] - bound) * sign, (to[axis] - bound) * sign];
      if (a >= 0 !== b >= 0) {
        const share = a / (a - b);
        const cut = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
        cut[axis] = bound;
        kept.push(cut);
      }
      if (b >= 0) kept.push(to);
    });
    points = kept;
  }
  return points;
}
