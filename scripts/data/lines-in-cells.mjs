/**
 * Lines cut at the edges of cells of so many degrees: by the cell's key, counted from 180° W and 90° S, the pieces in
 * it as `encode` writes them. Pieces of less than two points are left out.
 */
export function inCells(lines, cellDeg, encode) {
  const cells = new Map();
  const add = (key, piece) => {
    const written = encode(piece);
    if (written.length >= 4) cells.set(key, [...(cells.get(key) ?? []), written]);
  };
  for (const line of lines) {
    let piece = line.slice(0, 1);
    let key = null;
    for (const point of line.slice(1)) {
      for (const end of cut(piece.at(-1), point, cellDeg)) {
        const here = keyOf(piece.at(-1), end, cellDeg);
        if (key !== null && here !== key) {
          add(key, piece);
          piece = piece.slice(-1);
        }
        key = here;
        piece.push(end);
      }
    }
    if (key !== null) add(key, piece);
  }
  return cells;
}

/** The ends of the parts of a line that cells cut it into; the last is its own. */
function cut(from, to, cellDeg) {
  const shares = [0, 1].flatMap((axis) => {
    const [low, high] = [from[axis], to[axis]].sort((a, b) => a - b);
    const found = [];
    for (let edge = Math.floor(low / cellDeg + 1) * cellDeg; edge < high; edge += cellDeg)
      found.push((edge - from[axis]) / (to[axis] - from[axis]));
    return found;
  });
  const at = (share) => [0, 1].map((axis) => from[axis] + (to[axis] - from[axis]) * share);
  return [...shares.sort((a, b) => a - b).map(at), to];
}

/** The cell in which the middle of a part lies. */
function keyOf(from, to, cellDeg) {
  const index = (axis, origin, last) => Math.min(last, Math.floor(((from[axis] + to[axis]) / 2 + origin) / cellDeg));
  return `${index(0, 180, 360 / cellDeg - 1)}-${index(1, 90, 180 / cellDeg - 1)}`;
}
