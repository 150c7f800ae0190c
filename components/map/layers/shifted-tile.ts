import { shiftedToGcj } from '../../../lib/geo/crs.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { isInMainlandChina } from '../../../lib/geo/mainland-china.ts';
import { SIZE } from './trace.ts';
import { unitX, unitY } from './vector-geometry.ts';

interface TileAt {
  x: number;
  y: number;
  z: number;
}

/** Where a tile of the map lies in the grid of GCJ-02 tiles. */
export interface ShiftedTile {
  /** The first tile needed, and how many from there to the east and south. */
  from: { x: number; y: number };
  columns: number;
  rows: number;
  /**
   * Affine: pixel (x, y) of the map's tile → pixel (a·x + c·y + e, b·x + d·y + f) from the north-west corner of the
   * first tile needed. The shift varies so slowly that within a tile nothing is off by more than 0.5 m from zoom 14 on,
   * and by half a pixel before.
   */
  matrix: [a: number, b: number, c: number, d: number, e: number, f: number];
}

export function shiftedTile(tile: TileAt): ShiftedTile {
  const isShifted = touchesMainland(tile);
  const at = (dx: number, dy: number) => pixelOf(placeAt(tile, dx, dy), tile.z, isShifted);
  const [northWest, northEast] = [at(0, 0), at(1, 0)];
  const [southWest, southEast] = [at(0, 1), at(1, 1)];
  const corners = [northWest, northEast, southWest, southEast];
  const from = { x: first(corners.map(({ x }) => x)), y: first(corners.map(({ y }) => y)) };
  const slope = (a1: number, a0: number, b1: number, b0: number) => (a1 - a0 + b1 - b0) / (2 * SIZE);
  const a = slope(northEast.x, northWest.x, southEast.x, southWest.x);
  const b = slope(northEast.y, northWest.y, southEast.y, southWest.y);
  const c = slope(southWest.x, northWest.x, southEast.x, northEast.x);
  const d = slope(southWest.y, northWest.y, southEast.y, northEast.y);
  const half = SIZE / 2;
  const middle = { x: mean(corners.map(({ x }) => x)), y: mean(corners.map(({ y }) => y)) };
  return {
    from,
    columns: 1 + last(corners.map(({ x }) => x)) - from.x,
    rows: 1 + last(corners.map(({ y }) => y)) - from.y,
    matrix: [a, b, c, d, middle.x - half * (a + c) - from.x * SIZE, middle.y - half * (b + d) - from.y * SIZE],
  };
}

/** Samples per edge: a tile at the border is shifted as a whole if any of them is inside. */
const SAMPLES = 4;

function touchesMainland(tile: TileAt): boolean {
  for (let row = 0; row <= SAMPLES; row++)
    for (let column = 0; column <= SAMPLES; column++)
      if (isInMainlandChina(placeAt(tile, column / SAMPLES, row / SAMPLES))) return true;
  return false;
}

/** The place at a share of the tile's width and height. */
function placeAt({ x, y, z }: TileAt, dx: number, dy: number): LngLat {
  const side = 2 ** z;
  const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + dy)) / side))) * (180 / Math.PI);
  return { lng: ((x + dx) / side) * 360 - 180, lat };
}

function pixelOf(place: LngLat, z: number, isShifted: boolean) {
  const { lng, lat } = isShifted ? shiftedToGcj(place) : place;
  const scale = SIZE * 2 ** z;
  return { x: unitX(lng) * scale, y: unitY(lat) * scale };
}

/** What arithmetic leaves of a whole number. */
const NEARLY = 1e-6;
const first = (pixels: number[]) => Math.floor((Math.min(...pixels) + NEARLY) / SIZE);
const last = (pixels: number[]) => Math.ceil((Math.max(...pixels) - NEARLY) / SIZE) - 1;
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
