import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import basemap from '../../../generated/basemap.json' with { type: 'json' };

const FOLDER = `public/basemap/${basemap.folder}`;

interface Basemap {
  features: { properties: { nameEn: string }; geometry: { type: string; coordinates: unknown } }[];
}

const ringsOf = ({ type, coordinates }: Basemap['features'][number]['geometry']) =>
  (type === 'Polygon' ? [coordinates] : coordinates) as [number, number][][][];

describe('the embedded basemap at the antimeridian', () => {
  it.each(['en', 'zh'])('has no border that runs around the world (%s)', (language) => {
    const { features } = JSON.parse(readFileSync(`${FOLDER}/world-${language}.json`, 'utf8')) as Basemap;
    const around = features.flatMap(({ properties, geometry }) =>
      ringsOf(geometry)
        .flat()
        .flatMap((ring) => ring.slice(1).map((point, index) => [ring[index] ?? point, point] as const))
        // Along the pole itself there is nothing to see.
        .filter(([[before, lat], [lng]]) => lat > -89 && Math.abs(lng - before) > 180)
        .map(([from, to]) => `${properties.nameEn}: ${from} → ${to}`),
    );
    expect(around).toEqual([]);
  });

  it.each([
    ['Fiji', -20, -15],
    ['Russia', 62, 72],
  ])('keeps what %s has on both sides', (name, south, north) => {
    const { features } = JSON.parse(readFileSync(`${FOLDER}/world-en.json`, 'utf8')) as Basemap;
    const country = features.find(({ properties }) => properties.nameEn === name);
    const points = country ? ringsOf(country.geometry).flat(2) : [];
    const near = points.filter(([lng, lat]) => Math.abs(lng) > 178 && lat > south && lat < north);
    expect(near.some(([lng]) => lng < 0)).toBe(true);
    expect(near.some(([lng]) => lng > 0)).toBe(true);
  });
});
