import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hueOf } from '../../../components/cards/kind-hue.ts';
import { CATEGORY_TABLE } from '../../../lib/domain/category-table.ts';

const COLORS = [
  ...readFileSync('app/globals.css', 'utf8').matchAll(/\[data-hue="(\w+)"\] \{\s+--marker: (#\w{6});/g),
].map(([, hue = '', color = '']) => [hue, color] as const);
/** The value of a variable in the first rule of the sheet that opens with the selector. */
const valueIn = (sheet: string, selector: string, name: string) =>
  new RegExp(`${selector} \\{[^}]*${name}: (#\\w{6});`).exec(readFileSync(sheet, 'utf8'))?.[1] ?? '';
const MAP = 'components/map/map.css';
const PAGE = 'app/globals.css';
/** What a marker is seen against: its ring, which is the surface of the theme, and beyond that the map. */
const GROUNDS = {
  ring: valueIn(PAGE, '\\n:root', '--surface'),
  land: valueIn(MAP, '\\.wt-map', '--map-land'),
  water: valueIn(MAP, '\\.wt-map', '--map-water'),
  'dark ring': valueIn(PAGE, ':root\\[data-theme="dark"\\]', '--surface'),
  'dark land': valueIn(MAP, '\\.wt-map\\[data-dark\\]', '--map-land'),
  'dark water': valueIn(MAP, '\\.wt-map\\[data-dark\\]', '--map-water'),
};
const WHITE = '#ffffff';
/** WCAG 2.2, 1.4.3: the number in a marker is text. */
const LEAST_OF_TEXT = 4.5;
/** WCAG 2.2, 1.4.11: the marker itself is not. */
const LEAST_OF_SHAPE = 3;

/** Linear red, green and blue. Source: IEC 61966-2-1. */
const linear = (hex: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number];
const luminance = (hex: string) => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
/** CIE 1976 L*, a*, b*, of daylight. */
const lab = (hex: string): [number, number, number] => {
  const [r, g, b] = linear(hex);
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(luminance(hex));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};
const apart = (one: string, other: string) => Math.hypot(...lab(one).map((part, at) => part - (lab(other)[at] ?? 0)));

describe('the hue of a kind of place', () => {
  it('bears white letters, and is seen on its ring, land and water of either map', () => {
    expect(COLORS).toHaveLength(9);
    for (const [hue, color] of COLORS) {
      expect.soft(contrast(color, WHITE), hue).toBeGreaterThanOrEqual(LEAST_OF_TEXT);
      for (const [ground, other] of Object.entries(GROUNDS)) {
        expect(other, ground).toMatch(/^#\w{6}$/);
        expect.soft(contrast(color, other), `${hue} on ${ground}`).toBeGreaterThanOrEqual(LEAST_OF_SHAPE);
      }
    }
  });

  it('is not taken for another', () => {
    for (const [hue, color] of COLORS)
      for (const [other, its] of COLORS)
        if (other > hue) expect.soft(apart(color, its), `${hue}, ${other}`).toBeGreaterThanOrEqual(20);
  });

  it('is known for what people look for most, and a town has none', () => {
    expect(['cafe', 'hotpot', 'museum', 'park', 'subway', 'pharmacy', 'hotel', 'mall', 'toilets'].map(hueOf)).toEqual([
      'cafe',
      'food',
      'sight',
      'nature',
      'transport',
      'health',
      'stay',
      'shop',
      'service',
    ]);
    expect([hueOf('city'), hueOf('country'), hueOf(undefined)]).toEqual([undefined, undefined, undefined]);
    const kinds = CATEGORY_TABLE.trim()
      .split('\n')
      .map((row) => row.split('|')[0]);
    expect(kinds.filter((kind) => hueOf(kind)).length / kinds.length).toBeGreaterThan(0.8);
  });
});
