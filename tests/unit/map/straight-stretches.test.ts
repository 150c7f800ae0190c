import { describe, expect, it } from 'vitest';
import { straightStretches } from '../../../components/map/vector-tiles/straight-stretches.ts';

const line = (...points: [number, number][]) => points.map(([x, y]) => ({ x, y }));
/** A quarter of a circle of this radius, in steps of 3°. */
const bend = (radius: number) =>
  Array.from({ length: 31 }, (_, index) => {
    const angle = (index * 3 * Math.PI) / 180;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });

describe('a name along a street', () => {
  it('stands in its middle, and again after a while to both sides', () => {
    expect(straightStretches(line([0, 0], [200, 0]), 100, 320)).toEqual([
      { from: { x: 50, y: 0 }, to: { x: 150, y: 0 } },
    ]);
    const starts = straightStretches(line([0, 0], [1_000, 0]), 100, 320).map(({ from }) => from.x);
    expect(starts).toHaveLength(3);
    expect(starts[0]).toBe(450);
    expect(
      Math.min(...starts.map((a, i) => Math.min(...starts.filter((_, j) => j !== i).map((b) => Math.abs(a - b))))),
    ).toBeGreaterThanOrEqual(320);
  });

  it('has no room on a shorter one', () => {
    expect(straightStretches(line([0, 0], [60, 0], [90, 10]), 100, 320)).toEqual([]);
    expect(straightStretches(line([0, 0]), 100, 320)).toEqual([]);
    expect(straightStretches([], 100, 320)).toEqual([]);
  });

  it('follows a gentle bend, and leaves out a sharp one', () => {
    expect(straightStretches(bend(400), 100, 320).length).toBeGreaterThan(0);
    expect(straightStretches(bend(60), 80, 320)).toEqual([]);
    // Round a corner it moves to the longer leg.
    const [first] = straightStretches(line([0, 0], [0, 60], [150, 60]), 100, 320);
    expect(first?.from.y).toBeGreaterThan(55);
  });
});
