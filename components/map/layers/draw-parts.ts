import type { Tile } from './draw-tile.ts';
import type { Parts, Shape } from './parts.ts';
import { MARGIN, SIZE, trace } from './trace.ts';

export interface PartsPaint {
  lake: string;
  river: string;
  province: string;
  built: string;
  ice: string;
}

/** The lines of generalised rivers do not follow what is seen close up: from here on they fade. */
const FADE = { from: 9, by: 0.16, least: 0.35 };
/** Before, what was built is a dot. */
const URBAN_FROM = 6;
const DASH = [4, 3];
/** From here on bends of rivers are rounded. */
const ROUND_FROM = 8;

/** Built-up areas, ice, lakes, rivers and the borders of provinces; those of countries belong over them. */
export function drawParts(tile: Tile, parts: readonly Parts[], zoom: number, paint: PartsPaint): void {
  const { context } = tile;
  const fade = Math.max(FADE.least, 1 - Math.max(0, zoom - FADE.from) * FADE.by);
  context.save();
  // On the land alone: what is generalised more than the coast would lie in the sea.
  context.globalCompositeOperation = 'source-atop';
  for (const { ice } of parts) fillAreas(tile, ice, paint.ice);
  context.globalAlpha = fade;
  if (zoom >= URBAN_FROM) fillAtOnce(tile, parts, paint.built);
  context.globalAlpha = 1;
  for (const { lakes } of parts) fillAreas(tile, lakes, paint.lake);
  context.globalAlpha = fade;
  context.strokeStyle = paint.river;
  context.lineCap = 'round';
  for (const { rivers } of parts)
    for (const river of rivers) {
      if (river.from > zoom || isOutside(tile, river)) continue;
      context.lineWidth = widthOf(zoom - river.from, zoom);
      context.beginPath();
      line(tile, river.points, zoom >= ROUND_FROM);
      context.stroke();
    }
  context.globalAlpha = 1;
  strokeProvinces(tile, parts, zoom, paint.province);
  context.restore();
}

/** Wider the longer a river has been shown, and the larger it is thereby. */
const widthOf = (shown: number, zoom: number) => Math.min(zoom < 6 ? 1.4 : 2.6, 0.7 + shown * 0.3);

function strokeProvinces(tile: Tile, parts: readonly Parts[], zoom: number, color: string): void {
  const { context } = tile;
  context.strokeStyle = color;
  context.lineWidth = zoom < 6 ? 0.7 : 1;
  context.lineCap = 'butt';
  context.setLineDash(DASH);
  context.beginPath();
  for (const { provinces } of parts)
    for (const border of provinces)
      if (border.from <= zoom && !isOutside(tile, border)) line(tile, border.points, false);
  context.stroke();
}

function fillAreas(tile: Tile, areas: readonly Shape[][], color: string): void {
  const { context, scale, left, top } = tile;
  context.fillStyle = color;
  for (const rings of areas) {
    const [outer] = rings;
    if (!outer || isOutside(tile, outer)) continue;
    context.beginPath();
    for (const { points } of rings) trace(context, points, scale, left, top);
    context.fill('evenodd');
  }
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

/** The parts of a line near the tile, through its points or, rounded, through the middles between them. */
function line({ context, scale, left, top }: Tile, points: Float64Array, isRounded: boolean): void {
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
    if (isRounded) context.quadraticCurveTo(x, y, (x + nx) / 2, (y + ny) / 2);
    else {
      context.lineTo(x, y);
      context.lineTo((x + nx) / 2, (y + ny) / 2);
    }
    isDown = true;
  }
}

const isAway = (a: number, b: number, c: number) => Math.max(a, b, c) < -MARGIN || Math.min(a, b, c) > SIZE + MARGIN;
