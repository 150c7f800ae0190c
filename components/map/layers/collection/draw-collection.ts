import type { Draw } from '../canvas-layer.ts';
import { type Frame, frameOf, isInFrame, worldOf } from './frame.ts';
import { groupPoints, radiusOf } from './group-points.ts';
import type { Projected } from './projected.ts';

interface Paint {
  color: string;
  /** The ring around points, and the casing of lines. */
  edge: string;
  text: string;
  isLifted: boolean;
  /** 1, less for an older answer. */
  opacity: number;
}

/** Points of a line nearer than this to the one before, in pixels, are left out. */
const STEP = 0.9;
/** Longer lines have no casing: it would be drawn for little and take as long again. */
const MOST_CASED = 30_000;
const RINGS_AT_ONCE = 50;
const MANY_RINGS = 2_000;

export function drawCollection(shapes: Projected, paint: Paint): Draw {
  return (context, map, toCanvas) => {
    const ratio = window.devicePixelRatio || 1;
    const size = map.getSize().clone();
    size.x = context.canvas.width / ratio;
    size.y = context.canvas.height / ratio;
    const frame = frameOf(map, toCanvas, size);
    context.lineCap = 'round';
    context.globalAlpha = paint.opacity;
    drawAreas(context, shapes, frame, paint);
    context.lineJoin = 'round';
    drawLines(context, shapes, frame, paint);
    drawPoints(context, shapes, frame, paint);
  };
}

function partsInFrame(shapes: Projected, frame: Frame, kind: number): { part: number; world: number }[] {
  const found: { part: number; world: number }[] = [];
  for (let part = 0; part < shapes.kinds.length; part++) {
    if (shapes.kinds[part] !== kind) continue;
    const world = worldOf(shapes, part, frame.middle);
    if (isInFrame(shapes, part, world, frame, 8)) found.push({ part, world });
  }
  return found;
}

/** Adds a part to the path; returns how many of its points were needed. */
function trace(
  context: CanvasRenderingContext2D,
  shapes: Projected,
  frame: Frame,
  part: number,
  world: number,
): number {
  const { xs, ys, starts } = shapes;
  const { scale, left, top } = frame;
  const [from, to] = [starts[part] ?? 0, starts[part + 1] ?? 0];
  let [lastX, lastY, count] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const x = ((xs[i] ?? 0) + world) * scale + left;
    const y = (ys[i] ?? 0) * scale + top;
    if (i === from) context.moveTo(x, y);
    else if (i < to - 1 && Math.abs(x - lastX) < STEP && Math.abs(y - lastY) < STEP) continue;
    else context.lineTo(x, y);
    [lastX, lastY] = [x, y];
    count++;
  }
  return count;
}

function drawAreas(
  context: CanvasRenderingContext2D,
  shapes: Projected,
  frame: Frame,
  { color, isLifted, opacity }: Paint,
): void {
  const rings = partsInFrame(shapes, frame, 2);
  context.fillStyle = color;
  context.strokeStyle = color;
  const isMany = rings.length > MANY_RINGS;
  context.lineWidth = isMany ? 1 : 2;
  // Round corners of hairlines take long, and nobody sees them.
  context.lineJoin = isMany ? 'bevel' : 'round';
  for (let from = 0; from < rings.length; ) {
    const to = batchEnd(rings, shapes, from);
    context.beginPath();
    for (const { part, world } of rings.slice(from, to)) {
      trace(context, shapes, frame, part, world);
      context.closePath();
    }
    context.globalAlpha = opacity * (isLifted ? 0.28 : 0.14);
    context.fill('evenodd');
    context.globalAlpha = opacity;
    context.stroke();
    from = to;
  }
}

/** A path of many rings takes much longer than the same rings in several; those of one area stay together. */
function batchEnd(rings: readonly { part: number }[], { owners }: Projected, from: number): number {
  const ownerOf = (at: number) => owners[rings[at]?.part ?? -1];
  let to = Math.min(from + RINGS_AT_ONCE, rings.length);
  while (to < rings.length && ownerOf(to) === ownerOf(to - 1)) to++;
  return to;
}

function drawLines(
  context: CanvasRenderingContext2D,
  shapes: Projected,
  frame: Frame,
  { color, edge, isLifted }: Paint,
): void {
  const lines = partsInFrame(shapes, frame, 1);
  if (lines.length === 0) return;
  context.beginPath();
  let count = 0;
  for (const { part, world } of lines) count += trace(context, shapes, frame, part, world);
  const width = isLifted ? 5 : 3.5;
  if (count <= MOST_CASED) {
    context.strokeStyle = edge;
    context.lineWidth = width + 2.5;
    context.stroke();
  }
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

function drawPoints(
  context: CanvasRenderingContext2D,
  shapes: Projected,
  frame: Frame,
  { color, edge, text }: Paint,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = '600 12px system-ui, sans-serif';
  context.lineWidth = 2;
  context.strokeStyle = edge;
  for (const group of groupPoints(shapes, frame)) {
    context.beginPath();
    context.arc(group.x, group.y, radiusOf(group), 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
    context.stroke();
    if (group.count === 1) continue;
    context.fillStyle = text;
    context.fillText(shortCount(group.count), group.x, group.y + 0.5);
  }
}

const shortCount = (count: number) =>
  count < 1_000 ? String(count) : `${(count / 1_000).toFixed(count < 10_000 ? 1 : 0)}k`;
