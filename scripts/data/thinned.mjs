/** Ramer–Douglas–Peucker: points farther than `tolerance` from the chord stay. Short closed arcs (islets) stay whole. */
export function thinned(points, tolerance) {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length <= 5) return points;
  const isClosed = first[0] === last[0] && first[1] === last[1];
  if (isClosed) {
    const middle = points.length >> 1;
    return [
      ...thinned(points.slice(0, middle + 1), tolerance).slice(0, -1),
      ...thinned(points.slice(middle), tolerance),
    ];
  }
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  let [far, index] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const distance = Math.abs(dx * (points[i][1] - first[1]) - dy * (points[i][0] - first[0])) / length;
    if (distance > far) [far, index] = [distance, i];
  }
  if (far <= tolerance) return [first, last];
  return [...thinned(points.slice(0, index + 1), tolerance).slice(0, -1), ...thinned(points.slice(index), tolerance)];
}
