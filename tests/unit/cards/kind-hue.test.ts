import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hueOf } from '../../../components/cards/kind-hue.ts';
import { CATEGORY_TABLE } from '../../../lib/domain/category-table.ts';

const COLORS = [
  ...readFileSync('app/globals.css', 'utf8').matchAll(/\[data-hue="(\w+)"\] \{\s+--marker: (#\w{6});/g),
].map(([, hue = '', color = '']) => [hue, color] as const);
const GROUNDS = {
  white: '#ffffff',
  land: '#f6f4ee',
  water: '#bfd9e8',
  'dark land': '#1b2127',
  'dark water': '#0f2633',
};

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
  it('bears white letters, and is seen on land and water of either map', () => {
    expect(COLORS).toHaveLength(9);
    for (const [hue, color] of COLORS) {
      expect.soft(contrast(color, GROUNDS.white), hue).toBeGreaterThanOrEqual(4.5);
      for (const [ground, other] of Object.entries(GROUNDS))
        expect.soft(contrast(color, other), `${hue} on ${ground}`).toBeGreaterThanOrEqual(2.9);
    }
  });

  it('is not taken for another', () => {
    for (const [hue, color] of COLORS)
      for (const [other, its] of COLORS)
        if (other > hue) expect.soft(apart(color, its), `${hue}, ${other}`).toBeGreaterThan(20);
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
