import type { Near } from './coast.ts';
import { MARGIN, SIZE, trace, traceLine } from './trace.ts';
import type { UnitPolygon } from './vector-geometry.ts';

export interface Tile {
  context: CanvasRenderingContext2D;
  scale: number;
  left: number;
  top: number;
}

/** Countries as they are filled, then what `between` draws on the land, then their borders over it. */
export function drawCountries(
  { context, scale, left, top }: Tile,
  countries: readonly UnitPolygon[][],
  between: () => void,
): void {
  const paths: Path2D[] = [];
  for (const polygons of countries) {
    const path = new Path2D();
    let isEmpty = true;
    for (const { rings, box } of polygons) {
      const isOutside =
        box[2] * scale < left - MARGIN ||
        box[0] * scale > left + SIZE + MARGIN ||
        box[3] * scale < top - MARGIN ||
        box[1] * scale > top + SIZE + MARGIN;
      if (isOutside) continue;
      for (const ring of rings) isEmpty = !trace(path, ring, scale, left, top) && isEmpty;
    }
    if (isEmpty) continue;
    context.fill(path, 'evenodd');
    paths.push(path);
  }
  between();
  for (const path of paths) context.stroke(path);
}

/** The same of the detailed coast. */
export function drawCoast({ context, scale, left, top }: Tile, { land, borders }: Near, between: () => void): void {
  context.beginPath();
  for (const { points } of land) trace(context, points, scale, left, top);
  context.fill();
  between();
  context.beginPath();
  for (const line of [...land, ...borders]) traceLine(context, line, scale, left, top);
  context.stroke();
}
