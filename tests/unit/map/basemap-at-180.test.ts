import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import basemap from '../../../generated/basemap.json' with { type: 'json' };
import { pointsOf, WORLD_UNIT } from '../../../scripts/data/steps.mjs';

const read = <Rows>(name: string): Rows =>
  JSON.parse(readFileSync(`public/basemap/${basemap.folder}/${name}`, 'utf8')) as Rows;

/** By English name, the rings of each country in degrees. */
function countriesIn(language: string): [string, [number, number][][]][] {
  const names = read<[string, string][]>(`names-${language}.json`);
  return read<number[][][][]>(`world-${language}.json`).map((areas, index) => [
    names[index]?.[1] ?? '?',
    areas.flat().map((steps) => pointsOf(steps, WORLD_UNIT) as [number, number][]),
  ]);
}

describe('the embedded basemap at the antimeridian', () => {
  it.each(['en', 'zh'])('has no border that runs around the world (%s)', (language) => {
    const around = countriesIn(language).flatMap(([name, rings]) =>
      rings
        .flatMap((ring) => ring.slice(1).map((point, index) => [ring[index] ?? point, point] as const))
        // Along the pole itself there is nothing to see.
        .filter(([[before, lat], [lng]]) => lat > -89 && Math.abs(lng - before) > 180)
        .map(([from, to]) => `${name}: ${from} → ${to}`),
    );
    expect(around).toEqual([]);
  });

  it.each([
    ['Fiji', -20, -15],
    ['Russia', 62, 72],
  ])('keeps what %s has on both sides', (name, south, north) => {
    const [, rings = []] = countriesIn('en').find(([nameEn]) => nameEn === name) ?? [];
    const near = rings.flat().filter(([lng, lat]) => Math.abs(lng) > 178 && lat > south && lat < north);
    expect(near.some(([lng]) => lng < 0)).toBe(true);
    expect(near.some(([lng]) => lng > 0)).toBe(true);
  });
});
