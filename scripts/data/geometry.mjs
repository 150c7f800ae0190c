const radians = (degrees) => (degrees * Math.PI) / 180;

/** Great-circle distance between two [lng, lat] in km. */
export function distanceKm([lng1, lat1], [lng2, lat2]) {
  const h =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lng2 - lng1) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Mean of [lng, lat] points that are close together (no antimeridian). */
export function meanOf(points) {
  const sum = points.reduce(([x, y], [lng, lat]) => [x + lng, y + lat], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** Centroid of the largest ring of a Polygon or MultiPolygon. */
export function centroidOf(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let best = { area: 0, at: polygons[0][0][0] };
  for (const [ring] of polygons) {
    let [area, x, y] = [0, 0, 0];
    for (let i = 0; i + 1 < ring.length; i++) {
      const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
      area += cross;
      x += (ring[i][0] + ring[i + 1][0]) * cross;
      y += (ring[i][1] + ring[i + 1][1]) * cross;
    }
    if (Math.abs(area) > best.area) best = { area: Math.abs(area), at: [x / (3 * area), y / (3 * area)] };
  }
  return best.at;
}
