/** The climate grid: half-degree cells, defined only on land. */
export const WIDTH = 720;

export const HEIGHT = 360;

/** Rows between two pauses, so that nothing else has to wait: about 10 ms. */
const ROWS_AT_ONCE = 4;

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

export async function landCells(): Promise<Uint8Array> {
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
