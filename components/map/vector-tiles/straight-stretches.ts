interface Point {
  x: number;
  y: number;
}

export interface Stretch {
  from: Point;
  to: Point;
}

/** The beeline over the way: below it a name laid straight would leave its street. */
const STRAIGHT = 0.992;
/** Steps in which a place for a name is looked for, as a share of its length. */
const STEP = 0.25;

/**
 * Where along a line a name of this length can be laid straight: nearest to its middle first, then every so often to
 * both sides. Pixels. Pure.
 */
export function straightStretches(line: readonly Point[], length: number, every: number): Stretch[] {
  const marks = [0];
  for (const [index, { x, y }] of line.entries()) {
    const next = line[index + 1];
    if (next) marks.push((marks[index] ?? 0) + Math.hypot(next.x - x, next.y - y));
  }
  const slack = (marks.at(-1) ?? 0) - length;
  if (slack < 0 || length <= 0) return [];
  const steps = Math.ceil(slack / 2 / (length * STEP));
  const starts = Array.from({ length: 2 * steps + 1 }, (_, index) => {
    const side = index % 2 === 0 ? 1 : -1;
    return slack / 2 + side * Math.ceil(index / 2) * length * STEP;
  }).filter((start) => start >= 0 && start <= slack);
  const taken: number[] = [];
  return starts.flatMap((start) => {
    const from = pointAt(line, marks, start);
    const to = pointAt(line, marks, start + length);
    const isStraight = Math.hypot(to.x - from.x, to.y - from.y) >= STRAIGHT * length;
    if (!isStraight || taken.some((other) => Math.abs(other - start) < every)) return [];
    taken.push(start);
    return [{ from, to }];
  });
}

function pointAt(line: readonly Point[], marks: readonly number[], way: number): Point {
  const index = Math.max(
    1,
    marks.findIndex((mark) => mark >= way),
  );
  const [a, b] = [line[index - 1], line[index]];
  const [before = 0, after = 0] = [marks[index - 1], marks[index]];
  if (!a || !b) return line.at(-1) ?? { x: 0, y: 0 };
  const share = after > before ? (way - before) / (after - before) : 0;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
