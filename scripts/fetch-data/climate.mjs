/**
 * The climate zones on a grid of half a degree → the text of lib/providers/climate-cells.ts: 360 rows from the south pole on,
 * each of 720 cells from 180° W, as runs of "count, zone", where sea is "." and a count of 1 is left out.
 * zoneAt(lat, lng): the zone of the cell with this centre, or undefined.
 */
export function climateSource(zoneAt) {
  const rows = Array.from({ length: 360 }, (_, row) =>
    runsOf(Array.from({ length: 720 }, (_, column) => zoneAt(row / 2 - 89.75, column / 2 - 179.75) ?? '.')),
  );
  return `/** Climate zones by cells of half a degree: see climate-grid.ts. Written by npm run data:fetch. Source: NOTICE, "Climate zones". */
export const CLIMATE_CELLS = \`${rows.join('\n')}\`;
`;
}

function runsOf(cells) {
  const runs = [];
  for (const zone of cells) {
    const last = runs.at(-1);
    if (last?.zone === zone) last.count += 1;
    else runs.push({ zone, count: 1 });
  }
  return runs.map(({ zone, count }) => `${count > 1 ? count : ''}${zone}`).join('');
}
