import type L from 'leaflet';
import { type Frame, frameOf, isInFrame, worldOf } from './frame.ts';
import { type Group, groupPoints, radiusOf } from './group-points.ts';
import type { Projected } from './projected.ts';

/** How far beside a line still counts, in pixels; a finger needs more. */
const REACH = { fine: 6, coarse: 18 };

export type Hit = { kind: 'group'; group: Group } | { kind: 'shape'; owner: number };

/** What lies under a click, in container pixels: points before lines before areas. */
export function hitCollection(shapes: Projected, map: L.Map, at: L.Point): Hit | undefined {
  const frame = frameOf(map, (point) => map.latLngToContainerPoint(point), map.getSize());
  const reach = window.matchMedia('(pointer: coarse)').matches ? REACH.coarse : REACH.fine;
  const near = groupPoints(shapes, frame)
    .map((group) => ({ group, beyond: Math.hypot(group.x - at.x, group.y - at.y) - radiusOf(group) }))
    .filter(({ beyond }) => beyond <= reach)
    .sort((a, b) => a.beyond - b.beyond)[0]?.group;
  if (near && near.count > 1) return { kind: 'group', group: near };
  if (near) return { kind: 'shape', owner: shapes.owners[partOf(shapes, near.index)] ?? 0 };
  const line = partAt(shapes, frame, 1, (part, world) => distanceTo(shapes, frame, part, world, at) <= reach);
  const part = line ?? partAt(shapes, frame, 2, (ring, world) => isInRing(shapes, frame, ring, world, at));
  return part === undefined ? undefined : { kind: 'shape', owner: shapes.owners[part] ?? 0 };
}

/** The part that begins at a point; starts ascend. */
function partOf({ starts }: Projected, index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

function partAt(
  shapes: Projected,
  frame: Frame,
  kind: number,
  isHit: (part: number, world: number) => boolean,
): number | undefined {
  for (let part = shapes.kinds.length - 1; part >= 0; part--) {
    if (shapes.kinds[part] !== kind) continue;
    const world = worldOf(shapes, part, frame.middle);
    if (isInFrame(shapes, part, world, frame, REACH.coarse) && isHit(part, world)) return part;
  }
  return undefined;
}

const xAt = ({ xs }: Projected, { scale, left }: Frame, i: number, world: number) =>
  ((xs[i] ?? 0) + world) * scale + left;
const yAt = ({ ys }: Projected, { scale, top }: Frame, i: number) => (ys[i] ?? 0) * scale + top;

function distanceTo(shapes: Projected, frame: Frame, part: number, world: number, { x, y }: L.Point): number {
  let least = Number.POSITIVE_INFINITY;
  const [from, to] = [shapes.starts[part] ?? 0, shapes.starts[part + 1] ?? 0];
  for (let i = from + 1; i < to; i++) {
    const [x0, y0] = [xAt(shapes, frame, i - 1, world), yAt(shapes, frame, i - 1)];
    const [dx, dy] = [xAt(shapes, frame, i, world) - x0, yAt(shapes, frame, i) - y0];
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square));
    least = Math.min(least, Math.hypot(x - x0 - share * dx, y - y0 - share * dy));
  }
  return least;
}

function isInRing(shapes: Projected, frame: Frame, part: number, world: number, { x, y }: L.Point): boolean {
  const [from, to] = [shapes.starts[part] ?? 0, shapes.starts[part + 1] ?? 0];
  let isInside = false;
  for (let i = from, j = to - 1; i < to; j = i++) {
    const [xi, yi] = [xAt(shapes, frame, i, world), yAt(shapes, frame, i)];
    const [xj, yj] = [xAt(shapes, frame, j, world), yAt(shapes, frame, j)];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isInside = !isInside;
  }
  return isInside;
}
