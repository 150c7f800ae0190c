/** A ring clipped to a square, flat coordinates in and out; empty if nothing is inside. Source: Sutherland–Hodgman. */
export function clipRing(ring: readonly number[], min: number, max: number): number[] {
  let points = ring as number[];
  for (const [axis, bound, sign] of [
    [0, min, 1],
    [0, max, -1],
    [1, min, 1],
    [1, max, -1],
  ] as const) {
    const bounded = bound * sign;
    const inside = insideOf(points, axis, sign, bounded);
    if (inside === 0) return [];
    if (inside === points.length / 2) continue;
    const kept: number[] = [];
    let fromX = points.at(-2) ?? 0;
    let fromY = points.at(-1) ?? 0;
    for (let i = 0; i < points.length; i += 2) {
      const toX = points[i] ?? 0;
      const toY = points[i + 1] ?? 0;
      const from = (axis === 0 ? fromX : fromY) * sign - bounded;
      const to = (axis === 0 ? toX : toY) * sign - bounded;
      if (from >= 0 !== to >= 0) {
        const share = from / (from - to);
        kept.push(fromX + (toX - fromX) * share, fromY + (toY - fromY) * share);
      }
      if (to >= 0) kept.push(toX, toY);
      fromX = toX;
      fromY = toY;
    }
    points = kept;
  }
  return points;
}

/** How many points are within the bound. */
function insideOf(points: readonly number[], axis: 0 | 1, sign: number, bound: number): number {
  let inside = 0;
  for (let i = axis; i < points.length; i += 2) if ((points[i] ?? 0) * sign >= bound) inside += 1;
  return inside;
}
