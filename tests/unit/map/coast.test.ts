import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsIn } from '../../../components/map/layers/coast.ts';
import { unitX, unitY } from '../../../components/map/layers/vector-geometry.ts';
import basemap from '../../../generated/basemap.json' with { type: 'json' };

const SITE = `public/basemap/${basemap.folder}`;
const FOLDER = `${SITE}/land`;
const cells: Record<string, string[]> = JSON.parse(readFileSync(`${SITE}/cells.json`, 'utf8'));
const { land: index = [] } = cells;

function isLand(lng: number, lat: number): boolean {
  const at = [unitX(lng), unitY(lat)] as const;
  const [key = ''] = cellsIn([...at, ...at]);
  if (!index.includes(key)) return false;
  const rings: number[][] = JSON.parse(readFileSync(`${FOLDER}/${key}.json`, 'utf8'));
  return rings.filter((ring) => isInside(lng * 1000, lat * 1000, ring)).length % 2 === 1;
}

function isInside(px: number, py: number, [x = 0, y = 0, ...steps]: number[]): boolean {
  let inside = false;
  let [ax, ay] = [x, y];
  for (let i = 0; i < steps.length; i += 2) {
    const [bx, by] = [ax + (steps[i] ?? 0), ay + (steps[i + 1] ?? 0)];
    if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return inside;
}

describe('the coast for close views', () => {
  it('has every cell that the index names', () => {
    const files = Object.entries(cells).flatMap(([folder, keys]) => keys.map((key) => `${SITE}/${folder}/${key}.json`));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(Object.keys(cells)).toEqual(['land', 'borders-en', 'borders-zh', 'parts']);
    expect(index.length).toBeGreaterThan(400);
  });

  it.each([
    ['Pudong', 121.54, 31.22],
    ['Hong Kong Island', 114.19, 22.26],
    ['Manhattan', -73.97, 40.78],
    ['Venice mainland', 12.2, 45.5],
    ['Suva', 178.35, -18.05],
    ['Anadyr, east of 170°', 177.4, 64.6],
    ['the middle of Australia', 134, -25],
  ])('knows %s as land', (_name, lng, lat) => {
    expect(isLand(lng, lat)).toBe(true);
  });

  it.each([
    ['the East China Sea', 123.5, 31],
    ['the strait of Dover', 1.4, 51.05],
    ['the Caspian Sea', 51, 41],
    ['the Pacific at the date line', -179.9, 10],
  ])('knows %s as water', (_name, lng, lat) => {
    expect(isLand(lng, lat)).toBe(false);
  });
});
