// @vitest-environment happy-dom
import L from 'leaflet';
import { describe, expect, it } from 'vitest';
import { type CountryRow, putCountries } from '../../../components/map/layers/country-labels.ts';
import { type LabelStyle, labelPainter } from '../../../components/map/layers/label-painter.ts';

const STYLE: LabelStyle = { size: 12, weight: 400, color: 'ink', anchor: 'middle', room: 4 };

/** A canvas of 400 × 300 at which every letter is 7 wide, and what was done on it. */
function canvas() {
  const done: string[] = [];
  let font = '';
  const context = {
    canvas: { width: 400, height: 300 },
    getTransform: () => ({ a: 1 }),
    measureText(text: string) {
      done.push(`measure ${text}`);
      return { width: text.length * 7 };
    },
    fillText: (text: string) => done.push(`${font.slice(0, 8)} ${text}`),
    strokeText: () => {},
    set font(value: string) {
      font = value;
      done.push('font');
    },
  };
  return { context: context as unknown as CanvasRenderingContext2D, done };
}

describe('names on a canvas', () => {
  it('are measured once, however often the map is drawn, and each size by itself', () => {
    const { context, done } = canvas();
    for (const size of [12, 12, 14, 12]) {
      const painter = labelPainter(context, 'halo');
      expect(painter.put('Lhasa', L.point(100, 100), { ...STYLE, size })).toBe(true);
    }
    expect(done.filter((each) => each === 'measure Lhasa')).toHaveLength(2);
    expect(done.filter((each) => each.endsWith('px Lhasa'))).toEqual([
      '400 12px Lhasa',
      '400 12px Lhasa',
      '400 14px Lhasa',
      '400 12px Lhasa',
    ]);
  });

  it('are drawn in their own font after one that was only measured', () => {
    const { context, done } = canvas();
    const painter = labelPainter(context, 'halo');
    painter.put('Lhasa', L.point(100, 100), STYLE);
    painter.widthOf('Nagqu', { ...STYLE, size: 20 });
    painter.put('Lhasa', L.point(100, 200), STYLE);
    expect(done.at(-1)).toBe('400 12px Lhasa');
  });

  it('of countries out of sight are not measured', () => {
    const { context, done } = canvas();
    const rows: CountryRow[] = [
      ['甲', 'Near', 0.1, 0.1, 0.2],
      ['乙', 'Far', 0.9, 0.9, 0.2],
    ];
    const paint = { text: 'ink', muted: 'grey', water: 'blue', halo: 'land' };
    putCountries(labelPainter(context, 'halo'), rows, { zoom: 3, locale: 'en', paint, toCanvas: (at) => at });
    expect(done.filter((each) => each.startsWith('measure'))).toEqual(['measure Near']);
  });
});
