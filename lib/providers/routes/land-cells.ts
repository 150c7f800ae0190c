import { climateCells, WIDTH } from '../climate-grid.ts';

const cellAt = (lat: number, lng: number) => Math.floor((lat + 90) * 2) * WIDTH + Math.floor((lng + 180) * 2);

/**
 * Carries no road, but would turn the sea around Japan into land: the strait between Hokkaido and Sakhalin, narrower
 * than a cell, and the island in the Korea Strait.
 */
const NO_CROSSING = [
  cellAt(45.7, 141.7),
  cellAt(45.7, 142.2),
  cellAt(45.7, 142.7),
  cellAt(34.2, 129.3),
  cellAt(34.6, 129.3),
];

/** By cell of the climate grid, 1 for land and 0 for sea. */
export function landCells(): Uint8Array {
  const cells = Uint8Array.from(climateCells(), (zone) => (zone === undefined ? 0 : 1));
  for (const cell of NO_CROSSING) cells[cell] = 0;
  return cells;
}
