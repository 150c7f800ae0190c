/** A ring clipped to a square, flat coordinates in and out; empty if nothing is inside. Source: Sutherland–Hodgman. */
export function clipRing(ring: readonly number[], min: number, max: number): number[] {
  let points = ring as number[];
  for (const [axis, bound, sign] of [
    [0, min, 1],
    [0, max, -1],
    [1, min, 1],
    [1, max, -1],
  ] as const) {
    const kept: number[] = [];
    const count = points.length / 2;
    for (let i = 0; i < count; i++) {
      const from = ((i + count - 1) % count) * 2;
      const to = i * 2;
      const a = (points[from + axis] ?? 0) * sign - bound * sign;
      const b = (points[to + axis] ?? 0) * sign - bound * sign;
      const [ax = 0, ay = 0, bx = 0, by = 0] = [points[from], points[from + 1], points[to], points[to + 1]];
      if (a >= 0 !== b >= 0) kept.push(ax + ((bx - ax) * a) / (a - b), ay + ((by - ay) * a) / (a - b));
      if (b >= 0) kept.push(bx, by);
    }
    points = kept;
    if (points.length === 0) return points;
  }
  return points;
}
