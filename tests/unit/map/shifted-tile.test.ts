import { describe, expect, it } from 'vitest';
import { shiftedTile } from '../../../components/map/layers/shifted-tile.ts';
import { unitX, unitY } from '../../../components/map/layers/vector-geometry.ts';
import { wgsToGcj } from '../../../lib/geo/crs.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';

const CITIES: Record<string, LngLat> = {
  北京: { lng: 116.3913, lat: 39.9066 },
  上海: { lng: 121.4903, lat: 31.2363 },
  三亚: { lng: 109.5082, lat: 18.2479 },
  深圳: { lng: 114.0545, lat: 22.5446 },
  拉萨: { lng: 91.1172, lat: 29.6576 },
  喀什: { lng: 75.9891, lat: 39.4677 },
  漠河: { lng: 122.5361, lat: 52.9721 },
  青岛: { lng: 120.3826, lat: 36.0671 },
};

const wholeAt = (zoom: number) => 256 * 2 ** zoom;
const pixelAt = ({ lng, lat }: LngLat, zoom: number) => ({
  x: unitX(lng) * wholeAt(zoom),
  y: unitY(lat) * wholeAt(zoom),
});
const metresPerPixel = (lat: number, zoom: number) => (40_075_016 * Math.cos((lat * Math.PI) / 180)) / wholeAt(zoom);

/** Pixels between where the drawn tile shows a place and where the place is on the map. */
function offBy(place: LngLat, zoom: number): number {
  const wanted = pixelAt(place, zoom);
  const tile = { x: Math.floor(wanted.x / 256), y: Math.floor(wanted.y / 256), z: zoom };
  const { from, matrix } = shiftedTile(tile);
  const [a, b, c, d, e, f] = matrix;
  // Where the GCJ-02 tiles have it, brought back through the inverse of the matrix.
  const shown = pixelAt(wgsToGcj(place), zoom);
  const [x, y] = [shown.x - from.x * 256 - e, shown.y - from.y * 256 - f];
  const determinant = a * d - b * c;
  const at = { x: tile.x * 256 + (d * x - c * y) / determinant, y: tile.y * 256 + (a * y - b * x) / determinant };
  return Math.hypot(at.x - wanted.x, at.y - wanted.y);
}

/** Places up to some 20 km around, by a fixed lattice that meets no tile's grid. */
const around = ({ lng, lat }: LngLat) =>
  Array.from({ length: 40 }, (_, i) => ({
    lng: lng + 0.0137 * ((i * 7) % 23) - 0.15,
    lat: lat + 0.0071 * ((i * 5) % 29) - 0.1,
  }));

describe('tiles in GCJ-02', () => {
  it.each(Object.entries(CITIES))('show what is in %s within half a metre at the zooms of streets', (_name, city) => {
    for (const zoom of [14, 15, 16, 17, 18])
      for (const place of around(city).filter((each) => distanceM(wgsToGcj(each), each) > 0))
        expect(offBy(place, zoom) * metresPerPixel(place.lat, zoom)).toBeLessThan(0.5);
  });

  it('show the rest of the zooms within half a pixel', () => {
    for (const zoom of [9, 10, 11, 12, 13])
      for (const place of around(CITIES.北京 ?? { lng: 0, lat: 0 })) expect(offBy(place, zoom)).toBeLessThan(0.5);
  });

  it('are some hundred metres off where nothing is done about it', () => {
    for (const city of Object.values(CITIES)) expect(distanceM(city, wgsToGcj(city))).toBeGreaterThan(100);
  });

  it('stay where they are outside mainland China', () => {
    for (const [x, y, z] of [
      [13_964, 7_226, 14], // Hong Kong, Causeway Bay
      [8_188, 5_448, 14], // London
    ] as const) {
      const { from, columns, rows, matrix } = shiftedTile({ x, y, z });
      expect([from, columns, rows]).toEqual([{ x, y }, 1, 1]);
      for (const [index, value] of [1, 0, 0, 1, 0, 0].entries()) expect(matrix[index]).toBeCloseTo(value, 6);
    }
  });

  it('need no more of them than lie under a tile', () => {
    for (const city of Object.values(CITIES))
      for (const zoom of [10, 14, 18]) {
        const { x, y } = pixelAt(city, zoom);
        const { columns, rows } = shiftedTile({ x: Math.floor(x / 256), y: Math.floor(y / 256), z: zoom });
        expect(Math.max(columns, rows)).toBeLessThanOrEqual(3);
      }
  });
});
