import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pointsOf, WORLD_UNIT } from './data/steps.mjs';

const FOLDER = 'lib/http/mcp/view';
const SCRIPTS = ['host.js', 'map.js', 'view.js'];
/** Degrees: an island that is smaller is not seen at the scale where the land is drawn. */
const SMALLEST = 0.4;

/**
 * Writes generated/map-view.json, where it differs: the page that other assistants' clients show beside a result, in one
 * piece, since it may load nothing. Needs the basemap.
 */
export function buildMapView(root) {
  const read = (name) => readFileSync(join(root, FOLDER, name), 'utf8');
  const html = read('view.html')
    .replace('__CSS__', () => read('view.css'))
    .replace('__JS__', () => SCRIPTS.map((name) => inOnePiece(read(name))).join('\n'))
    .replace('"__LAND__"', () => JSON.stringify(landOf(root)));
  const file = join(root, 'generated/map-view.json');
  const text = `${JSON.stringify({ html })}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** A module's text for a script that has the others' text as well. */
const inOnePiece = (text) => text.replace(/^import .*\n/gm, '').replace(/^export /gm, '');

/** Outer rings of all land, to a tenth of a degree, without the borders between countries. */
function landOf(root) {
  const { folder } = JSON.parse(readFileSync(join(root, 'generated/basemap.json'), 'utf8'));
  const world = JSON.parse(readFileSync(join(root, 'public/basemap', folder, 'world-zh.json'), 'utf8'));
  return world
    .flat()
    .map(([outer]) => coarse(pointsOf(outer, WORLD_UNIT)))
    .filter((ring) => ring.length >= 3 && sizeOf(ring) >= SMALLEST);
}

function coarse(ring) {
  const points = ring.map((position) => position.map((degrees) => Math.round(degrees * 10) / 10));
  return points.filter(([lng, lat], at) => at === 0 || lng !== points[at - 1][0] || lat !== points[at - 1][1]);
}

function sizeOf(ring) {
  const [lngs, lats] = [0, 1].map((axis) => ring.map((position) => position[axis]));
  return Math.max(Math.max(...lngs) - Math.min(...lngs), Math.max(...lats) - Math.min(...lats));
}
