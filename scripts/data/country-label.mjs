/** Where the name of a country goes: the centre of its largest part, and that part's width, in the unit square. */
export function labelOf({ type, coordinates }) {
  const parts = (type === 'Polygon' ? [coordinates] : coordinates).map(([outer]) => outer.map(unitOf));
  const largest = parts.map((ring) => ({ ring, box: boxOf(ring) })).sort((a, b) => sizeOf(b.box) - sizeOf(a.box))[0];
  const [x, y] = centroidOf(largest);
  return { x: rounded(x), y: rounded(y), width: rounded(largest.box[2] - largest.box[0]) };
}

const rounded = (value) => Math.round(value * 1e5) / 1e5;

/** Web Mercator scaled to the unit square, y downwards. */
function unitOf([lng, lat]) {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

function boxOf(ring) {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const sizeOf = ([west, north, east, south]) => (east - west) * (south - north);

/** Source: shoelace centroid formula. */
function centroidOf({ ring, box }) {
  let [area, sumX, sumY] = [0, 0, 0];
  ring.slice(1).forEach(([x1, y1], index) => {
    const [x0, y0] = ring[index];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    sumX += (x0 + x1) * cross;
    sumY += (y0 + y1) * cross;
  });
  if (area === 0) return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return [sumX / (3 * area), sumY / (3 * area)];
}
