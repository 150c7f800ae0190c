// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createMap } from '../../../lib/http/mcp/view/map.js';

const LINE = {
  type: 'Feature',
  properties: { name: '苏堤' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [120.13, 30.23],
      [120.14, 30.26],
    ],
  },
};

/** The map in a box of a size that can change, and where the ends of its line are drawn. */
function mapIn(width: number, height: number) {
  const size = { width, height };
  const box = document.createElement('div');
  Object.defineProperty(box, 'clientWidth', { get: () => size.width });
  Object.defineProperty(box, 'clientHeight', { get: () => size.height });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const map = createMap({ box, pictures: document.createElement('div'), svg, land: [], tiles: null });
  const ends = () =>
    (
      svg
        .querySelector('path[stroke]')
        ?.getAttribute('d')
        ?.match(/[-\d.]+|NaN/g) ?? []
    ).map(Number);
  return { map, size, ends };
}

describe('M10: the map beside a result', () => {
  it.each([
    [60, 360],
    [500, 40],
    [0, 0],
  ])('M10: draws in a box of %i by %i pixels', (width, height) => {
    const { map, ends } = mapIn(width, height);
    map.show([LINE]);
    expect(ends()).toHaveLength(4);
    expect(ends().every(Number.isFinite)).toBe(true);
  });

  it('M10: fits again in a box of another size, unless it was moved', () => {
    const { map, size, ends } = mapIn(0, 0);
    map.show([LINE]);
    Object.assign(size, { width: 700, height: 360 });
    map.resize();
    const wide = mapIn(700, 360);
    wide.map.show([LINE]);
    expect(ends()).toEqual(wide.ends());

    const lengthOf = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: number[]) => Math.hypot(x2 - x1, y2 - y1);
    map.zoomBy(-2);
    const before = ends();
    size.width = 300;
    map.resize();
    expect(lengthOf(ends())).toBeCloseTo(lengthOf(before), 0);
    expect(ends()[0]).toBeCloseTo((before[0] ?? 0) - 200, 0);
  });
});
