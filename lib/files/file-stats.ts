import type { FileStats } from '../domain/file-report.ts';
import { areaM2 } from '../geo/area.ts';
import { distanceM } from '../geo/distance.ts';
import { type FileShape, latOf, lngOf, type Position } from './file-shape.ts';

/** Ups and downs count from this size: what is less is the noise of a receiver. */
const CLIMB_M = 5;

export function statsOf(shapes: readonly FileShape[]): FileStats {
  const of = (kind: FileShape['kind']) => shapes.filter((shape) => shape.kind === kind);
  const [lines, areas] = [of('line'), of('area')];
  const climbs = lines.flatMap(({ parts }) => parts).flatMap((part) => climbOf(part) ?? []);
  const times = rangeOf(shapes, 3);
  const heights = climbs.length > 0 ? rangeOf(lines, 2) : undefined;
  const rings = areas.map(({ parts }) => Math.abs(parts.reduce((sum, ring) => sum + ringAreaM2(ring, parts), 0)));
  return {
    points: of('point').length,
    lines: lines.length,
    areas: areas.length,
    vertices: shapes.reduce((sum, { parts }) => sum + parts.reduce((count, part) => count + part.length, 0), 0),
    ...(lines.length > 0 && { lengthM: Math.round(sumOf(lines.flatMap(({ parts }) => parts.map(lengthM)))) }),
    ...(climbs.length > 0 && {
      ascentM: Math.round(sumOf(climbs.map(({ up }) => up))),
      descentM: Math.round(sumOf(climbs.map(({ down }) => down))),
    }),
    ...(heights && { lowestM: Math.round(heights[0]), highestM: Math.round(heights[1]) }),
    ...(areas.length > 0 && { areaM2: Math.round(sumOf(rings)) }),
    ...(times && { fromMs: times[0], toMs: times[1] }),
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

const at = (position: Position | undefined) => ({ lng: lngOf(position), lat: latOf(position) });

function lengthM(part: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < part.length; i++) sum += distanceM(at(part[i - 1]), at(part[i]));
  return sum;
}

/** A ring inside another one of the same shape is a hole: it counts negative. */
function ringAreaM2(ring: Position[], rings: readonly Position[][]): number {
  const size = areaM2(ring.map(at));
  const [first] = ring;
  const around = rings.filter((other) => other !== ring && first && isIn(first, other)).length;
  return around % 2 === 0 ? size : -size;
}

function isIn([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi, xj, yj] = [lngOf(ring[i]), latOf(ring[i]), lngOf(ring[j]), latOf(ring[j])];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Ups and downs between turning points at least CLIMB_M apart; undefined without heights. */
function climbOf(part: readonly Position[]): { up: number; down: number } | undefined {
  let [up, down] = [0, 0];
  let turn: number | undefined;
  for (const [, , height = Number.NaN] of part) {
    if (!Number.isFinite(height)) continue;
    turn ??= height;
    const change = height - turn;
    if (Math.abs(change) < CLIMB_M) continue;
    if (change > 0) up += change;
    else down -= change;
    turn = height;
  }
  return turn === undefined ? undefined : { up, down };
}

function rangeOf(shapes: readonly FileShape[], field: 2 | 3): [number, number] | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { parts } of shapes) {
    for (const part of parts) {
      for (const position of part) {
        const value = position[field] ?? Number.NaN;
        if (value < least) least = value;
        if (value > most) most = value;
      }
    }
  }
  return least <= most ? [least, most] : undefined;
}
