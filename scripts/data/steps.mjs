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
