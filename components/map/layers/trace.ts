import { clipRing } from './clip-ring.ts';
import type { CoastLine } from './coast.ts';

export const SIZE = 256;

/** Pixels outside the tile kept by the clipped shapes, so that no stroke follows a tile's edge. */
export const MARGIN = 8;

/** The parts of a line near the tile, without those along a cell's edge. */
export function traceLine(
  context: CanvasRenderingContext2D,
  { points, onEdge }: CoastLine,
  scale: number,
  left: number,
  top: number,
): void {
  let isDown = false;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const ax = (points[i] ?? 0) * scale - left;
    const ay = (points[i + 1] ?? 0) * scale - top;
    const bx = (points[i + 2] ?? 0) * scale - left;
    const by = (points[i + 3] ?? 0) * scale - top;
    const isFar =
      Math.max(ax, bx) < -MARGIN ||
      Math.min(ax, bx) > SIZE + MARGIN ||
      Math.max(ay, by) < -MARGIN ||
      Math.min(ay, by) > SIZE + MARGIN;
    if (isFar || onEdge[i / 2]) {
      isDown = false;
      continue;
    }
    if (!isDown) context.moveTo(ax, ay);
    context.lineTo(bx, by);
    isDown = true;
  }
}

export function trace(context: CanvasPath, ring: Float64Array, scale: number, left: number, top: number) {
  const pixels: number[] = [];
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (let i = 0; i < ring.length; i += 2) {
    const px = (ring[i] ?? 0) * scale - left;
    const py = (ring[i + 1] ?? 0) * scale - top;
    if (Math.abs(px - lastX) < 0.7 && Math.abs(py - lastY) < 0.7) continue;
    pixels.push(px, py);
    lastX = px;
    lastY = py;
  }
  const clipped = clipRing(pixels, -MARGIN, SIZE + MARGIN);
  if (clipped.length < 6) return false;
  context.moveTo(clipped[0] ?? 0, clipped[1] ?? 0);
  for (let i = 2; i < clipped.length; i += 2) context.lineTo(clipped[i] ?? 0, clipped[i + 1] ?? 0);
  context.closePath();
  return true;
}
