import { distanceM } from '../geo/distance.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { CLIMATE_CELLS } from './climate-cells.ts';

/** The grid: cells of half a degree, which only land has; rows from the south pole, columns from 180° W. */
export const WIDTH = 720;
export const HEIGHT = 360;
const CELL_DEG = 0.5;
const M_PER_DEGREE = 111_195;

let cells: readonly (string | undefined)[] | undefined;

/** By cell, row after row, the climate zone as Köppen's letters; undefined is sea. */
export function climateCells(): readonly (string | undefined)[] {
  cells ??= [...CLIMATE_CELLS.matchAll(/(\d*)([A-Z][A-Z]?[a-z]*|\.)/g)].flatMap(([, count, zone]) =>
    new Array<string | undefined>(Number(count || 1)).fill(zone === '.' ? undefined : zone),
  );
  return cells;
}

/** The climate zone of the nearest cell whose centre lies within a distance; undefined out at sea. at: WGS-84. */
export function climateAt(at: LngLat, withinM: number): string | undefined {
  let [nearest, nearestM] = [undefined as string | undefined, withinM];
  for (const { zone, centre } of cellsAround(at, withinM)) {
    const distance = distanceM(at, centre);
    if (distance > nearestM) continue;
    [nearest, nearestM] = [zone, distance];
  }
  return nearest;
}

/** The cells of land whose centres may lie within a distance. The grid is round from east to west. */
function* cellsAround({ lng, lat }: LngLat, withinM: number) {
  const known = climateCells();
  const up = withinM / M_PER_DEGREE;
  const narrowest = Math.cos((Math.min(90, Math.abs(lat) + up) * Math.PI) / 180);
  const aside = Math.min(180, up / Math.max(narrowest, 1e-9));
  const [south, north] = [rowOf(lat - up), rowOf(lat + up)].map((row) => Math.min(HEIGHT - 1, Math.max(0, row)));
  const [west, east] = [Math.floor((lng - aside + 180) / CELL_DEG), Math.floor((lng + aside + 180) / CELL_DEG)];
  for (let row = south ?? 0; row <= (north ?? 0); row++) {
    for (let column = west; column <= Math.min(east, west + WIDTH - 1); column++) {
      const round = ((column % WIDTH) + WIDTH) % WIDTH;
      const zone = known[row * WIDTH + round];
      if (zone !== undefined) yield { zone, centre: centreOf(row, round) };
    }
  }
}

const rowOf = (lat: number) => Math.floor((lat + 90) / CELL_DEG);

const centreOf = (row: number, column: number): LngLat => ({
  lng: (column + 0.5) * CELL_DEG - 180,
  lat: (row + 0.5) * CELL_DEG - 90,
});
