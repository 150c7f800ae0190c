import type { Frame } from './frame.ts';
import type { Projected } from './projected.ts';

/** Points that are drawn as one: where, how many, and the index of one of them. */
export interface Group {
  x: number;
  y: number;
  count: number;
  index: number;
}

/** With no more than this many in the frame, each point is drawn by itself. */
const MOST_SINGLE = 400;
/** From here on points that still lie together are drawn one over the other. */
const SINGLE_ZOOM = 17;
const CELL = 72;
const MARGIN = 30;

/**
 * The points in the frame, grouped by the cells of a grid that is fixed to the world, so that groups stay what they are
 * while the map is dragged. One pass over all points: a hundred thousand take a few milliseconds.
 */
export function groupPoints({ xs, ys, points }: Projected, frame: Frame): Group[] {
  const { scale, left, top, width, height, middle, zoom } = frame;
  // The grid's cells that reach into the frame.
  const [west, north] = [Math.floor((-MARGIN - left) / CELL), Math.floor((-MARGIN - top) / CELL)];
  const columns = Math.floor((width + MARGIN - left) / CELL) - west + 1;
  const rows = Math.floor((height + MARGIN - top) / CELL) - north + 1;
  const counts = new Uint32Array(columns * rows);
  const sums = new Float64Array(columns * rows * 2);
  const lasts = new Uint32Array(columns * rows);
  const single: Group[] = [];
  const isSpread = zoom >= SINGLE_ZOOM;
  for (let i = 0; i < points.length; i++) {
    const index = points[i] ?? 0;
    const x = xs[index] ?? 0;
    const px = (x + Math.round(middle - x)) * scale + left;
    const py = (ys[index] ?? 0) * scale + top;
    if (px < -MARGIN || py < -MARGIN || px > width + MARGIN || py > height + MARGIN) continue;
    if (isSpread || single.length <= MOST_SINGLE) single.push({ x: px, y: py, count: 1, index });
    const cell = (Math.floor((py - top) / CELL) - north) * columns + Math.floor((px - left) / CELL) - west;
    counts[cell] = (counts[cell] ?? 0) + 1;
    sums[2 * cell] = (sums[2 * cell] ?? 0) + px;
    sums[2 * cell + 1] = (sums[2 * cell + 1] ?? 0) + py;
    lasts[cell] = index;
  }
  if (isSpread || single.length <= MOST_SINGLE) return single;
  const groups: Group[] = [];
  for (const [cell, count] of counts.entries()) {
    if (count === 0) continue;
    const radius = count === 1 ? 0 : radiusOf({ count });
    const x = within((sums[2 * cell] ?? 0) / count, (west + (cell % columns)) * CELL + left, radius);
    const y = within((sums[2 * cell + 1] ?? 0) / count, (north + Math.floor(cell / columns)) * CELL + top, radius);
    groups.push({ x, y, count, index: lasts[cell] ?? 0 });
  }
  return groups;
}

/** Moved so that its circle stays in its cell: no two groups overlap. */
const within = (at: number, from: number, radius: number) =>
  Math.min(Math.max(at, from + radius), from + CELL - radius);

export const radiusOf = ({ count }: Pick<Group, 'count'>) =>
  count === 1 ? 5 : Math.min(26, 10 + 2.2 * Math.log2(count));
