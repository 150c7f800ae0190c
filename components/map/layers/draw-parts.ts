import type { Tile } from './draw-tile.ts';
import type { Parts, Shape } from './parts.ts';
import { RIVERS_TO } from './place-labels.ts';
import { MARGIN, SIZE, trace } from './trace.ts';

export interface PartsPaint {
  lake: string;
  river: string;
  province: string;
  built: string;
  ice: string;
}

/** What is generalised does not follow what is seen close up: from here on it fades. */
const FADE = { from: 9, by: 0.16, least: 0.35 };
/** From here on the coast is the detailed one, and what was built is more than a dot. */
const CLOSE_FROM = 6;
/** Closer than this what was built has steps of a kilometre, as its satellite saw it. */
const BUILT_TO = 11;
/** Points of a line nearer than this to the one before are left out, pixels. */
const NEAR_PX = 1;
const DASH = [4, 3];
/** From here on bends of rivers are rounded. */
const ROUND_FROM = 8;

/** Built-up areas, ice, lakes, rivers and the borders of provinces; those of countries belong over them. */
export function drawParts(tile: Tile, parts: readonly Parts[], zoom: number, paint: PartsPaint): void {
  const { context } = tile;
  const fade = Math.max(FADE.least, 1 - Math.max(0, zoom - FADE.from) * FADE.by);
  const isClose = zoom >= CLOSE_FROM;
  context.save();
  // On the land alone: what is generalised more than the coast would lie in the sea.
  if (isClose) context.globalCompositeOperation = 'source-atop';
  for (const { ice } of parts) fillAreas(tile, ice, paint.ice);
  context.globalAlpha = fade;
  if (isClose && zoom <= BUILT_TO) fillAtOnce(tile, parts, paint.built);
  context.globalAlpha = 1;
  for (const { lakes } of parts) fillAreas(tile, lakes, paint.lake);
  context.globalAlpha = fade;
  if (zoom <= RIVERS_TO) strokeRivers(tile, parts, zoom, paint.river);
  context.globalAlpha = 1;
  strokeProvinces(tile, parts, zoom, paint.province);
  context.restore();
}

/** Rivers shown since the same zoom are one path: strokes cost more than points. */
function strokeRivers(tile: Tile, parts: readonly Parts[], zoom: number, color: string): void {
  const { context } = tile;
  context.strokeStyle = color;
  context.lineCap = 'round';
  const near = parts.flatMap(({ rivers }) => rivers.filter((river) => river.from <= zoom && !isOutside(tile, river)));
  for (const from of new Set(near.map((river) => river.from))) {
    context.lineWidth = widthOf(zoom - from, zoom);
    context.beginPath();
    for (const river of near)
      if (river.from === from) (zoom >= ROUND_FROM ? roundedLine : plainLine)(tile, river.points);
    context.stroke();
  }
}

/** Wider the longer a river has been shown, and the larger it is thereby. */
const widthOf = (shown: number, zoom: number) => Math.min(zoom < CLOSE_FROM ? 1.4 : 2.6, 0.7 + shown * 0.3);

function strokeProvinces(tile: Tile, parts: readonly Parts[], zoom: number, color: string): void {
  const { context } = tile;
  const near = parts.flatMap(({ provinces }) =>
    provinces.filter((border) => border.from <= zoom && !isOutside(tile, border)),
  );
  if (near.length === 0) return;
  context.strokeStyle = color;
  context.lineWidth = zoom < CLOSE_FROM ? 0.7 : 1;
  context.lineCap = 'butt';
  context.setLineDash(DASH);
  context.beginPath();
  for (const { points } of near) plainLine(tile, points);
  context.stroke();
}

/** Areas of one file as one path: they do not overlap. */
function fillAreas(tile: Tile, areas: readonly Shape[][], color: string): void {
  const { context, scale, left, top } = tile;
  const near = areas.filter(([outer]) => outer && !isOutside(tile, outer));
  if (near.length === 0) return;
  context.fillStyle = color;
  context.beginPath();
  for (const { points } of near.flat()) trace(context, points, scale, left, top);
  context.fill('evenodd');
}

/** As one shape, so that where cells overlap no seam shines through. */
function fillAtOnce(tile: Tile, parts: readonly Parts[], color: string): void {
  const { context, scale, left, top } = tile;
  const outlines = parts.flatMap(({ urban }) => urban.flatMap(([outer]) => outer ?? []));
  const near = outlines.filter((outer) => !isOutside(tile, outer));
  if (near.length === 0) return;
  context.fillStyle = color;
  context.beginPath();
  for (const { points } of near) trace(context, points, scale, left, top);
  context.fill();
}

function isOutside({ scale, left, top }: Tile, { box }: Shape): boolean {
  return (
    box[2] * scale < left - MARGIN ||
    box[0] * scale > left + SIZE + MARGIN ||
    box[3] * scale < top - MARGIN ||
    box[1] * scale > top + SIZE + MARGIN
  );
}

/** The parts of a line near the tile, without the points that fall together. */
function plainLine({ context, scale, left, top }: Tile, points: Float64Array): void {
  let isDown = false;
  let [px, py] = [(points[0] ?? 0) * scale - left, (points[1] ?? 0) * scale - top];
  const last = points.length - 2;
  for (let i = 2; i <= last; i += 2) {
    const x = (points[i] ?? 0) * scale - left;
    const y = (points[i + 1] ?? 0) * scale - top;
    if (i < last && Math.abs(x - px) < NEAR_PX && Math.abs(y - py) < NEAR_PX) continue;
    if (isAway(px, px, x) || isAway(py, py, y)) isDown = false;
    else {
      if (!isDown) context.moveTo(px, py);
      context.lineTo(x, y);
      isDown = true;
    }
    px = x;
    py = y;
  }
}

/** The same, through the middles between its points. */
function roundedLine({ context, scale, left, top }: Tile, points: Float64Array): void {
  const last = points.length - 2;
  const at = (i: number): [number, number] => {
    const bounded = Math.max(0, Math.min(last, i));
    return [(points[bounded] ?? 0) * scale - left, (points[bounded + 1] ?? 0) * scale - top];
  };
  let isDown = false;
  for (let i = 0; i <= last; i += 2) {
    const [[px, py], [x, y], [nx, ny]] = [at(i - 2), at(i), at(i + 2)];
    if (isAway(px, x, nx) || isAway(py, y, ny)) {
      isDown = false;
      continue;
    }
    // From the middle before a point to the middle after it; at both ends these are the ends.
    if (!isDown) context.moveTo((px + x) / 2, (py + y) / 2);
    context.quadraticCurveTo(x, y, (x + nx) / 2, (y + ny) / 2);
    isDown = true;
  }
}

const isAway = (a: number, b: number, c: number) => Math.max(a, b, c) < -MARGIN || Math.min(a, b, c) > SIZE + MARGIN;
