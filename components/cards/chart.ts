/** A point of a chart: x to the right, y downwards. */
export type ChartPoint = readonly [x: number, y: number];

/** Maps a range of values to a range of pixels; a range without extent maps to the middle. */
export function scaleOf([low, high]: ChartPoint, [from, to]: ChartPoint): (value: number) => number {
  const extent = high - low;
  return (value) => (extent === 0 ? (from + to) / 2 : from + ((value - low) / extent) * (to - from));
}

const short = (value: number) => Number(value.toFixed(2));

/**
 * A smooth curve through the points as an SVG path; x must ascend. Never rises above or falls below two neighbours.
 * Source: Fritsch and Carlson, "Monotone piecewise cubic interpolation" (1980), with the tangents of Steffen (1990).
 */
export function smoothPath(points: readonly ChartPoint[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const tangents = points.map((_, index) => tangentAt(points, index));
  const curves = rest.map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? first;
    const third = (x - fromX) / 3;
    const controls = [
      [fromX + third, fromY + third * (tangents[index] ?? 0)],
      [x - third, y - third * (tangents[index + 1] ?? 0)],
      [x, y],
    ];
    return `C${controls.map(([a = 0, b = 0]) => `${short(a)},${short(b)}`).join(' ')}`;
  });
  return `M${short(first[0])},${short(first[1])}${curves.join('')}`;
}

function tangentAt(points: readonly ChartPoint[], index: number): number {
  const [before, at, after] = [points[index - 1], points[index], points[index + 1]];
  if (!at || !before || !after) return slope(before ?? at, after ?? at);
  const [left, right] = [slope(before, at), slope(at, after)];
  if (left * right <= 0) return 0;
  const [leftX, rightX] = [at[0] - before[0], after[0] - at[0]];
  const mean = (left * rightX + right * leftX) / (leftX + rightX);
  return Math.sign(left) * Math.min(Math.abs(left), Math.abs(right), Math.abs(mean) / 2) * 2 || 0;
}

function slope(a: ChartPoint | undefined, b: ChartPoint | undefined): number {
  const width = a && b ? b[0] - a[0] : 0;
  return a && b && width > 0 ? (b[1] - a[1]) / width : 0;
}
