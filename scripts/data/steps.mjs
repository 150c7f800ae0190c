/**
 * Coordinates of the countries are written in whole fiftieths of a degree: half a pixel at the last zoom that shows
 * them.
 */
export const WORLD_UNIT = 50;

/** [lng, lat] points → [x, y, dx, dy, …] in whole 1 / unit degrees; points that fall together are written once. */
export function steps(points, unit) {
  const out = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const [lng, lat] of points) {
    const [x, y] = [Math.round(lng * unit), Math.round(lat * unit)];
    if (x === lastX && y === lastY) continue;
    out.push(out.length === 0 ? x : x - lastX, out.length === 0 ? y : y - lastY);
    [lastX, lastY] = [x, y];
  }
  return out;
}

/** [x, y, dx, dy, …] in whole 1 / unit degrees → [lng, lat] points. */
export function pointsOf(steps, unit) {
  const points = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    points.push([x / unit, y / unit]);
  }
  return points;
}
