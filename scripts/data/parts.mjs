import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CELL_DEG, encoded, inCellsOf, writeCells } from './cells.mjs';
import { inCells } from './lines-in-cells.mjs';
import { provinceLines } from './provinces.mjs';
import { pointsOf, steps, WORLD_UNIT } from './steps.mjs';
import { thinned } from './thinned.mjs';
import { lakes, NATURE_UNIT, readNature, rivers } from './water.mjs';

/** Wide views show rivers that are named up to this zoom, and areas wider than so many degrees. */
const WIDE = { river: 6, lakeDeg: 0.7, iceDeg: 4, tolerance: { water: 0.06, ice: 0.1, province: 0.1 } };
/** From here on views are close. */
const CLOSE_ZOOM = 6;
/** Close views: less than a pixel at zoom 8. */
const TOLERANCE_DEG = 0.004;

/**
 * Writes what lies on the land beside its borders. wide.json is for views of whole countries, in fiftieths of a degree:
 * { rivers: [[zoom, line], …], lakes: [[ring, …], …], ice: […], provinces: [[zoom, line], …] }; parts/, with one file per cell of
 * 10°, for close ones, in thousandths and with urban areas. Returns the cells and their size.
 */
export function buildParts(root) {
  const nature = readNature();
  const areas = (list) => list.map((rings) => rings.map((ring) => pointsOf(ring, NATURE_UNIT)));
  const what = {
    rivers: rivers(nature),
    lakes: lakes(nature),
    ice: areas(nature.ice),
    urban: areas(nature.urban),
    provinces: provinceLines(),
  };
  writeFileSync(join(root, 'generated/basemap/wide.json'), JSON.stringify(wideOf(what)));
  const cells = cellsOf(what);
  return { cells, bytes: writeCells(root, 'parts', cells) };
}

function wideOf({ rivers, lakes, ice, provinces }) {
  const { tolerance } = WIDE;
  const line = (points, by) => steps(thinned(points, by), WORLD_UNIT);
  const area = (rings, by) => rings.map((ring) => line(ring, by)).filter((ring) => ring.length >= 8);
  return {
    rivers: rivers
      .filter(({ zoom }) => zoom <= WIDE.river)
      .map((river) => [river.zoom, line(river.line, tolerance.water)]),
    lakes: lakes.filter(({ sizeDeg }) => sizeDeg >= WIDE.lakeDeg).map(({ rings }) => area(rings, tolerance.water)),
    ice: ice.filter(([ring]) => spanOf(ring) >= WIDE.iceDeg).map((rings) => area(rings, tolerance.ice)),
    provinces: provinces
      .filter(({ from }) => from < CLOSE_ZOOM)
      .map((border) => [border.from, line(border.line, tolerance.province)])
      .filter(([, points]) => points.length >= 4),
  };
}

const spanOf = (ring) => Math.max(...ring.map(([x]) => x)) - Math.min(...ring.map(([x]) => x));

function cellsOf({ rivers, lakes, ice, urban, provinces }) {
  const cells = new Map();
  const partsAt = (key) => {
    const known = cells.get(key) ?? { rivers: [], lakes: [], ice: [], urban: [], provinces: [] };
    cells.set(key, known);
    return known;
  };
  const fine = (points) => thinned(points, TOLERANCE_DEG);
  const addLine = (kind, line, zoom) => {
    for (const [key, pieces] of inCells([fine(line)], CELL_DEG, encoded))
      partsAt(key)[kind].push(...pieces.map((piece) => [zoom, piece]));
  };
  for (const { zoom, line } of rivers) addLine('rivers', line, zoom);
  for (const { from, line } of provinces) addLine('provinces', line, from);
  const areas = { lakes: lakes.map(({ rings }) => rings), ice, urban };
  for (const [kind, list] of Object.entries(areas))
    for (const rings of list) {
      const byCell = new Map();
      for (const ring of rings)
        for (const [key, part] of inCellsOf(fine(ring))) byCell.set(key, [...(byCell.get(key) ?? []), part]);
      for (const [key, parts] of byCell) partsAt(key)[kind].push(parts);
    }
  return cells;
}
