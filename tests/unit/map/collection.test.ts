import { describe, expect, it } from 'vitest';
import { isInFrame, worldOf } from '../../../components/map/layers/collection/frame.ts';
import { groupPoints, radiusOf } from '../../../components/map/layers/collection/group-points.ts';
import { mercatorY, projected } from '../../../components/map/layers/collection/projected.ts';
import type { FileShape } from '../../../lib/files/file-shape.ts';
import { packed } from '../../../lib/files/packed.ts';

const dot = (lng: number, lat: number): FileShape => ({ name: '', kind: 'point', parts: [[[lng, lat]]] });

/** A canvas of 800 × 600 with a place in its middle. */
function frameAt(lng: number, lat: number, zoom: number) {
  const scale = 256 * 2 ** zoom;
  const middle = lng / 360 + 0.5;
  return {
    scale,
    left: 400 - middle * scale,
    top: 300 - mercatorY(lat) * scale,
    width: 800,
    height: 600,
    middle,
    zoom,
  };
}

describe('many points on one canvas', () => {
  it('are all drawn, as groups that add up', () => {
    const points = Array.from({ length: 100_000 }, (_, i) => dot(10 + (i % 400) / 400, 50 + Math.floor(i / 400) / 600));
    const shapes = projected(packed(points));
    const start = performance.now();
    const groups = groupPoints(shapes, frameAt(10.5, 50.2, 9));
    expect(performance.now() - start).toBeLessThan(500);
    expect(groups.length).toBeLessThan(200);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(100_000);
  });

  it('are drawn by themselves if they are few, or close enough', () => {
    const few = projected(packed(Array.from({ length: 300 }, (_, i) => dot(10 + i / 10_000, 50))));
    expect(groupPoints(few, frameAt(10, 50, 9))).toHaveLength(300);
    const many = projected(packed(Array.from({ length: 3_000 }, (_, i) => dot(10 + i / 10_000_000, 50))));
    expect(groupPoints(many, frameAt(10, 50, 17))).toHaveLength(3_000);
    expect(groupPoints(many, frameAt(10, 50, 16)).length).toBeLessThan(5);
  });

  it('are groups that do not overlap', () => {
    const shapes = projected(
      packed(Array.from({ length: 5_000 }, (_, i) => dot(10 + Math.sin(i * 12.9), 50 + Math.cos(i * 78.2)))),
    );
    const groups = groupPoints(shapes, frameAt(10.1, 50.1, 8)).filter(({ count }) => count > 1);
    const gaps = groups.flatMap((a, at) =>
      groups.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - radiusOf(a) - radiusOf(b)),
    );
    expect(gaps.length).toBeGreaterThan(50);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(-0.001);
  });

  it('stay grouped as they are while the map is dragged', () => {
    const shapes = projected(
      packed(Array.from({ length: 2_000 }, (_, i) => dot(10 + (i % 50) / 100, 50 + Math.floor(i / 50) / 100))),
    );
    const sizes = (lng: number) => groupPoints(shapes, frameAt(lng, 50.2, 10)).map(({ count }) => count);
    expect(sizes(10.26)).toEqual(sizes(10.25));
  });

  it('on the other side of the antimeridian are drawn beside it', () => {
    const shapes = projected(packed([dot(-179.9, 0), dot(179.9, 0)]));
    const [west, east] = groupPoints(shapes, frameAt(180, 0, 8)).map(({ x }) => x);
    expect(west).toBeGreaterThan(400);
    expect(east).toBeLessThan(400);
  });
});

describe('lines on the canvas', () => {
  const line = (...path: number[][]): FileShape => ({ name: '', kind: 'line', parts: [path] });

  it('take the short way across the antimeridian', () => {
    const shapes = projected(packed([line([179, 0], [-179, 0])]));
    expect((shapes.xs[1] ?? 0) - (shapes.xs[0] ?? 0)).toBeCloseTo(2 / 360);
    const world = worldOf(shapes, 0, -179 / 360 + 0.5);
    expect(isInFrame(shapes, 0, world, frameAt(-179, 0, 8), 0)).toBe(true);
  });

  it('out of the picture are not drawn', () => {
    const shapes = projected(packed([line([10, 50], [11, 50])]));
    const frame = frameAt(100, 50, 8);
    expect(isInFrame(shapes, 0, worldOf(shapes, 0, frame.middle), frame, 8)).toBe(false);
  });
});
