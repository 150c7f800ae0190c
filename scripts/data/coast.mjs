import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { inCells } from './lines-in-cells.mjs';
import { readSource } from './sources.mjs';
import { steps } from './steps.mjs';

const CELL_DEG = 10;
/** Cells extend this far beyond their edge, so that neighbours leave no seam. */
const OVERLAP_DEG = 0.02;
/** Coordinates are written as whole thousandths of a degree, about 110 m. */
const UNIT = 1000;

/**
 * Writes generated/basemap/land/: the coast for close-up views, from Natural Earth 1:10m, one file per cell of 10°:
 * rings of [x, y, dx, dy, …] in thousandths of a degree. Likewise in borders-en/ and borders-zh/ the land borders as
 * lines of the same form. cells.json lists the cells that each of the three folders has. Returns their size for the log.
 */
export function buildCoast(root) {
  const land = JSON.parse(readSource('land-10m.json.br'));
  const rings = feature(land, land.objects.land).features.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(),
  );
  const cells = new Map();
  for (const ring of rings) {
    for (const [key, box] of cellsOf(ring)) {
      const clipped = encoded(closed(clip(ring, box)));
      if (clipped.length >= 8) cells.set(key, [...(cells.get(key) ?? []), clipped]);
    }
  }
  const folders = { land: cells, ...borderCells(rings) };
  const bytes = Object.entries(folders).reduce((sum, [name, files]) => sum + writeCells(root, name, files), 0);
  const index = Object.fromEntries(Object.entries(folders).map(([name, files]) => [name, [...files.keys()].sort()]));
  writeFileSync(join(root, 'generated/basemap/cells.json'), JSON.stringify(index));
  return `coast ${cells.size} cells, ${Math.round(bytes / 1000)} kB`;
}

/** Writes one file per cell. Returns their size. */
function writeCells(root, name, cells) {
  const folder = join(root, 'generated/basemap', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [key, list] of cells) {
    const text = JSON.stringify(list);
    bytes += text.length;
    writeFileSync(join(folder, `${key}.json`), text);
  }
  return bytes;
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

function isInside([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function boxOf(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

/** The cells that a ring may touch: [key, clip box]. The key counts from 180° W and 90° S. */
function* cellsOf(ring) {
  const [west, south, east, north] = boxOf(ring);
  const index = (value, origin) => Math.floor((value + origin) / CELL_DEG);
  for (let x = index(west, 180); x <= Math.min(35, index(east, 180)); x++) {
    for (let y = index(south, 90); y <= Math.min(17, index(north, 90)); y++) {
      const left = x * CELL_DEG - 180;
      const bottom = y * CELL_DEG - 90;
      yield [
        `${x}-${y}`,
        [left - OVERLAP_DEG, bottom - OVERLAP_DEG, left + CELL_DEG + OVERLAP_DEG, bottom + CELL_DEG + OVERLAP_DEG],
      ];
    }
  }
}

/** A ring clipped to a box. Source: Sutherland–Hodgman. */
function clip(ring, [west, south, east, north]) {
  let points = ring.slice(0, -1);
  for (const [axis, bound, sign] of [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ]) {
    const kept = [];
    points.forEach((to, i) => {
      const from = points.at(i - 1);
      const [a, b] = [(from[axis] - bound) * sign, (to[axis] - bound) * sign];
      if (a >= 0 !== b >= 0) {
        const share = a / (a - b);
        const cut = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
        cut[axis] = bound;
        kept.push(cut);
      }
      if (b >= 0) kept.push(to);
    });
    points = kept;
  }
  return points;
}

const encoded = (points) => steps(points, UNIT);

const closed = (points) => [...points, ...points.slice(0, 1)];
