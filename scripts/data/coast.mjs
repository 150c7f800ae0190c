import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { boxOf, CELL_DEG, encoded, inCellsOf, isInside, writeCells } from './cells.mjs';
import { featuresOf } from './features-of.mjs';
import { inCells } from './lines-in-cells.mjs';
import { buildParts } from './parts.mjs';
import { readSource } from './sources.mjs';

/**
 * Writes generated/basemap/land/: the coast for close-up views, from Natural Earth 1:10m, one file per cell of 10°:
 * rings of [x, y, dx, dy, …] in thousandths of a degree. Likewise in borders-en/ and borders-zh/ the land borders as
 * lines of the same form, and in parts/ what parts.mjs says. cells.json lists the cells that each of the four folders has.
 * Returns their size for the log.
 */
export function buildCoast(root) {
  const land = JSON.parse(readSource('land-10m.json.br'));
  const rings = featuresOf(land, land.objects.land).flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(),
  );
  const cells = new Map();
  for (const ring of rings)
    for (const [key, clipped] of inCellsOf(ring)) cells.set(key, [...(cells.get(key) ?? []), clipped]);
  const folders = { land: cells, ...borderCells(rings) };
  const bytes = Object.entries(folders).reduce((sum, [name, files]) => sum + writeCells(root, name, files), 0);
  const parts = buildParts(root);
  const all = { ...folders, parts: parts.cells };
  const index = Object.fromEntries(Object.entries(all).map(([name, files]) => [name, [...files.keys()].sort()]));
  writeFileSync(join(root, 'generated/basemap/cells.json'), JSON.stringify(index));
  return `coast ${cells.size} cells, ${Math.round(bytes / 1000)} kB; parts ${parts.cells.size} cells, ${Math.round(parts.bytes / 1000)} kB`;
}

/** The land borders of either map, by cell. */
function borderCells(coast) {
  const atlas = JSON.parse(readSource('borders-10m.json.br'));
  const english = feature(atlas, atlas.objects.borders).geometry.coordinates;
  const chinese = JSON.parse(readSource('world-zh.json.br'));
  const polygons = chinese.features.flatMap(({ geometry, properties }) =>
    geometry
      ? (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((parts) => ({
          name: properties.name,
          ring: parts[0],
        }))
      : [],
  );
  const han = [...sharedEdges(polygons.map(({ ring }) => ring)), ...seaMarks(polygons, coast)];
  const cells = (lines) => inCells(lines, CELL_DEG, (line) => encoded(line));
  return { 'borders-en': cells(english), 'borders-zh': cells(han) };
}

/** Edges shared by two areas, joined into lines. */
function sharedEdges(rings) {
  const count = new Map();
  const keyOf = (a, b) => [a.join(), b.join()].sort().join(';');
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const key = keyOf(ring[i - 1], ring[i]);
      count.set(key, (count.get(key) ?? 0) + 1);
    }
  const lines = [];
  for (const ring of rings) {
    let line = null;
    for (let i = 1; i < ring.length; i++) {
      const key = keyOf(ring[i - 1], ring[i]);
      if ((count.get(key) ?? 0) < 2) {
        line = null;
        continue;
      }
      count.set(key, 0);
      if (!line) {
        line = [ring[i - 1]];
        lines.push(line);
      }
      line.push(ring[i]);
    }
  }
  return lines;
}

/** What the Chinese map draws in the South China Sea: parts of China that are on no land of the detailed coast. */
function seaMarks(polygons, coast) {
  return polygons
    .filter(({ name, ring }) => {
      const [west, south, east, north] = boxOf(ring);
      const isSmallInSouth = name === '中国' && north < 26 && west > 105 && (east - west) * (north - south) < 2;
      const middle = [(west + east) / 2, (south + north) / 2];
      return isSmallInSouth && !coast.some((other) => isInside(middle, other));
    })
    .map(({ ring }) => ring);
}
