import { distanceM, greatCircle } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';

/** The climate grid: cells of half a degree, which only land has. */
const WIDTH = 720;
const HEIGHT = 360;
/** How many cells a place on the coast may lie beside the land. */
const SHORE_CELLS = 2;
/** Rows between two pauses, so that nothing else has to wait: about 10 ms. */
const ROWS_AT_ONCE = 4;

const cellAt = (lat: number, lng: number) => Math.floor((lat + 90) * 2) * WIDTH + Math.floor((lng + 180) * 2);

/**
 * What would make land of the sea around Japan, and carries no road: the strait between Hokkaido and Sakhalin, narrower than a
 * cell, and the island in that of Korea.
 */
const NO_CROSSING = [
  cellAt(45.7, 141.7),
  cellAt(45.7, 142.2),
  cellAt(45.7, 142.7),
  cellAt(34.2, 129.3),
  cellAt(34.6, 129.3),
];

let labels: Promise<Int32Array> | undefined;

/**
 * Whether a sea lies between two points that no land connects, WGS-84. Straits of less than about 50 km count as land: there
 * are bridges, tunnels and ferries for cars. false where one of them lies on no known land. The first line over open sea
 * takes a second, in which the map of the landmasses is made.
 */
export async function isOverSea(from: LngLat, to: LngLat): Promise<boolean> {
  if (!(await crossesOpenSea(from, to))) return false;
  labels ??= landLabels();
  const known = await labels;
  const [a, b] = [labelAt(known, from), labelAt(known, to)];
  return a !== 0 && b !== 0 && a !== b;
}

/** Farther from land is open sea, in km; a line is looked at in steps of as much. */
const OFFSHORE_KM = 40;

/** Whether the straight line leaves the land at all: most do not, and need no map of the landmasses. */
async function crossesOpenSea(from: LngLat, to: LngLat): Promise<boolean> {
  const { KoppenLookup } = await import('koppen-climate-lookup');
  const grid = KoppenLookup.getInstance();
  const steps = Math.ceil(distanceM(from, to) / (OFFSHORE_KM * 1_000));
  const isAtSea = ({ lat, lng }: LngLat) => grid.findNearest(lat, lng, OFFSHORE_KM) === null;
  return greatCircle(from, to, Math.max(1, steps)).some(isAtSea);
}

/** Of each cell the number of its landmass; 0 is sea. */
async function landLabels(): Promise<Int32Array> {
  const isLand = await landCells();
  const found = new Int32Array(WIDTH * HEIGHT);
  let count = 0;
  for (let cell = 0; cell < found.length; cell++) {
    if (!isLand[cell] || found[cell]) continue;
    count += 1;
    found[cell] = count;
    const open = [cell];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const next of around(at, 1)) {
        if (!isLand[next] || found[next]) continue;
        found[next] = count;
        open.push(next);
      }
    }
  }
  return found;
}

async function landCells(): Promise<Uint8Array> {
  const { KoppenLookup } = await import('koppen-climate-lookup');
  const grid = KoppenLookup.getInstance();
  const cells = new Uint8Array(WIDTH * HEIGHT);
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++)
      if (grid.findNearest(row / 2 - 89.75, column / 2 - 179.75, 1)) cells[row * WIDTH + column] = 1;
    if (row % ROWS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  for (const cell of NO_CROSSING) cells[cell] = 0;
  return cells;
}

function labelAt(known: Int32Array, { lat, lng }: LngLat): number {
  const row = Math.min(HEIGHT - 1, Math.floor((lat + 90) * 2));
  const column = Math.floor((((lng + 180) % 360) + 360) * 2) % WIDTH;
  for (let reach = 0; reach <= SHORE_CELLS; reach++) {
    const near = around(row * WIDTH + column, reach).find((cell) => known[cell]);
    if (near !== undefined) return known[near] ?? 0;
  }
  return 0;
}

/** The cells so near to one; the grid is round from east to west. */
function around(cell: number, reach: number): number[] {
  const [row, column] = [Math.floor(cell / WIDTH), cell % WIDTH];
  const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  return steps.flatMap((down) =>
    row + down < 0 || row + down >= HEIGHT
      ? []
      : steps.map((right) => (row + down) * WIDTH + ((column + right + WIDTH) % WIDTH)),
  );
}
