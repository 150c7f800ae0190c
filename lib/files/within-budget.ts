import type { FileShape, Position } from './file-shape.ts';
import { importanceOf } from './importance.ts';

interface Simplified {
  shapes: FileShape[];
  /** How far a line may stray from the original; Infinity if whole shapes are left out. */
  toleranceM: number;
}

/** The least that is left of a part. */
const LEAST = { point: 1, line: 2, area: 4 } as const;

/**
 * The shapes with at most `budget` points: lines and areas lose the points that matter least, evenly over all of them;
 * where even that is too much, the smallest shapes are left out, and of many points every so many is kept.
 */
export function withinBudget(shapes: readonly FileShape[], budget: number): Simplified {
  const size = (each: readonly FileShape[]) =>
    each.reduce((sum, { parts }) => sum + parts.reduce((n, part) => n + part.length, 0), 0);
  if (size(shapes) <= budget) return { shapes: [...shapes], toleranceM: 0 };
  const points = shapes.filter(({ kind }) => kind === 'point');
  const others = shapes.filter(({ kind }) => kind !== 'point');
  const share = others.length === 0 ? budget : Math.min(points.length, Math.floor(budget / 4));
  const every = Math.max(1, Math.ceil(points.length / Math.max(1, share)));
  const keptPoints = points.filter((_, index) => index % every === 0);
  const kept = largest(others, budget - keptPoints.length);
  const { shapes: lines, toleranceM } = withFewerPoints(kept, budget - keptPoints.length);
  const isComplete = kept.length === others.length && keptPoints.length === points.length;
  return { shapes: [...lines, ...keptPoints], toleranceM: isComplete ? toleranceM : Number.POSITIVE_INFINITY };
}

/** As many of the largest as fit with the least number of points, in their own order. */
function largest(shapes: readonly FileShape[], budget: number): FileShape[] {
  const least = ({ kind, parts }: FileShape) =>
    parts.reduce((sum, part) => sum + Math.min(part.length, LEAST[kind]), 0);
  const sorted = shapes.map((shape) => ({ shape, extent: extentOf(shape) })).toSorted((a, b) => b.extent - a.extent);
  const kept = new Set<FileShape>();
  let left = budget;
  for (const { shape } of sorted) {
    if (least(shape) > left) continue;
    left -= least(shape);
    kept.add(shape);
  }
  return shapes.filter((shape) => kept.has(shape));
}

function extentOf({ parts }: FileShape): number {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const part of parts) {
    for (const [lng = 0, lat = 0] of part) {
      [west, south] = [Math.min(west, lng), Math.min(south, lat)];
      [east, north] = [Math.max(east, lng), Math.max(north, lat)];
    }
  }
  return east - west + north - south;
}

function withFewerPoints(shapes: readonly FileShape[], budget: number): Simplified {
  const ranked = shapes.map(({ kind, parts }) => parts.map((part) => importanceOf(part, kind === 'area')));
  const all = joined(ranked.flat()).sort();
  const toleranceM = all.length <= budget ? 0 : (all[all.length - budget] ?? 0);
  // Of a ring, three corners or more stay.
  const kept = (part: Position[], importance: Float64Array, least: number) => {
    const own = Float64Array.from(importance).sort();
    const limit = Math.min(toleranceM, own[Math.max(0, own.length - least)] ?? 0);
    return part.filter((_, index) => (importance[index] ?? 0) >= limit);
  };
  return {
    shapes: shapes.map((shape, at) => ({
      ...shape,
      parts: shape.parts.map((part, index) => kept(part, ranked[at]?.[index] ?? new Float64Array(), LEAST[shape.kind])),
    })),
    toleranceM,
  };
}

function joined(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
