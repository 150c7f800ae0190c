import { describe, expect, it } from 'vitest';
import type { FileShape } from '../../../lib/files/file-shape.ts';
import { packed } from '../../../lib/files/packed.ts';
import { withinBudget } from '../../../lib/files/within-budget.ts';

const sizeOf = (shapes: readonly FileShape[]) => shapes.flatMap(({ parts }) => parts).flat().length;
const dot = (lng: number, lat: number): FileShape => ({ name: '', kind: 'point', parts: [[[lng, lat]]] });
/** A wavy line along the 50th parallel: one wave a tenth of a degree. */
const wave = (points: number): FileShape => ({
  name: 'wave',
  kind: 'line',
  parts: [Array.from({ length: points }, (_, i) => [i / 1000, 50 + 0.001 * Math.sin((i * Math.PI) / 50)])],
});

describe('shapes with too many points', () => {
  it('within the budget stay as they are', () => {
    expect(withinBudget([wave(100)], 100)).toEqual({ shapes: [wave(100)], toleranceM: 0 });
  });

  it('lose the points of a line that matter least, and tell how far it strays', () => {
    const { shapes, toleranceM } = withinBudget([wave(20_000)], 2_000);
    expect(sizeOf(shapes)).toBeLessThanOrEqual(2_000);
    expect(sizeOf(shapes)).toBeGreaterThan(1_500);
    expect(toleranceM).toBeGreaterThan(0);
    expect(toleranceM).toBeLessThan(20);
    expect(shapes[0]?.parts[0]?.[0]).toEqual([0, 50]);
    expect(shapes[0]?.parts[0]?.at(-1)?.[0]).toBeCloseTo(19.999);
  });

  it('keep a ring a ring', () => {
    const ring = Array.from({ length: 5_000 }, (_, i) => [Math.cos(i / 795.8), Math.sin(i / 795.8)]);
    const { shapes } = withinBudget([{ name: '', kind: 'area', parts: [ring] }], 50);
    expect(sizeOf(shapes)).toBeGreaterThan(20);
    expect(sizeOf(shapes)).toBeLessThanOrEqual(51);
  });

  it('keep some of very many points, and the largest of very many areas', () => {
    const points = Array.from({ length: 10_000 }, (_, i) => dot((i % 360) - 180, (i % 170) - 85));
    expect(withinBudget(points, 2_000)).toMatchObject({ toleranceM: Number.POSITIVE_INFINITY });
    expect(sizeOf(withinBudget(points, 2_000).shapes)).toBe(2_000);
    const square = (size: number): FileShape => ({
      name: String(size),
      kind: 'area',
      parts: [
        [
          [0, 0],
          [size, 0],
          [size, size],
          [0, size],
        ],
      ],
    });
    const squares = Array.from({ length: 100 }, (_, i) => square((i + 1) / 100));
    const { shapes } = withinBudget(squares, 40);
    expect(shapes.map(({ name }) => name)).toEqual(squares.slice(90).map(({ name }) => name));
  });
});

it('shapes in one block keep their points, parts and names', () => {
  const pack = packed([
    dot(1, 2),
    {
      name: 'L',
      kind: 'line',
      parts: [
        [
          [3, 4],
          [5, 6],
        ],
        [
          [7, 8],
          [9, 10],
        ],
      ],
    },
  ]);
  expect([...pack.coordinates]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect([...pack.starts]).toEqual([0, 1, 3, 5]);
  expect([...pack.kinds]).toEqual([0, 1, 1]);
  expect([...pack.owners]).toEqual([0, 1, 1]);
  expect(pack.names).toEqual(['', 'L']);
});
