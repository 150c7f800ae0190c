import type { LngLat } from '../../geo/lng-lat.ts';
import { HEIGHT, WIDTH } from '../climate-grid.ts';
import { landCells } from './land-cells.ts';

/** How many cells off the land a place on the coast may lie. */
const SHORE_CELLS = 2;

/** The number of each cell's landmass; 0 is sea. */
export function landLabels(): Int32Array {
  const isLand = landCells();
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

export function labelAt(known: Int32Array, { lat, lng }: LngLat): number {
  const row = Math.min(HEIGHT - 1, Math.floor((lat + 90) * 2));
  const column = Math.floor((((lng + 180) % 360) + 360) * 2) % WIDTH;
  for (let reach = 0; reach <= SHORE_CELLS; reach++) {
    const near = around(row * WIDTH + column, reach).find((cell) => known[cell]);
    if (near !== undefined) return known[near] ?? 0;
  }
  return 0;
}

/** The cells within reach of one; the grid wraps round from east to west. */
function around(cell: number, reach: number): number[] {
  const [row, column] = [Math.floor(cell / WIDTH), cell % WIDTH];
  const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  return steps.flatMap((down) =>
    row + down < 0 || row + down >= HEIGHT
      ? []
      : steps.map((right) => (row + down) * WIDTH + ((column + right + WIDTH) % WIDTH)),
  );
}
